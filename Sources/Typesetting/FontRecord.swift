import SceneGraph

/// A face that could be opened: where it is and what it looks like.
struct FontRecord: Hashable {
  var font: FontID
  /// As the file or the table of standard fonts spells it.
  var family: String
  var weight: Int
  var slant: TextStyle.Slant
}

/// Orders the faces of a family by how well they serve a style: slant before weight, and among weights the
/// rule of style sheets (CSS Fonts 4, 5.2): 400 and 500 stand in for each other, light looks lighter first,
/// bold looks bolder first.
///
/// The faces' own order decides between equals, so that the result depends on nothing else.
func inOrderOfFit<Face>(
  _ faces: [Face], weight: Int, slant: TextStyle.Slant,
  _ look: (Face) -> (weight: Int, slant: TextStyle.Slant)
) -> [Face] {
  func distance(_ face: Face) -> Int {
    let (faceWeight, faceSlant) = look(face)
    let slantPenalty = faceSlant == slant ? 0 : 100_000
    let difference = faceWeight - weight
    if difference == 0 { return slantPenalty }
    let isWrongSide: Bool
    switch weight {
    case 400...500:
      // Up to 500 first, then lighter, then bolder.
      if difference > 0 && faceWeight <= 500 { return slantPenalty + difference }
      isWrongSide = difference > 0
    case ..<400: isWrongSide = difference > 0
    default: isWrongSide = difference < 0
    }
    return slantPenalty + (isWrongSide ? 10_000 : 1_000) + abs(difference)
  }
  return faces.enumerated()
    .map { (offset: $0.offset, distance: distance($0.element), face: $0.element) }
    .sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }
    .map(\.face)
}
