import ChartModel
import Colors
import Geometry
import SceneGraph

/// How a theme paints what has no value: a class of its own, which no colour of the scale can be mistaken for.
struct AbsentPaint {
  let paint: Paint
  /// What the legend calls it.
  let label: String

  /// The paint of a configuration; nil where it has none, as Vega-Lite's.
  init?(_ config: Config) {
    guard let settings = config["range"]["absent"], let ground = settings["fill"]?.string.flatMap({ Color(css: $0) })
    else { return nil }
    let line = settings["hatch"]?.string.flatMap { Color(css: $0) }
    paint = line.map { .hatch(Hatch(ground: ground, line: $0)) } ?? .color(ground)
    label = settings["label"]?.string ?? "No data"
  }

  /// The marks that are still drawn where their colour has no value.
  static let marks: Set<MarkKind> = [.rect, .bar, .geoshape, .arc]
}

extension UnitPlan {
  /// Whether the colour of a row has no value, row by row; nil where all have one.
  func absentRows(_ channel: Channel) -> ((Int) -> Bool)? {
    guard AbsentPaint.marks.contains(kind), let definition = encoding[channel], definition.isData,
      definition.datum == nil,
      definition.conditions.isEmpty, let series = frame.series(fields[channel]?.start ?? definition.outputName)
    else { return nil }
    switch series {
    case .numbers(let values): return values.contains { $0.isNaN } ? { values[$0].isNaN } : nil
    case .texts(let codes, _): return codes.contains { $0 < 0 } ? { codes[$0] < 0 } : nil
    case .values(let values):
      return values.contains { !$0.isValid } ? { !values[$0].isValid } : nil
    }
  }
}
