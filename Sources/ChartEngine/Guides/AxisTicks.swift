import ChartModel
import Chronology
import Geometry
import Scales

/// The values an axis or a legend marks, and their texts.
struct AxisTicks {
  var values: [Literal]
  var labels: [String]
  /// Places between them that are marked and not labelled.
  var minor: [Double] = []

  /// The ticks of a scale over an extent in points.
  init(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, extent: Double, config: Config,
    names: Names,
    isLegend: Bool = false
  ) {
    let count = Self.count(settings, definition, scale, extent, config)
    values = Self.values(settings, scale, count)
    if case .continuous(let line) = scale.form, let low = line.domain.first, let high = line.domain.last,
      settings["minorTicks"] != nil,
      settings["values"] == nil, settings["tickCount"] == nil
    {
      if scale.plan.type == .log,
        let ticks = LogTicks(from: low, to: high, most: extent / (scale.plan.channel == .y ? 15 : 26))
      {
        (values, minor) = (ticks.major.map { .number($0) }, ticks.minor)
      } else if scale.plan.type == .linear, settings["minorTicks"] == true {
        minor = MinorTicks.between(values.map(\.asNumber), from: min(low, high), to: max(low, high))
      }
    }
    labels = Self.labels(settings, definition, scale, values, count, config, isLegend: isLegend)
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

  /// The least distance between ticks: in a figure counts have no halves; numbers written as whole ones neither, and
  /// times that are cut to a unit have nothing between its starts.
  private static func leastStep(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ config: Config
  ) -> Double? {
    if let stated = settings.number("tickMinStep") { return stated }
    if settings.string("format") == "d" || definition.format.string("format") == "d" { return 1 }
    guard definition.field != nil || definition.aggregate != nil else { return nil }
    if config["axis"].bool("wholeCounts") == true, definition.aggregate?.operation == .count,
      definition.stack != .normalize
    {
      return 1
    }
    guard scale.plan.type.isTime, let unit = definition.timeUnit, unit.smallest != .day else { return nil }
    let start = CalendarUnits.milliseconds(year: 2001, month: 0)
    return CalendarUnits.end(start, of: unit) - start
  }

  /// About how many ticks there should be.
  private static func count(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ extent: Double,
    _ config: Config
  ) -> Double {
    var count: Double
    let coarse: Set<TimeUnit.Unit> = [.month, .hours, .day, .quarter]
    if let stated = settings.number("tickCount") {
      count = stated
    } else if let listed = settings["values"]?.array, settings["minorTicks"] == nil {
      // Listed values are written as precisely as so many ticks would be.
      count = Double(listed.count)
    } else if scale.plan.type == .log {
      count = 10
    } else if case .on? = definition.bin {
      count = (extent / 10).rounded(.up)
    } else if let unit = definition.timeUnit, unit.units.count == 1, coarse.contains(unit.smallest) {
      count = 10
    } else {
      count = (extent / 40).rounded(.up)
    }
    if let bins = scale.plan.bins { count = max(count, Double(bins.count)) }
    if let least = leastStep(settings, definition, scale, config), let first = scale.ends.first,
      let last = scale.ends.last
    {
      let steps = abs(last - first) / least
      count = min(count, (steps == 0 || !steps.isFinite ? 1 : steps).rounded(.down) + 1)
      if !scale.plan.type.isTime {
        while count > 1, abs(Ticks.step(from: first, to: last, count: count)) < least { count -= 1 }
      }
    }
    return count
  }

  private static func values(_ settings: Properties, _ scale: ChannelScale, _ count: Double) -> [Literal] {
    if let stated = settings["values"]?.array {
      return stated.map { value in
        if let time = DateObject.milliseconds(value) { return .number(time) }
        if scale.plan.type.isTime, let text = value.string { return .number(DateText.milliseconds(text)) }
        return value
      }
    }
    if let bins = scale.plan.bins, scale.plan.type.isContinuous { return shown(bins, scale) }
    switch scale.form {
    case .band, .list: return scale.keys
    case .classes(let classes): return classes.thresholds.map { .number($0) }
    case .time(let time):
      let name = settings.string("tickCount") ?? settings["tickCount"]?["interval"]?.string
      if let name, let unit = CalendarUnit(intervalNamed: name) {
        let step = Int(clamped: settings["tickCount"]?["step"]?.number ?? 1)
        return time.ticks(every: CalendarInterval(unit, step: max(1, step))).map { .number($0) }
      }
      return time.ticks(count).map { .number($0) }
    case .continuous(let line): return line.ticks(count).map { .number($0) }
    }
  }

  /// The edges of bins that lie within the domain, in the direction of the range.
  private static func shown(_ edges: [Double], _ scale: ChannelScale) -> [Literal] {
    guard let first = scale.ends.first, let last = scale.ends.last else { return [] }
    let low = min(first, last), high = max(first, last), slack = (high - low) * 1e-9
    return edges.filter { $0 >= low - slack && $0 <= high + slack }.map { .number($0) }
  }

  /// Amounts with the separators and units of the figure's language; years as they are.
  private static func quantities(_ values: [Double], _ definition: ChannelDefinition, isLog: Bool, _ config: Config)
    -> [String]
  {
    let language = config.values.string("language")
    if definition.countsYears(values) { return values.map { NumberFormat.plain($0) } }
    if isLog {
      return values.map { QuantityFormat(largest: abs($0), step: abs($0), language: language)($0) }
    }
    let steps = zip(values, values.dropFirst()).map { abs($1 - $0) }.filter { $0 > 0 }
    let largest = values.map { abs($0) }.max() ?? 0
    let format = QuantityFormat(largest: largest, step: steps.min() ?? largest, language: language)
    return values.map { format($0) }
  }

  private static func labels(
    _ settings: Properties, _ definition: ChannelDefinition, _ scale: ChannelScale, _ values: [Literal],
    _ count: Double,
    _ config: Config, isLegend: Bool
  ) -> [String] {
    let hasFormat = settings["format"] != nil || definition.format["format"] != nil || settings["formatType"] != nil
    switch scale.form {
    case .time
    where !hasFormat && definition.timeUnit == nil && !isLegend && ValueFormat.usualCustom(definition, config) == nil:
      let format = TimeMultiFormat(locale: config.timeLocale)
      return values.map { format(milliseconds: $0.asNumber) }
    case .continuous(let line)
    where !scale.plan.type.isTime && definition.timeUnit == nil && definition.type != .temporal
      && settings.string("formatType") == nil && ValueFormat.usualCustom(definition, config) == nil:
      let specifier =
        settings.string("format") ?? definition.format.string("format")
        ?? (definition.stack == .normalize
          ? config.values.string("normalizedNumberFormat") ?? ".0%" : config.values.string("numberFormat"))
      let domain = line.domain
      if specifier == nil, config.values.string("quantities") == "short" {
        return quantities(values.map(\.asNumber), definition, isLog: scale.plan.type == .log, config)
      }
      if scale.plan.type == .log {
        let format = NumberFormat.variable(specifier.flatMap { NumberSpecifier($0) }, locale: config.numberLocale)
        let shows = line.vegaLogLabelFilter(count)
        return values.map { isLegend || shows($0.asNumber) ? format($0.asNumber) : "" }
      }
      let format = NumberFormat.ticks(
        from: domain.first ?? 0, to: domain.last ?? 1, count: count,
        specifier: specifier.flatMap { NumberSpecifier($0) },
        locale: config.numberLocale)
      return values.map { format($0.asNumber) }
    default:
      // A list of bins is written as their ranges.
      let step = scale.plan.type.isDiscrete ? scale.plan.bins.flatMap { $0.count > 1 ? $0[1] - $0[0] : nil } : nil
      let format = ValueFormat(definition, config: config, settings: settings, step: step)
      return values.map { format.lines($0).joined(separator: "\n") }
    }
  }
}

extension CalendarUnit {
  /// A unit by the name that intervals of ticks have in chart files.
  init?(intervalNamed name: String) {
    let names: [String: CalendarUnit] = [
      "year": .year, "month": .month, "week": .week, "day": .day, "hour": .hour, "minute": .minute, "second": .second,
      "millisecond": .millisecond,
    ]
    guard let unit = names[name] else { return nil }
    self = unit
  }
}

extension ChannelDefinition {
  /// Whether the field is called a year.
  var namesYears: Bool {
    guard let name = fieldName?.lowercased(), aggregate == nil else { return false }
    return name == "year" || name.hasSuffix("year") || name.hasSuffix("_year") || name.hasPrefix("year_")
  }

  /// Whether numbers are years of our era: their field is called so, and all are whole.
  func countsYears(_ values: [Double]) -> Bool {
    namesYears && !values.isEmpty && values.allSatisfy { $0 >= 1000 && $0 < 3000 && $0 == $0.rounded() }
  }
}
