import ChartModel
import Geometry
import SceneGraph

/// What a plot writes at the ends of its marks: names of lines, amounts of bars.
///
/// They are known before the plot is drawn, because they take room beside and above it.
struct EndLabels {
  private(set) var series: SeriesLabels?
  private(set) var values: ValueLabels?
  /// The axis of the bars' amounts.
  private var measure: Channel?
  private let hasDots: Bool
  /// Whether grid lines go on to the edge of the figure.
  let extendsGrid: Bool

  /// The labels of a plot. A legend that they make needless is taken out of `legends`.
  init(
    _ plot: PlotPlan, _ legends: inout [LegendPlan], isAllowed: Bool, size: Size, figure: FigureFurniture,
    config: Config, names: Names, _ context: (Int) -> MarkContext
  ) {
    let units = plot.units.map(\.plan)
    hasDots = !units.contains { [.point, .circle, .square].contains($0.kind) }
    extendsGrid = config["axis"].bool("domain") == false
    guard isAllowed else { return }
    for (number, legend) in legends.enumerated() where legend.canBeDirect(figure.labels["series"], among: units) {
      let lines = plot.units.indices.filter { index in
        [.line, .trail].contains(units[index].kind)
          && legend.channels.contains { channel in
            plot.units[index].scales[channel].map { legend.numbers.contains($0) } ?? false
          }
      }
      guard !lines.isEmpty,
        let found = SeriesLabels(legend, lines.map(context), size: size, config: config, names: names)
      else { continue }
      series = found
      legends.remove(at: number)
      break
    }
    for index in units.indices where units[index].kind == .bar && values == nil {
      values = ValueLabels(context(index), figure.labels["values"], among: units)
      measure = units[index].measure
    }
  }

  /// Whether an axis says nothing that the labels do not say better: that of amounts which stand at their bars.
  func replaces(_ axis: AxisPlan) -> Bool {
    values != nil && axis.channel == measure && axis.stated.isEmpty
  }

  /// How far they reach beyond the right edge of a plot.
  func roomAfter(_ size: Size) -> Double { max(0, series?.room(beyond: size.width) ?? 0) }

  /// The room around a plot, enough for the labels as well.
  func widened(_ insets: Insets, _ size: Size) -> Insets {
    var insets = insets
    if let series { insets.right = max(insets.right, series.room(beyond: size.width)) }
    for box in values?.boxes ?? [] {
      insets.right = max(insets.right, box.maxX - size.width)
      insets.top = max(insets.top, -box.minY)
    }
    for box in series?.boxes ?? [] {
      insets.top = max(insets.top, -box.minY)
      insets.bottom = max(insets.bottom, box.maxY - size.height)
    }
    return insets
  }

  /// Keeps the amounts of bars off the ink of other layers.
  mutating func keepOff(_ ink: [LabelObstacle]) { values?.keepOff(ink) }

  /// Everything drawn, but the names of lines that end early.
  var nodes: [SceneNode] {
    (series?.nodes(dots: hasDots) ?? []) + (values.map { [$0.node] } ?? [])
  }

  /// What became of the labels that are drawn.
  var records: [LabelRecord] { (series?.records ?? []) + (values?.records ?? []) }
  /// Where they stand.
  var boxes: [Rect] { (series?.boxes ?? []) + (values?.boxes ?? []) }
}
