import ChartModel
import Geometry

extension Insets {
  /// How far a box sticks out of a plot of a size on each side.
  init(around box: Rect, _ size: Size) {
    self.init(
      top: max(0, -box.minY), left: max(0, -box.minX), bottom: max(0, box.maxY - size.height),
      right: max(0, box.maxX - size.width))
  }

  /// The wider of two insets on each side.
  func union(_ other: Insets) -> Insets {
    Insets(
      top: max(top, other.top), left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: max(right, other.right))
  }

  /// Makes one side at least so wide.
  mutating func widen(_ side: AxisPlan.Side, _ reach: Double) {
    switch side {
    case .bottom: bottom = max(bottom, reach)
    case .top: top = max(top, reach)
    case .left: left = max(left, reach)
    case .right: right = max(right, reach)
    }
  }
}

extension Rect {
  /// A plot of a size with insets around it.
  init(around size: Size, _ insets: Insets) {
    self.init(
      x: -insets.left, y: -insets.top, width: insets.left + size.width + insets.right,
      height: insets.top + size.height + insets.bottom)
  }

  /// The least rectangle of whole points around this one.
  var roundedOut: Rect {
    Rect(Point(x: minX.rounded(.down), y: minY.rounded(.down)), Point(x: maxX.rounded(.up), y: maxY.rounded(.up)))
  }
}

extension UnitPlan {
  /// Whether a selection is the domain of a scale of places, beyond which nothing may stand.
  var isBoundToSelection: Bool {
    !boundParameters.isEmpty
      || [Channel.x, .y].contains { encoding[$0]?.scale?.properties["domain"]?["param"] != nil }
  }

  /// Whether its rows make several lines or areas.
  var isSeries: Bool { kind.isPath && !UnitPlan.stackFields(encoding, besides: measure, kind).isEmpty }
}
