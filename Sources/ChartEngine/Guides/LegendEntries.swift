import ChartModel
import Scales

/// A value that a legend shows, and its text.
struct LegendEntry {
  var value: Literal
  var label: String
  /// Where it stands along a ramp, 0 to 1.
  var place = 0.0
}

extension LegendPlan {
  /// The values it shows and their texts.
  func entries(config: Config, names: Names) -> [LegendEntry] {
    guard let scale else { return [] }
    var found: [LegendEntry]
    if let edges = edges(scale) {
      found = classEntries(edges, scale, config)
    } else {
      found = tickEntries(scale, config, names)
    }
    return relabelled(found, config: config, names: names)
  }

  /// The limits between the classes of a scale, the outermost open where they are not bins.
  private func edges(_ scale: ChannelScale) -> [Double]? {
    if let bins = scale.plan.bins, bins.count > 1, scale.plan.type != .quantile, !scale.plan.type.isDiscrete {
      return bins
    }
    if case .classes(let classes) = scale.form { return [-.infinity] + classes.thresholds + [.infinity] }
    return nil
  }

  private func classEntries(_ edges: [Double], _ scale: ChannelScale, _ config: Config) -> [LegendEntry] {
    let format = classFormat(scale, config)
    // A function that writes the values of a legend writes each alone.
    let isFunction =
      settings.string("formatType").flatMap { ValueFormat.custom($0, config) } != nil
      || ValueFormat.usualCustom(definition, config) != nil
    return edges.indices.dropLast().map { index in
      let (low, high) = (edges[index], edges[index + 1])
      let label: String
      if isFunction {
        label = format(low.isFinite ? low : high)
      } else if kind == .classes {
        // Along a row of colours the limits are written, the first not.
        label = index == 0 ? "" : format(low)
      } else {
        switch (low.isFinite, high.isFinite) {
        case (true, true): label = "\(format(low)) – \(format(high))"
        case (false, true): label = "< \(format(high))"
        default: label = "≥ \(format(low))"
        }
      }
      let value = low.isFinite ? low : high - 1
      return LegendEntry(value: .number(value), label: label, place: Double(index) / Double(edges.count - 1))
    }
  }

  /// How the limits of classes are written.
  private func classFormat(_ scale: ChannelScale, _ config: Config) -> (Double) -> String {
    let specifier =
      settings.string("format") ?? definition.format.string("format") ?? config.values.string("numberFormat")
    let isSpan = scale.plan.type == .quantize || (scale.plan.bins != nil && scale.plan.type != .binOrdinal)
    let hasType = settings["formatType"] != nil || ValueFormat.usualCustom(definition, config) != nil
    if isSpan, !hasType, let first = scale.ends.first, let last = scale.ends.last {
      let format = NumberFormat.ticks(
        from: first, to: last, count: settings.number("tickCount") ?? 5,
        specifier: specifier.flatMap { NumberSpecifier($0) }, locale: config.numberLocale)
      return { format($0) }
    }
    let format = ValueFormat(definition, config: config, settings: settings)
    return { format.text(.number($0)) }
  }

  private func tickEntries(_ scale: ChannelScale, _ config: Config, _ names: Names) -> [LegendEntry] {
    var settings = settings
    settings["labelExpr"] = nil
    if settings["tickCount"] == nil {
      let length = settings.number("gradientLength") ?? 200
      let usual = settings.number("gradientTickCount") ?? max(2, 2 * (length / 100).rounded(.down))
      settings["tickCount"] = .number(kind == .gradient ? usual : 5)
    }
    let isStated = settings["values"] != nil
    var plainDefinition = definition
    if case .on? = definition.bin, scale.plan.type.isDiscrete {
      plainDefinition.type = plainDefinition.type ?? .ordinal
    }
    var ticks = AxisTicks(settings, plainDefinition, scale, extent: 200, config: config, names: names, isLegend: true)
    if kind == .gradient, !isStated, ticks.values.count < 3, let first = scale.ends.first, let last = scale.ends.last,
      first != last
    {
      settings["values"] = .array([.number(first), .number(last)])
      ticks = AxisTicks(settings, plainDefinition, scale, extent: 200, config: config, names: names, isLegend: true)
    }
    var found = ticks.values.indices.map { LegendEntry(value: ticks.values[$0], label: ticks.labels[$0]) }
    if kind == .symbols {
      // A size of nothing cannot be seen.
      if let size = book.scales[.size], channels.contains(.size), !isStated, let first = found.first,
        size.place(first.value) == 0
      {
        found.removeFirst()
      }
      if let limit = settings.number("symbolLimit"), limit > 0, Double(found.count) > limit {
        let kept = max(0, Int(clamped: limit) - 1)
        let rest = found.count - kept
        found = Array(found.prefix(kept + 1))
        found[kept].label = "…\(rest) entries"
      }
    }
    return found
  }

  private func relabelled(_ entries: [LegendEntry], config: Config, names: Names) -> [LegendEntry] {
    guard let text = settings.string("labelExpr"), let expression = try? Expression(parsing: text) else {
      return entries
    }
    var compiler = FormulaCompiler(frame: Frame(rowCount: entries.count), names: names) { row in
      .object([
        .init("value", entries[row].value), .init("label", .string(entries[row].label)),
        .init("index", .number(Double(row))),
      ])
    }
    let formula = compiler.compile(expression)
    return entries.indices.map {
      var entry = entries[$0]
      // The first colour of a row has no limit of its own, and nothing to write.
      if kind == .classes, entry.label.isEmpty { return entry }
      entry.label = AxisPlan.text(formula($0)) ?? ""
      return entry
    }
  }
}
