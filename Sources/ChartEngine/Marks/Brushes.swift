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

  /// What a brush is drawn over.
  struct Plot {
    var units: [UnitPlan]
    var book: ScaleBook
    var size: Size
    /// Where places of the globe stand, and which place the middle of the plot is.
    var map: MapProjection?
    var middle: (longitude: Double, latitude: Double)?
  }

  /// The brushes of a view's interval selections. One that begins without a value is an empty rectangle, which
  /// only the picture that is compared with Vega's own holds.
  init(_ parameters: [Parameter], _ plot: Plot, keepsEmpty: Bool) {
    for parameter in parameters {
      guard let selection = parameter.selection, (selection.string ?? selection["type"]?.string) == "interval",
        parameter.other["bind"]?.string != "scales"
      else { continue }
      let isEmpty = Self.bounds(parameter.value) == nil
      guard keepsEmpty || !isEmpty, let rect = Self.rect(parameter, selection, plot) else { continue }
      let mark = selection["mark"]
      let fill = Self.paint(mark?["fill"]?.string ?? "#333", mark?["fillOpacity"]?.number ?? 0.125)
      let stroke = isEmpty ? nil : Self.paint(mark?["stroke"]?.string ?? "white", mark?["strokeOpacity"]?.number ?? 1)
      var line = Stroke(width: mark?["strokeWidth"]?.number ?? 1)
      line.dash = mark?["strokeDash"]?.numbers ?? []
      func node(_ style: BatchStyle) -> SceneNode {
        .rects(RectBatch(role: .mark, rects: [rect], style: style))
      }
      below.append(node(BatchStyle(fill: .constant(fill))))
      above.append(node(BatchStyle(stroke: .constant(stroke), line: .constant(line))))
    }
  }

  private static func paint(_ color: String, _ opacity: Double) -> Paint? {
    Color(css: color).map { Paint.color($0) }.faded(opacity)
  }

  /// The stated bounds: an object of channels or fields.
  private static func bounds(_ value: Literal?) -> Literal? {
    let object = value?.array?.first ?? value
    return object?.members?.isEmpty == false ? object : nil
  }

  /// The interval along each direction that the selection covers; all of a direction that it leaves out.
  private static func rect(_ parameter: Parameter, _ selection: Literal, _ plot: Plot) -> Rect? {
    if let map = plot.map { return rect(parameter, selection, plot, map) }
    let wanted = selection["encodings"]?.strings ?? ["x", "y"]
    var channels: [(Channel, ChannelDefinition)] = []
    for channel in [Channel.x, .y] where wanted.contains(channel.rawValue) {
      guard let definition = plot.units.lazy.compactMap({ $0.encoding[channel] }).first, definition.isData,
        // A field that stands on both axes is selected along the first alone.
        !channels.contains(where: { $0.1.outputName == definition.outputName })
      else { continue }
      channels.append((channel, definition))
    }
    let value = bounds(parameter.value)
    // Without a value, one brush for all views is nowhere; a brush of each view lies along what it does not select.
    if value == nil, !["union", "intersect"].contains(selection["resolve"]?.string ?? "global") { return .zero }
    func ends(_ channel: Channel, _ extent: Double) -> (Double, Double)? {
      guard let definition = channels.first(where: { $0.0 == channel })?.1 else { return (0, extent) }
      guard let interval = value?[channel.rawValue] ?? value?[definition.outputName] else {
        return value == nil ? (0, 0) : (0, extent)
      }
      guard let scale = plot.book[channel], let first = interval.array?.first, let last = interval.array?.last else {
        return nil
      }
      let ends = [first, last].map { scale.place(moment($0, scale)) }
      guard ends[0].isFinite, ends[1].isFinite else { return nil }
      return (ends[0], ends[1] + scale.bandwidth)
    }
    guard let (x1, x2) = ends(.x, plot.size.width), let (y1, y2) = ends(.y, plot.size.height) else { return nil }
    return Rect(x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1))
  }

  /// The rectangle on a map between two corners of longitudes and latitudes.
  private static func rect(_ parameter: Parameter, _ selection: Literal, _ plot: Plot, _ map: MapProjection) -> Rect? {
    let wanted = selection["encodings"]?.strings ?? ["longitude", "latitude"]
    func isCovered(_ name: String) -> Bool { !wanted.contains(name) }
    guard let value = bounds(parameter.value) else {
      if !["union", "intersect"].contains(selection["resolve"]?.string ?? "global") { return .zero }
      return Rect(
        x: 0, y: 0, width: isCovered("longitude") ? plot.size.width : 0,
        height: isCovered("latitude") ? plot.size.height : 0)
    }
    let longitudes = value["longitude"]?.numbers, latitudes = value["latitude"]?.numbers
    guard let middle = plot.middle else { return nil }
    let corners = [0, 1].map { index in
      map.place(longitudes?[index % 2] ?? middle.longitude, latitudes?[index % 2] ?? middle.latitude)
    }
    guard let a = corners[0], let b = corners[1] else { return nil }
    let (x1, x2) = longitudes == nil ? (0, plot.size.width) : (min(a.x, b.x), max(a.x, b.x))
    let (y1, y2) = latitudes == nil ? (0, plot.size.height) : (min(a.y, b.y), max(a.y, b.y))
    return Rect(x: x1, y: y1, width: x2 - x1, height: y2 - y1)
  }

  /// A date written in parts or as text, on an axis of times.
  private static func moment(_ value: Literal, _ scale: ChannelScale) -> Literal {
    guard scale.plan.type.isTime else { return value }
    if let text = value.string { return .number(DateText.milliseconds(text)) }
    return value.moment
  }
}
