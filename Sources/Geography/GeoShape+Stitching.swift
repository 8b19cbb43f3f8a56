import Geometry

extension GeoShape {
  /// The same shape without the cuts that files make along the antimeridian and at the poles.
  ///
  /// A file whose map ends at 180° has eastern Siberia in two pieces and Antarctica with edges down to the
  /// pole and back. On a map with another middle those edges would be drawn across the land. Edges that lie
  /// wholly on the antimeridian or a pole are taken out and what they parted is joined; where the pieces do
  /// not fit together the shape stays as it is. Expects rings wound as ``GeoShape`` wants them.
  public var stitched: GeoShape {
    switch self {
    case .points, .lines, .sphere: self
    case .collection(let shapes): .collection(shapes.map(\.stitched))
    case .polygons(let polygons): .polygons(Seam.closed(polygons) ?? polygons)
    }
  }
}

/// The antimeridian and the poles: where a map in degrees ends.
private enum Seam {
  /// How far apart, in degrees, two ends may lie that are to be joined: two steps of a file that is quantized
  /// to 100,000 steps from pole to pole.
  static let tolerance = 4e-3

  /// A part of an outline that begins and ends on the seam and does not run along it.
  struct Strand {
    var points: Coordinates
    var polygon: Int

    var first: GeoPoint { points[0] }
    var last: GeoPoint { points[points.count - 1] }
  }

  /// Polygons with their seams closed; nil where there are none, or where they do not fit.
  static func closed(_ polygons: [[Coordinates]]) -> [[Coordinates]]? {
    var strands: [Strand] = []
    var isCut = [Bool](repeating: false, count: polygons.count)
    for (index, rings) in polygons.enumerated() {
      guard !rings.dropFirst().contains(where: { cuts($0) != nil }) else { return nil }
      guard let outline = rings.first, let pieces = cuts(outline) else { continue }
      isCut[index] = true
      strands += pieces.map { Strand(points: $0, polygon: index) }
    }
    guard !strands.isEmpty else { return nil }

    var joined: [[Coordinates]] = []
    var isUsed = [Bool](repeating: false, count: strands.count)
    for start in strands.indices where !isUsed[start] {
      isUsed[start] = true
      var members = [strands[start].polygon]
      var ring = strands[start].points
      while !meet(ring[ring.count - 1], strands[start].first) {
        let end = ring[ring.count - 1]
        guard let next = strands.indices.first(where: { !isUsed[$0] && meet(end, strands[$0].first) }) else {
          return nil
        }
        isUsed[next] = true
        if !members.contains(strands[next].polygon) { members.append(strands[next].polygon) }
        ring.longitudes += strands[next].points.longitudes.dropFirst()
        ring.latitudes += strands[next].points.latitudes.dropFirst()
      }
      // The two ends are one place; written as the first, the ring is closed.
      ring.longitudes[ring.count - 1] = ring.longitudes[0]
      ring.latitudes[ring.count - 1] = ring.latitudes[0]
      guard ring.count >= 4 else { continue }
      joined.append([ring] + members.flatMap { polygons[$0].dropFirst() })
    }
    return polygons.indices.filter { !isCut[$0] }.map { polygons[$0] } + joined
  }

  /// The strands of a ring; nil where it has no edge on the seam.
  private static func cuts(_ ring: Coordinates) -> [Coordinates]? {
    let count = ring.count - 1
    guard count > 2 else { return nil }
    let onSeam = (0..<count).map {
      abs(abs(ring.longitudes[$0]) - 180) < 1e-6 || abs(ring.latitudes[$0]) > 90 - 1e-6
    }
    func isCut(_ edge: Int) -> Bool { onSeam[edge % count] && onSeam[(edge + 1) % count] }
    guard let firstCut = (0..<count).first(where: isCut) else { return nil }
    var strands: [Coordinates] = []
    var current: Coordinates?
    for edge in firstCut + 1...firstCut + count {
      if isCut(edge) {
        if let finished = current { strands.append(finished) }
        current = nil
      } else {
        if current == nil { current = Coordinates([ring[edge % count]]) }
        current?.append(ring[(edge + 1) % count])
      }
    }
    return strands
  }

  /// Whether two places on the seam are the same: at one latitude, on whichever side.
  private static func meet(_ a: GeoPoint, _ b: GeoPoint) -> Bool { abs(a.latitude - b.latitude) < tolerance }
}
