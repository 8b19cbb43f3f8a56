import ChartModel
import Diagnostics

/// Does to the rows of a unit what its channels ask for: dates are read, numbers binned, times cut, rows
/// aggregated, gaps filled, amounts stacked.
struct EncodingTransforms {
  var dataflow: Dataflow
  let config: Config

  /// The unit with its rows transformed and the fields of its channels named.
  mutating func apply(to plan: UnitPlan) -> UnitPlan {
    var plan = plan
    checkFields(plan)
    parseDates(&plan)
    cutAndBin(&plan)
    plan.source = plan.frame
    aggregate(&plan)
    impute(&plan)
    stack(&plan)
    nameFields(&plan)
    plan.noteValidRows(paintsAbsent: config["range"]["absent"] != nil)
    return plan
  }

  /// Every definition of the unit with its channel, conditions included.
  private func definitions(_ encoding: Encoding) -> [(Channel, ChannelDefinition)] {
    var all: [(Channel, ChannelDefinition)] = []
    for channel in encoding.channels where !channel.isScreenOnly {
      for definition in encoding[all: channel] {
        all.append((channel, definition))
        for condition in definition.conditions { all.append((channel, condition.definition)) }
      }
    }
    return all
  }

  private mutating func checkFields(_ plan: UnitPlan) {
    for (_, definition) in definitions(plan.encoding) {
      guard let field = definition.fieldName, definition.aggregate?.operation != .count else { continue }
      if !plan.frame.names.isEmpty, !plan.frame.has(field) {
        dataflow.sink.report(Messages.unknownField(field, among: plan.frame.names, definition.fieldPlace))
      }
    }
    // What orders a domain must be there too; a sort by an aggregated count needs no field.
    for (_, definition) in definitions(plan.encoding) {
      if case .field(let field?, _, _)? = definition.sort, !plan.frame.names.isEmpty, !plan.frame.has(field) {
        dataflow.sink.report(Messages.unknownField(field, among: plan.frame.names, definition.place))
      }
    }
  }

  private func parseDates(_ plan: inout UnitPlan) {
    for (channel, definition) in definitions(plan.encoding) {
      guard let field = definition.fieldName, let series = plan.frame.series(field) else { continue }
      guard definition.inferredType(for: channel) == .temporal || definition.timeUnit != nil else { continue }
      if definition.aggregate?.operation == .count { continue }
      plan.frame[field] = .numbers(Moments.milliseconds(of: series, areYears: plan.frame.years.contains(field)))
      plan.frame.years.remove(field)
    }
  }

  private func cutAndBin(_ plan: inout UnitPlan) {
    for (channel, definition) in definitions(plan.encoding) {
      guard let field = definition.fieldName, let series = plan.frame.series(field) else { continue }
      let name = definition.outputName
      if let unit = definition.timeUnit {
        let starts = unit.isBinned ? series.numbers : series.numbers.map { CalendarUnits.floor($0, to: unit) }
        plan.frame[name] = .numbers(starts)
        let ends = starts.map { CalendarUnits.end($0, of: unit) }
        plan.frame["\(name)_end"] = .numbers(ends)
        if channel.isXY, plan.isRectBased, definition.inferredType(for: channel) == .temporal,
          let part = plan.bandPosition(definition, channel), part != 0.5
        {
          let step = max(1, Int(clamped: unit.step))
          let before = starts.map { CalendarUnits.offset($0, by: -step, unit.smallest) }
          plan.frame["\(name)_offsetted_rect_start"] = .numbers(
            starts.indices.map { (0.5 - part) * before[$0] + (0.5 + part) * starts[$0] })
          plan.frame["\(name)_offsetted_rect_end"] = .numbers(
            starts.indices.map { (0.5 - part) * starts[$0] + (0.5 + part) * ends[$0] })
        }
      } else if case .on(let settings)? = definition.bin {
        let bins = Bins.fitting(plan.binned?.series(field) ?? series, settings)
        let lower = (0..<series.count).map { bins.lower(series.amount($0)) }
        plan.frame[name] = .numbers(lower.map { $0.isFinite ? $0 : .nan })
        plan.frame["\(name)_end"] = .numbers(lower.map { $0.isFinite ? $0 + bins.step : .nan })
        for channel in plan.encoding.channels where plan.encoding[channel] == definition {
          plan.fields[channel] = UnitPlan.FieldUse(start: name, end: "\(name)_end", bins: bins)
        }
      }
    }
  }

  private func aggregate(_ plan: inout UnitPlan) {
    guard plan.encoding.isAggregated else { return }
    var groupby = plan.facetFields
    var aggregations: [Transform.Aggregation] = []
    func group(_ name: String) { if !groupby.contains(name), plan.frame.has(name) { groupby.append(name) } }
    for (_, definition) in definitions(plan.encoding) {
      if let aggregate = definition.aggregate {
        var output = definition.outputName
        if let by = aggregate.by { output = "\(aggregate.operation.rawValue)_\(by)" }
        if !aggregations.contains(where: { $0.output == output }) {
          let field = aggregate.by ?? (aggregate.operation == .count ? nil : definition.fieldName)
          aggregations.append(Transform.Aggregation(aggregate.operation.rawValue, field, as: output))
        }
      } else if definition.field != nil {
        group(definition.outputName)
        for suffix in ["_end", "_offsetted_rect_start", "_offsetted_rect_end"] { group(definition.outputName + suffix) }
      }
    }
    if let transformed = try? run(.aggregate(aggregations, groupby: groupby), plan.frame) { plan.frame = transformed }
  }

  private func run(_ step: Transform.Step, _ frame: Frame) throws(DiagnosticList) -> Frame {
    var flow = dataflow
    return try flow.run([Transform(step)], on: frame)
  }

