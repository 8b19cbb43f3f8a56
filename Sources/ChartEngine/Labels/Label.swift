import Geometry

/// A text box that looks for a place beside what it names.
struct Label {
  /// Its words, for reports.
  var text: String
  /// How much room it takes.
  var size: Size
  /// What it names.
  var anchor: Point
  /// From the anchor to the nearest edge of the box: the size of the mark, and a little air.
  var clearance: Double
  /// Sides of the anchor where it may stand, the best first.
  var sides: [LabelSide] = LabelSide.aroundPoint
  /// Where its author put it: tried before everything else.
  var stated: Rect?
  /// Of two labels that want one place, the one with the higher number gets it.
  var priority = 0.0
  /// Whether it may stand farther away, with a line that leads to it.
  var mayLead = true
  /// Whether a line leads to it wherever it stands, but where its author put it.
  var needsLeader = false
  /// Whether it may be left out where no place is free.
  var mayDrop = true
  /// The places along a line where it may stand, instead of those around its anchor.
  var alongLine: [LabelCandidate] = []
}

/// A side of an anchor. y grows downward: north is above.
enum LabelSide: CaseIterable {
  case east, northEast, southEast, north, south, northWest, southWest, west, center

  /// The order that cartographers prefer around a point, after Yoeli, “The logic of automated map lettering” (1972),
  /// with the right side first, where a line of text begins nearest to its point.
  static let aroundPoint: [LabelSide] = [.east, .northEast, .southEast, .west, .northWest, .southWest, .north, .south]
  /// Above the end of a bar or of a line first.
  static let aboveFirst: [LabelSide] = [.north, .northEast, .northWest, .south, .east, .west]

  /// The box of a size on this side of an anchor.
  func box(_ size: Size, at anchor: Point, clearance: Double) -> Rect {
    // On a diagonal a corner of the box comes near, so that the distance along each axis is shorter.
    let slant = clearance * 0.7071
    let (x, y): (Double, Double) =
      switch self {
      case .east: (anchor.x + clearance, anchor.y - size.height / 2)
      case .west: (anchor.x - clearance - size.width, anchor.y - size.height / 2)
      case .north: (anchor.x - size.width / 2, anchor.y - clearance - size.height)
      case .south: (anchor.x - size.width / 2, anchor.y + clearance)
      case .northEast: (anchor.x + slant, anchor.y - slant - size.height)
      case .southEast: (anchor.x + slant, anchor.y + slant)
      case .northWest: (anchor.x - slant - size.width, anchor.y - slant - size.height)
      case .southWest: (anchor.x - slant - size.width, anchor.y + slant)
      case .center: (anchor.x - size.width / 2, anchor.y - size.height / 2)
      }
    return Rect(x: x, y: y, width: size.width, height: size.height)
  }
}
