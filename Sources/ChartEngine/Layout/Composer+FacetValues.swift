import ChartModel

extension Composer {
  /// The values of a facet's field in their order; one cell without a value where there is no field.
  func values(_ definition: ChannelDefinition?, _ child: ViewPlan) -> [Literal?] {
    guard let definition else { return [nil] }
    let units = child.units
    var found: [Literal] = [], seen: Set<Literal> = []
    for unit in units {
      guard let series = unit.frame.series(definition.outputName) else { continue }
      // Cells in which a single mark could draw nothing are none.
      let isDrawn = units.count == 1 ? unit.drawableRows() : nil
      for row in 0..<series.count where isDrawn?[row] ?? true {
        if seen.insert(series[row]).inserted { found.append(series[row]) }
      }
    }
    switch definition.sort {
    case SortOrder.none?: return found
    case .descending?: return found.sorted { $1.precedes($0) }
    case .values(let first)?:
      return first.filter { seen.contains($0) } + found.filter { !first.contains($0) }.sorted { $0.precedes($1) }
    case .field(let field, let operation, let descending)?:
      return ranked(found, definition, units, field, operation, descending)
    default: return found.sorted { $0.precedes($1) }
    }
  }

  /// Values in the order of a field aggregated over the rows of each.
  private func ranked(
    _ values: [Literal], _ definition: ChannelDefinition, _ units: [UnitPlan], _ field: String?,
    _ operation: AggregateOperation?, _ descending: Bool
  ) -> [Literal] {
    guard let unit = units.first(where: { $0.source.has(definition.outputName) }),
      let keys = unit.source.series(definition.outputName)
    else { return values }
    var rows: [Literal: [Int]] = [:]
    for row in 0..<keys.count { rows[keys[row], default: []].append(row) }
    let series = field.flatMap { unit.source.series($0) }
    let ranks = values.map {
      Aggregating.value(
        operation ?? (field == nil ? .count : .min), of: series, rows: rows[$0] ?? [], frame: unit.source)
    }
    return values.indices.sorted {
      let order = ranks[$0].compare(ranks[$1])
      return order == 0 ? $0 < $1 : descending ? order > 0 : order < 0
    }.map { values[$0] }
  }
}

extension UnitPlan {
  /// Which rows have a number wherever the mark is placed or painted by one; nil where all are drawn in any case.
  fileprivate func drawableRows() -> [Bool]? {
    guard !kind.isPath,
      look["invalid"] == nil || look["invalid"]?.string?.hasPrefix("break") == true || look["invalid"] == "filter"
    else { return nil }
    var kept = [Bool](repeating: true, count: frame.rowCount)
    for channel in Channel.allCases where channel.isScaled {
      guard let definition = encoding[channel], definition.field != nil || definition.aggregate != nil,
        definition.scale != .disabled,
        definition.type == .quantitative || definition.type == .temporal,
        let series = frame.series(definition.outputName)
      else { continue }
      for row in kept.indices where !series.amount(row).isFinite { kept[row] = false }
    }
    return kept
  }
}
