import ChartModel
import Colors
import Geometry
import SceneGraph

/// The names of a plot's lines at their ends, which a reader finds faster than those of a legend.
///
/// Names that would collide are pushed apart, with thin leaders. Lines that end before the others are named where
/// there is room beside their end.
struct SeriesLabels {
  /// A line with its name.
  struct Series {
    var lines: [String]
    var color: Color
    var end: Point
    var size: Size
    /// The middle of the name, once it is known.
    var middle: Double
  }

  /// Lines that end where the plot's lines end.
  var column: [Series] = []
  /// Lines that end earlier.
  var early: [Series] = []
  let look: TextLook
  let lineHeight: Double
  /// From the end of a line to its name.
  private var gap = 5.0
  /// Whether a name of the column stands so far from its line that a leader has to show the way.
  private var hasLeaders = false

  /// The names for a legend's entries; nil where there is no room for them beside the plot.
  init?(_ legend: LegendPlan, _ contexts: [MarkContext], size: Size, config: Config, names: Names) {
    look = TextLook(config.styles["direct-label"] ?? Properties(), prefix: "", config: config)
    lineHeight = look.lineHeight ?? look.size * 1.2
    var found: [Literal: (end: Point, color: Color)] = [:]
    for var context in contexts {
      for (value, end) in context.seriesEnds(legend.channels) where (found[value]?.end.x ?? -.infinity) < end.x {
        found[value] = (end, legend.channels.lazy.compactMap { legend.book.paints[$0]?(value) }.first ?? .black)
      }
    }
    let wrapping = LineWrapping(contexts[0].frame.measurer)
    let widest = max(48, size.width * 0.24)
    var all: [Series] = []
    for entry in legend.entries(config: config, names: names) {
      guard let (end, color) = found[entry.value], !entry.label.isEmpty else { continue }
      let lines = wrapping.evenLines(entry.label, look.style(), width: widest)
      let width = lines.map { look.width($0, contexts[0].frame.measurer) }.max() ?? 0
      all.append(
        Series(
          lines: lines, color: color.darkened(to: 4.5), end: end,
          size: Size(width: width, height: lineHeight * Double(lines.count)), middle: end.y))
    }
    guard let last = all.map(\.end.x).max() else { return nil }
    column = all.filter { $0.end.x >= last - 3 }
    early = all.filter { $0.end.x < last - 3 }
    guard column.map(\.size.height).reduce(0, +) <= size.height + lineHeight else { return nil }
    let middles = SpreadLabels.middles(
      column.map(\.end.y), heights: column.map(\.size.height), low: -lineHeight / 2, high: size.height + lineHeight / 2)
    for index in column.indices { column[index].middle = middles[index] }
    hasLeaders = column.contains { abs($0.middle - $0.end.y) > 3 }
    if hasLeaders { gap = 11 }
  }

  /// How far names reach beyond the right edge of a plot.
  func room(beyond width: Double) -> Double {
    column.map { $0.end.x + gap + $0.size.width - width }.max() ?? 0
  }

  /// Where the names of the column stand.
  var boxes: [Rect] {
    column.map { series in
      Rect(
        x: series.end.x + gap, y: series.middle - series.size.height / 2, width: series.size.width,
        height: series.size.height)
    }
  }

  /// What became of the names of the column.
  var records: [LabelRecord] {
    zip(column, boxes).map { series, box in
      let isMoved = abs(series.middle - series.end.y) > 3
      return LabelRecord(
        text: series.lines.joined(separator: " "), outcome: isMoved ? .moved : .placed, anchor: series.end, box: box,
        hasLeader: isMoved)
    }
  }

  /// Dots at the ends of the lines, leaders and names.
  func nodes(dots: Bool) -> [SceneNode] {
    var nodes: [SceneNode] = []
    let ends = column + early
    if dots {
      nodes.append(
        .symbols(
          SymbolBatch(
            role: .directLabel, centers: ends.map(\.end), areas: .constant(4 * 4),
            style: BatchStyle(fill: .each(ends.map { .color($0.color) })))))
    }
    let led = column.filter { abs($0.middle - $0.end.y) > 3 }
    if !led.isEmpty {
      nodes.append(
        .rules(
          RuleBatch(
            role: .labelLeader, starts: led.map { Point(x: $0.end.x + 3, y: $0.end.y) },
            ends: led.map { Point(x: $0.end.x + gap - 1.5, y: $0.middle) },
            style: BatchStyle(stroke: .each(led.map { .color($0.color) }), line: .constant(Stroke(width: 0.4))))))
    }
    if !column.isEmpty {
      let items = column.map {
        TextBatch.Item(
          $0.lines, at: Point(x: $0.end.x + gap, y: $0.middle - $0.size.height / 2 + (lineHeight - look.size) / 2),
          baseline: .top)
      }
      nodes.append(
        .texts(
          TextBatch(
            role: .directLabel, items: items, styles: .constant(look.style()),
            fills: .each(column.map { .color($0.color) }),
            lineHeight: lineHeight, halo: TextBatch.Halo(paint: .color(.white), width: 1.2))))
    }
    return nodes
  }
}

extension MarkContext {
  /// Where the line of each value of the colour ends: the last place that is known.
  mutating func seriesEnds(_ channels: [Channel]) -> [(Literal, Point)] {
    guard let channel = channels.first(where: { plan.encoding[$0]?.isData == true }),
      let definition = plan.encoding[channel]
    else { return [] }
    let points = points(), values = values(definition, channel).expanded(count)
    return series().compactMap { indices in
      ordered(indices).last { points[$0].isFinite }.map { (values[$0], points[$0]) }
    }
  }
}

extension LegendPlan {
  /// Whether names at the ends of lines can say what the legend says: few lines of a discrete colour, and nobody
  /// asked for a place of the legend.
  func canBeDirect(_ setting: Literal?, among units: [UnitPlan]) -> Bool {
    guard setting != false, let scale, scale.plan.type == .ordinal, scale.keys.count <= 7 || setting == true,
      [.line, .trail].contains(unit.plan.kind), unit.plan.orientation == .vertical,
      Set(channels).isSubset(of: [.color, .stroke, .strokeDash, .shape, .fill]),
      channels.contains(.color) || channels.contains(.stroke)
    else { return false }
    let isPlaced = ["orient", "direction", "values", "type", "columns"].contains { stated[$0] != nil }
    if isPlaced, setting != true { return false }
    // Texts of the same field are names that the author has put there.
    let name = definition.fieldName
    return !units.contains { $0.kind == .text && $0.encoding[.text]?.fieldName == name }
  }
}
