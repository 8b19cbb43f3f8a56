import ChartModel
import Geometry
import SceneGraph

/// Draws lines and trails: one for each group of rows, through the rows in the order of the dimension.
func drawLines(_ context: inout MarkContext) -> [SceneNode] {
  let points = context.points()
  let series = context.visibleSeries()
  let style = context.styleOfSeries(series)
  let widths =
    context.plan.kind == .trail
    ? context.numbers(.size, property: "size", usual: 2) : nil
  let curve = context.curve
  let provisional = ProvisionalRows(&context)
  return series.enumerated().flatMap { number, indices -> [SceneNode] in
    let ordered = context.ordered(indices)
    let places = ordered.map { points[$0] }
    let defined = context.defined(places, ordered)
    let shown = places.map { $0.isFinite ? $0 : .zero }
    let look = style.picking([number])
    if let widths {
      return [
        .trail(
          TrailBatch(
            role: .mark, points: shown, widths: ordered.map { widths[$0] }, defined: defined, style: look))
      ]
    }
    let line = LineBatch(role: .mark, points: shown, defined: defined, curve: curve, style: look)
    if let provisional { return provisional.parts(line, rows: ordered.map { context.rows[$0] }) }
    return [.line(line)]
  }
}

/// Draws areas: one for each group of rows, between two edges.
func drawAreas(_ context: inout MarkContext) -> [SceneNode] {
  let isVertical = context.plan.orientation == .vertical
  let measure = context.plan.measure
  let points = context.points(usual: .low)
  let base = context.secondPlaces(measure)
  let series = context.visibleSeries()
  let style = context.styleOfSeries(series)
  let curve = context.curve
  var nodes: [SceneNode] = []
  for (number, indices) in series.enumerated() {
    let ordered = context.ordered(indices)
    let tops = ordered.map { points[$0] }
    let bottoms = ordered.map { index in
      isVertical ? Point(x: points[index].x, y: base[index]) : Point(x: base[index], y: points[index].y)
    }
    let defined = context.defined(
      zip(tops, bottoms).map { $0.isFinite && $1.isFinite ? $0 : Point(x: .nan, y: .nan) }, ordered)
    nodes.append(
      .area(
        AreaBatch(
          role: .mark, points: tops.map { $0.isFinite ? $0 : .zero }, base: bottoms.map { $0.isFinite ? $0 : .zero },
          defined: defined,
          curve: curve, style: style.picking([number]))))
  }
  return nodes
}

extension MarkContext {
  /// The groups of rows that are one line each, in the order in which they first appear.
  func series() -> [[Int]] {
    guard count > 0 else { return [] }
    let fields = UnitPlan.stackFields(plan.encoding, besides: plan.measure, plan.kind).filter { data.has($0) }
    if fields.isEmpty { return [Array(0..<count)] }
    return Grouping(data.picking(rows), by: fields).groups
  }

  /// The groups that can be seen, as the first row of each says.
  mutating func visibleSeries() -> [[Int]] {
    let all = series()
    let shown = Set(visible(all.map { rows[$0[0]] }))
    return all.filter { shown.contains(rows[$0[0]]) }
  }

  /// How each series is painted: as the first of its rows says.
  mutating func styleOfSeries(_ series: [[Int]]) -> BatchStyle {
    var firsts = self
    firsts.rows = series.map { rows[$0[0]] }
    let style = firsts.style()
    frame.sink = firsts.frame.sink
    return style
  }

  /// Some rows in the order in which a line goes through them.
  mutating func ordered(_ indices: [Int]) -> [Int] {
    if let order = plan.encoding[.order] {
      guard order.field != nil || order.aggregate != nil, let series = data.series(order.outputName) else {
        return indices
      }
      return sort(indices, series, descending: order.sort == .descending)
    }
    if plan.kind == .trail && plan.encoding[.order] != nil { return indices }
    guard let definition = plan.encoding[plan.dimension], definition.field != nil else { return indices }
    if let scale = frame.book[plan.dimension], scale.isBanded {
      let places = indices.map { scale.place((data.series(definition.outputName) ?? .numbers([]))[rows[$0]]) }
      return places.indices.sorted { places[$0] == places[$1] ? $0 < $1 : places[$0] < places[$1] }.map { indices[$0] }
    }
    guard let series = data.series(plan.fields[plan.dimension]?.start ?? definition.outputName) else { return indices }
    return sort(indices, series, descending: definition.sort == .descending)
  }

  private func sort(_ indices: [Int], _ series: Series, descending: Bool) -> [Int] {
    if case .numbers(let values) = series {
      // Most lines come in order; numbers need not be made into constants to be compared.
      let keys = indices.map { values[rows[$0]] }
      let isOrdered = zip(keys, keys.dropFirst()).allSatisfy { descending ? $0 >= $1 : $0 <= $1 }
      if isOrdered { return indices }
    }
    return indices.enumerated().sorted { a, b in
      let order = series[rows[a.element]].compare(series[rows[b.element]])
      return order == 0 ? a.offset < b.offset : descending ? order > 0 : order < 0
    }.map(\.element)
  }

  /// Which places of some rows are there; empty where all are. In a stack a missing amount has a place, but a line
  /// breaks there.
  func defined(_ places: [Point], _ indices: [Int]) -> [Bool] {
    var found = places.map(\.isFinite)
    if let stack = plan.stack, !plan.invalid.isShown, let name = plan.encoding[stack.channel]?.outputName,
      let series = data.series(name)
    {
      for place in found.indices where !series.amount(rows[indices[place]]).isFinite { found[place] = false }
    }
    return found.allSatisfy { $0 } ? [] : found
  }

  /// The curve that `interpolate` and `tension` name.
  var curve: Curve {
    let tension = look.number("tension")
    switch look.string("interpolate") {
    case "linear-closed": return .linearClosed
    case "step": return .step
    case "step-before": return .stepBefore
    case "step-after": return .stepAfter
    case "monotone": return plan.orientation == .horizontal ? .monotoneY : .monotoneX
    case "natural": return .natural
    case "basis": return .basis
    case "basis-open": return .basisOpen
    case "basis-closed": return .basisClosed
    case "bundle": return .bundle(tension: tension ?? 0.85)
    case "cardinal": return .cardinal(tension: tension ?? 0)
    case "cardinal-open": return .cardinalOpen(tension: tension ?? 0)
    case "cardinal-closed": return .cardinalClosed(tension: tension ?? 0)
    case "catmull-rom": return .catmullRom(alpha: tension ?? 0.5)
    default: return .linear
    }
  }
}
