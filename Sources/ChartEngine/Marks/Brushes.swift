import ChartModel
import Colors
import Geometry
import SceneGraph

/// The rectangles of interval selections as they stand before anyone touches the chart.
struct Brushes {
  /// What lies below the marks: a veil over the interval.
  private(set) var below: [SceneNode] = []
  /// What lies above them: its outline.
  private(set) var above: [SceneNode] = []

  /// The brushes of a view's interval selections. One that begins without a value is an empty rectangle, which
  /// only the picture that is compared with Vega's own holds.
  init(_ parameters: [Parameter], _ book: ScaleBook, size: Size, keepsEmpty: Bool) {
    for parameter in parameters {
      guard let selection = parameter.selection, (selection.string ?? selection["type"]?.string) == "interval",
        parameter.other["bind"]?.string != "scales"
      else { continue }
      let rect = Self.rect(parameter.value, book, size)
      guard keepsEmpty || rect != nil else { continue }
      let mark = selection["mark"]
      let fill = Self.paint(mark?["fill"]?.string ?? "#333", mark?["fillOpacity"]?.number ?? 0.125)
      let stroke = rect == nil ? nil : Self.paint(mark?["stroke"]?.string ?? "white", mark?["strokeOpacity"]?.number ?? 1)
      var line = Stroke(width: mark?["strokeWidth"]?.number ?? 1)
      line.dash = mark?["strokeDash"]?.numbers ?? []
      func node(_ style: BatchStyle) -> SceneNode {
        .rects(RectBatch(role: .mark, rects: [rect ?? .zero], style: style))
      }
      below.append(node(BatchStyle(fill: .constant(fill))))
      above.append(node(BatchStyle(stroke: .constant(stroke), line: .constant(line))))
    }
  }

  private static func paint(_ color: String, _ opacity: Double) -> Paint? {
    Color(css: color).map { Paint.color($0) }.faded(opacity)
  }

  /// The interval of each axis that the value names; all of an axis that it leaves out. Nil without a value.
  private static func rect(_ value: Literal?, _ book: ScaleBook, _ size: Size) -> Rect? {
    guard let value, value["x"] != nil || value["y"] != nil else { return nil }
    guard let (x1, x2) = ends(value["x"], book[.x], size.width), let (y1, y2) = ends(value["y"], book[.y], size.height)
    else { return nil }
    return Rect(x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1))
  }

  private static func ends(_ interval: Literal?, _ scale: ChannelScale?, _ extent: Double) -> (Double, Double)? {
    guard let interval, let scale else { return (0, extent) }
    guard let first = interval.array?.first, let last = interval.array?.last else { return nil }
    let ends = [first, last].map { scale.place(Self.moment($0, scale)) }
    guard ends[0].isFinite, ends[1].isFinite else { return nil }
    return (ends[0], ends[1] + scale.bandwidth)
  }

  /// A date written in parts or as text, on an axis of times.
  private static func moment(_ value: Literal, _ scale: ChannelScale) -> Literal {
    guard scale.plan.type.isTime else { return value }
    if let text = value.string { return .number(DateText.milliseconds(text)) }
    guard value.members != nil else { return value }
    return .number(
      CalendarUnits.milliseconds(
        year: value["year"]?.number.map { Int(clamped: $0) } ?? 2012,
        month: value["month"]?.number.map { Int(clamped: $0) - 1 } ?? 0)
        + ((value["date"]?.number ?? 1) - 1) * 86_400_000)
  }
}
