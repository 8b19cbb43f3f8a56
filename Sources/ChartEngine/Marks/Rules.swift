import ChartModel
import Geometry
import SceneGraph

/// Draws straight lines: between two places, or across the whole plot.
func drawRules(_ context: inout MarkContext) -> [SceneNode] {
  if let routes = drawRoutes(&context) { return routes }
  let (starts, ends) = context.ruleEnds()
  let kept = starts.indices.filter { starts[$0].isFinite && ends[$0].isFinite }
  guard !kept.isEmpty else { return [] }
  let style = context.ruleStyle()
  return [
    .rules(
      RuleBatch(role: .mark, starts: kept.map { starts[$0] }, ends: kept.map { ends[$0] }, style: style.picking(kept)))
  ]
}

extension Varying where Value == Double {
  /// The numbers, unless none is one.
  var definedOnly: Varying<Double>? {
    switch self {
    case .constant(let value): value.isNaN ? nil : self
    case .each(let values): values.allSatisfy(\.isNaN) ? nil : self
    }
  }
}

extension MarkContext {
  /// How rules are painted: `size` is their thickness.
  mutating func ruleStyle() -> BatchStyle {
    var style = self.style()
    if let sizes = numbers(.size, property: "size", usual: .nan).definedOnly {
      style.line = style.line.zipped(with: sizes) { line, width in
        var line = line
        line.width = width
        return line
      }
    }
    return style
  }

  /// Where each rule begins and ends.
  mutating func ruleEnds() -> ([Point], [Point]) {
    if let map, plan.encoding[.longitude] != nil {
      let starts = projected(map, .longitude, .latitude)
      return (
        starts,
        projected(
          map, plan.encoding[.longitude2] == nil ? .longitude : .longitude2,
          plan.encoding[.latitude2] == nil ? .latitude : .latitude2)
      )
    }
    let spansX = plan.isSegment || plan.orientation == .horizontal
    let spansY = plan.isSegment || plan.orientation == .vertical
    let x1 = places(.x, usual: plan.isSegment || !spansX ? .middle : .high)
    let y1 = places(.y, usual: plan.isSegment || !spansY ? .middle : .high)
    let x2 = spansX ? secondPlaces(.x) : x1, y2 = spansY ? secondPlaces(.y) : y1
    return (
      x1.indices.map { Point(x: x1[$0], y: y1[$0]) }, x1.indices.map { Point(x: x2[$0], y: y2[$0]) }
    )
  }
}

extension UnitPlan {
  /// Whether a rule or a bar has two ends along both directions, and so no direction of its own.
  var isSegment: Bool {
    func isRange(_ channel: Channel) -> Bool {
      guard let secondary = channel.secondary, encoding[secondary] != nil else { return false }
      return encoding[channel]?.isPreBinned != true
    }
    guard kind == .rule || kind == .bar else { return false }
    if isRange(.x) && isRange(.y) { return true }
    guard encoding[.x] != nil, encoding[.y] != nil else { return false }
    return look["orient"] == nil && !isRange(.x) && !isRange(.y) && Self.isUndirected(encoding)
  }
}