  private mutating func impute(_ plan: inout UnitPlan) {
    for (channel, other) in [(Channel.x, Channel.y), (.y, .x)] {
      guard let definition = plan.encoding[channel], let settings = definition.impute,
        let key = plan.encoding[other]
      else { continue }
      var full = settings
      full["impute"] = .string(definition.outputName)
      // Rows are filled in by the values that bins are made of.
      if case .on? = key.bin {
        full["key"] = .string(key.fieldName ?? key.outputName)
      } else {
        full["key"] = .string(key.outputName)
      }
      // Vega-Lite fills in the rows of all cells of a facet together.
      let isVega = config.values["quantities"] == nil
      let pieces =
        isVega
        ? UnitPlan.groupingFields(plan.encoding, plan.kind)
        : (UnitPlan.stackFields(plan.encoding, besides: channel, plan.kind) + plan.facetFields)
          .filter { $0 != key.outputName && $0 != definition.outputName }
      full["groupby"] = .array(pieces.map { .string($0) })
      let before = plan.frame
      plan.frame = dataflow.imputed(before, full, definition.place)
      if isVega { plan.frame = inCells(plan.frame, plan.facetFields, before) }
    }
  }

  /// The rows that stand in a cell of a facet: those filled in for all cells together stand in none.
  private func inCells(_ frame: Frame, _ fields: [String], _ before: Frame) -> Frame {
    var kept = Array(0..<frame.rowCount)
    for field in fields {
      guard let series = frame.series(field), let old = before.series(field),
        !(0..<old.count).contains(where: { old[$0].isNull })
      else { continue }
      kept = kept.filter { !series[$0].isNull }
    }
    return kept.count == frame.rowCount ? frame : frame.picking(kept)
  }

  private mutating func stack(_ plan: inout UnitPlan) {
    guard let stack = plan.stack, let definition = plan.encoding[stack.channel] else { return }
    let name = definition.outputName
    let other: Channel =
      stack.channel == .x ? .y : stack.channel == .y ? .x : stack.channel == .theta ? .radius : .theta
    var groupby: [String] = plan.facetFields
    for channel in [other, other == .x ? .xOffset : .yOffset] {
      guard let dimension = plan.encoding[channel], dimension.field != nil, dimension.aggregate == nil else { continue }
      if !groupby.contains(dimension.outputName) { groupby.append(dimension.outputName) }
    }
    let pieces = UnitPlan.stackFields(plan.encoding, besides: stack.channel, plan.kind)
    if plan.kind == .area, let key = plan.encoding[other], key.field != nil, !pieces.isEmpty {
      // Areas are stacked over every place that any of them has; what is missing counts nothing.
      var settings = Properties()
      settings["impute"] = .string(name)
      settings["key"] = .string(key.outputName)
      settings["groupby"] = .array((pieces + plan.facetFields).filter { $0 != key.outputName }.map { .string($0) })
      settings["value"] = 0
      let before = plan.frame
      plan.frame = dataflow.imputed(before, settings, definition.place)
      restoreEnds(&plan, from: before, key: key.outputName)
    }
    let orders = plan.encoding[all: .order]
    let order = orders.filter { $0.field != nil || $0.aggregate != nil }
    // Upwards the first piece ends on top; along every other direction it comes first.
    let descending = orders.first?.sort.map { $0 == .descending } ?? (stack.channel == .y)
    let sort =
      order.isEmpty
      ? pieces.map { SortField(domainIndex($0, &plan) ?? $0, descending: descending) }
      : order.map { SortField($0.outputName, descending: $0.sort == .descending) }
    plan.frame = Stacking.stack(
      plan.frame, field: name, groupby: groupby, sort: sort, offset: stack.offset,
      outputs: ["\(name)_start", "\(name)_end"])
    plan.fields[stack.channel] = UnitPlan.FieldUse(start: "\(name)_start", end: "\(name)_end")
  }

  /// A field that numbers the values of another in the order of a colour domain that the chart states, so that
  /// the pieces of a stack follow their legend. Nil where no such order is stated.
  private func domainIndex(_ field: String, _ plan: inout UnitPlan) -> String? {
    for channel in [Channel.color, .fill, .stroke] {
      guard let definition = plan.encoding[channel], definition.outputName == field,
        let domain = definition.scale?.properties["domain"]?.array, definition.type?.isDiscrete == true,
        let series = plan.frame.series(field)
      else { continue }
      let name = "\(channel.rawValue)_\(field)_sort_index"
      plan.frame[name] = .numbers((0..<series.count).map { Double(domain.firstIndex(of: series[$0]) ?? domain.count) })
      return name
    }
    return nil
  }

  /// Rows made by imputing take the end of their unit or bin from rows of the same key.
  private func restoreEnds(_ plan: inout UnitPlan, from before: Frame, key: String) {
    guard let ends = before["\(key)_end"], let keys = before.series(key), let newKeys = plan.frame.series(key) else {
      return
    }
    var known: [Literal: Literal] = [:]
    for row in 0..<before.rowCount { known[keys[row]] = ends[row] }
    plan.frame["\(key)_end"] = Series((0..<plan.frame.rowCount).map { known[newKeys[$0]] ?? .null })
  }

  private func nameFields(_ plan: inout UnitPlan) {
    for channel in plan.encoding.channels {
      guard plan.fields[channel] == nil, let definition = plan.encoding[channel],
        definition.field != nil || definition.aggregate != nil
      else { continue }
      let name = definition.outputName
      var use = UnitPlan.FieldUse(start: name)
      if definition.timeUnit != nil { use.end = "\(name)_end" }
      if case .binned? = definition.bin, let secondary = channel.secondary,
        let end = plan.encoding[secondary]?.fieldName
      {
        use.end = end
      }
      plan.fields[channel] = use
    }
  }
}
