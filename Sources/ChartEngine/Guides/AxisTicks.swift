import ChartModel
import Chronology
import Geometry
import Scales

/// The values an axis or a legend marks, and their texts.
struct AxisTicks {
  var values: [Literal]
  var labels: [String]

  /// The ticks of a scale over an extent in points.
  init(_ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, extent: Double, config: Config, names: Names) {
    let count = Self.count(settings, definition, scale, extent)
    values = Self.values(settings, definition, scale, count)
    if let least = settings.number("tickMinStep") ?? Self.leastStep(definition, settings), !scale.isBanded, settings["values"] == nil,
      case .continuous(let line) = scale.form, let step = Self.step(values), step < least
    {
      let wanted = max(1, abs((line.domain.last ?? 1) - (line.domain.first ?? 0)) / least)
      values = line.ticks(wanted.rounded(.down)).filter { Self.isWhole($0 / least) }.map { .number($0) }
    }
    labels = Self.labels(settings, definition, scale, values, count, config)
    if let text = settings.string("labelExpr"), let expression = try? Expression(parsing: text) {
      let (marked, written) = (values, labels)
      var compiler = FormulaCompiler(frame: Frame(rowCount: values.count), names: names) { row in
        .object([
          .init("value", marked[row]), .init("label", .string(written[row])),
          .init("index", .number(marked.count > 1 ? Double(row) / Double(marked.count - 1) : 0)),
        ])
      }
      let formula = compiler.compile(expression)
      labels = values.indices.map { AxisPlan.text(formula($0)) ?? "" }
    }
  }

  private static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-9 }

  private static func step(_ values: [Literal]) -> Double? {
    guard values.count > 1, let a = values[0].number, let b = values[1].number else { return nil }
    return abs(b - a)
  }

  /// Counts have no halves, and neither have numbers written as whole ones.
  private static func leastStep(_ definition: ChannelDefinition, _ settings: Properties) -> Double? {
    settings.string("format") == "d" || definition.aggregate?.operation == .count && definition.stack != .normalize ? 1 : nil
  }

  private static func count(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ extent: Double
  ) -> Double {
    if let stated = settings.number("tickCount") { return stated }
    if case .on? = definition.bin { return max(1, (extent / 10).rounded(.up)) }
    if scale.plan.type == .log { return 10 }
    let coarse: Set<TimeUnit.Unit> = [.month, .hours, .day, .quarter]
    if let unit = definition.timeUnit, unit.units.count == 1, coarse.contains(unit.smallest) { return 10 }
    return max(1, (extent / 40).rounded(.up))
  }

  private static func values(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ count: Double
  ) -> [Literal] {
    if let stated = settings["values"]?.array {
      return stated.map { value in
        if let time = DateObject.milliseconds(value) { return .number(time) }
        if scale.plan.type.isTime, let text = value.string { return .number(DateText.milliseconds(text)) }
        return value
      }
    }
    switch scale.form {
    case .band, .list: return scale.keys
    case .classes(let classes): return classes.thresholds.map { .number($0) }
    case .time(let time):
      if let name = settings.string("tickCount") ?? settings["tickCount"]?["interval"]?.string, let unit = interval(name) {
        let step = Int(clamped: settings["tickCount"]?["step"]?.number ?? 1)
        return time.ticks(every: CalendarInterval(unit, step: max(1, step))).map { .number($0) }
      }
      if let edges = edges(scale, count) { return edges }
      return whole(time.ticks(count), definition.timeUnit).map { .number($0) }
    case .continuous(let line):
      if let edges = edges(scale, count) { return edges }
      return line.ticks(count).map { .number($0) }
    }
  }

  /// The ticks at the starts of a unit of the calendar: times that are cut to it have nothing between them.
  private static func whole(_ ticks: [Double], _ unit: TimeUnit?) -> [Double] {
    let nested: Set<TimeUnit.Unit> = [.year, .quarter, .month, .date, .hours, .minutes, .seconds]
    guard let unit, unit.units.first == .year, unit.units.allSatisfy(nested.contains), unit.step == 1 else { return ticks }
    let kept = ticks.filter { CalendarUnits.floor($0, to: unit) == $0 }
    return kept.isEmpty ? ticks : kept
  }

  /// The edges of bins, thinned to about as many as are wanted.
  private static func edges(_ scale: ChannelScale, _ count: Double) -> [Literal]? {
    guard let bins = scale.plan.bins, bins.count > 1, !scale.plan.isStated else { return nil }
    let stride = max(1, Int((Double(bins.count - 1) / max(count, 1)).rounded(.up)))
    return bins.indices.filter { $0 % stride == 0 }.map { .number(bins[$0]) }
  }

  private static func interval(_ name: String) -> CalendarUnit? {
    let names: [String: CalendarUnit] = [
      "year": .year, "month": .month, "week": .week, "day": .day, "hour": .hour, "minute": .minute, "second": .second,
      "millisecond": .millisecond,
    ]
    return names[name]
  }

  private static func labels(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ values: [Literal], _ count: Double,
    _ config: Config
  ) -> [String] {
    let hasFormat = settings["format"] != nil || definition.format["format"] != nil || settings["formatType"] != nil
    switch scale.form {
    case .time where !hasFormat && definition.timeUnit == nil:
      let format = TimeMultiFormat()
      return values.map { format(milliseconds: $0.asNumber) }
    case .continuous(let line) where !scale.plan.type.isTime && definition.timeUnit == nil && definition.type != .temporal
      && settings.string("formatType") == nil:
      let specifier = settings.string("format") ?? definition.format.string("format")
        ?? (definition.stack == .normalize ? config.values.string("normalizedNumberFormat") ?? ".0%" : config.values.string("numberFormat"))
      let domain = line.domain
      let format = NumberFormat.ticks(
        from: domain.first ?? 0, to: domain.last ?? 1, count: count, specifier: specifier.flatMap { NumberSpecifier($0) })
      if scale.plan.type == .log {
        let shows = line.vegaLogLabelFilter(count)
        return values.map { shows($0.asNumber) ? format($0.asNumber) : "" }
      }
      return values.map { format($0.asNumber) }
    default:
      let format = ValueFormat(definition, config: config, settings: settings)
      return values.map { format.lines($0).joined(separator: "\n") }
    }
  }
}
