import ChartModel
import Diagnostics
import Geometry

/// Finds the domain of a scale from everything that shares it: what is stated beats what the rows say.
struct ScaleTraining {
  /// One use of a scale.
  struct Use {
    var plan: UnitPlan
    var channel: Channel
    var definition: ChannelDefinition
  }

  let config: Config
  let names: Names
  var sink: DiagnosticSink

  /// The scale that all uses share.
  mutating func train(_ uses: [Use]) -> ScalePlan? {
    guard let first = uses.first else { return nil }
    let channel = first.channel
    var settings = Properties()
    // The earliest statement wins, so it is laid over the others.
    for use in uses.reversed() { settings = settings.overlaid(by: use.definition.scale?.properties ?? Properties()) }
    if let selected = selectedDomain(settings, uses) {
      settings["domain"] = selected
      (settings["nice"], settings["zero"]) = (false, false)
    }
    guard let type = scaleType(settings, uses) else { return nil }
    var plan = ScalePlan(
      channel: channel, type: type, domain: .values([]), settings: settings, definition: first.definition,
      kind: first.plan.kind,
      isNice: false, isStated: false)
    plan.bins = uses.lazy.compactMap { $0.plan.fields[$0.channel]?.bins?.edges }.first
    if type.isDiscrete {
      plan.domain = .values(discreteDomain(uses, settings, &plan.isStated))
    } else {
      continuousDomain(uses, &plan)
    }
    pad(&plan, uses)
    let descending = uses.contains { $0.definition.sort == .descending }
    plan.isReversed = settings.bool("reverse") ?? (!type.isDiscrete && descending)
    return plan
  }

  /// The domain that a selection begins with: one named as the domain, or one bound to the scales.
  private func selectedDomain(_ settings: Properties, _ uses: [Use]) -> Literal? {
    if let name = (settings["domain"]?["param"] ?? settings["domain"]?["selection"])?.string,
      let selection = names.values[name]
    {
      let member = (settings["domain"]?["field"] ?? settings["domain"]?["encoding"])?.string
      let bounds =
        member.flatMap { selection[$0] } ?? selection[uses[0].definition.outputName] ?? selection[
          uses[0].channel.rawValue]
        ?? selection.members?.first { $0.name != "selected" }?.value
      return bounds?.array?.isEmpty == false ? bounds : nil
    }
    for name in uses.flatMap(\.plan.boundParameters) {
      if let bounds = names.values[name]?[uses[0].channel.rawValue], bounds.array?.count == 2 { return bounds }
    }
    return nil
  }

  private mutating func scaleType(_ settings: Properties, _ uses: [Use]) -> ScaleType? {
    if let name = settings.string("type") {
      if let type = ScaleType(rawValue: name) { return type }
      let near = nearestName(to: name, among: ScaleType.allCases.map(\.rawValue))
      sink.report(Messages.unknownScale(name, near: near, Place(settings.place("type"))))
      return nil
    }
    let types = uses.map { ScaleType.usual(for: $0.channel, $0.definition, $0.plan) }
    // Where bars share an axis with points, the places of the bars' bands hold for all.
    if types.contains(.band) { return .band }
    if types.contains(.point) || types.contains(.ordinal) { return types.first { $0.isDiscrete } }
    return types.first { $0.isTime } ?? types.first
  }

  // MARK: Lists

  private mutating func discreteDomain(_ uses: [Use], _ settings: Properties, _ isStated: inout Bool) -> [Literal] {
    if let stated = settings["domain"]?.array {
      isStated = true
      return stated.map { DateObject.milliseconds($0).map { .number($0) } ?? $0 }
    }
    var values: [Literal] = [], seen: Set<Literal> = []
    for use in uses {
      for value in distinct(use) where seen.insert(value).inserted { values.append(value) }
    }
    if let extra = settings["domain"]?["unionWith"]?.array {
      for value in extra where seen.insert(value).inserted { values.append(value) }
    }
    // What has no value is painted apart, and takes no colour of the palette.
    if uses.first?.channel.scaleUse == .color, config["range"]["absent"] != nil { values.removeAll(where: \.isNull) }
    // Constants stand in the order in which the chart says them.
    let usual: SortOrder = uses.allSatisfy { $0.definition.datum != nil } ? .none : .ascending
    if disagree(uses) { return sorted(values, by: .ascending, uses) }
    let sort = uses.lazy.compactMap(\.definition.sort).first ?? uses.first.flatMap { Self.orderOfColors($0) } ?? usual
    return sorted(values, by: sort, uses)
  }

  /// Whether layers want different orders. As Vega-Lite has it the values then stand in their own; in a figure the
  /// first wish holds.
  private func disagree(_ uses: [Use]) -> Bool {
    guard config.values["quantities"] == nil else { return false }
    let wishes = Set(
      uses.filter { $0.definition.datum == nil }.map { $0.definition.sort ?? Self.orderOfColors($0) ?? .ascending })
    return wishes.subtracting([.none]).count > 1
  }

  /// Marks side by side stand in the order of the colours, where the chart states that of their field.
  private static func orderOfColors(_ use: Use) -> SortOrder? {
    guard use.channel.scaleUse == .offset, let field = use.definition.fieldName else { return nil }
    for channel in [Channel.color, .fill, .stroke] {
      guard let color = use.plan.encoding[channel], color.fieldName == field,
        let domain = color.scale?.properties["domain"]?.array
      else { continue }
      return .values(domain)
    }
    return nil
  }

  private func distinct(_ use: Use) -> [Literal] {
    if let datum = use.definition.datum { return [constant(datum)] }
    let name = use.plan.fields[use.channel]?.start ?? use.definition.outputName
    guard let series = use.plan.frame.series(name) else { return [] }
    let kept = use.plan.trainingRows
    switch kept.map({ series.picking($0) }) ?? series {
    case .texts(let codes, let dictionary):
      var order: [Int32] = [], seen = [Bool](repeating: false, count: dictionary.count + 1)
      for code in codes where !seen[Int(code + 1)] {
        seen[Int(code + 1)] = true
        order.append(code)
      }
      return order.map { $0 < 0 ? .null : .string(dictionary[Int($0)]) }
    case let series:
      var values: [Literal] = [], seen: Set<Literal> = []
      for row in 0..<series.count where seen.insert(series[row]).inserted { values.append(series[row]) }
      return values
    }
  }

  private func sorted(_ values: [Literal], by sort: SortOrder, _ uses: [Use]) -> [Literal] {
    if sort == .ascending || sort == .descending, uses.contains(where: isOfWords) {
      // As words numbers stand letter by letter: 10 before 9.
      let ordered = values.sorted { Array($0.asText.utf8).lexicographicallyPrecedes(Array($1.asText.utf8)) }
      return sort == .ascending ? ordered : ordered.reversed()
    }
    switch sort {
    case .none: return values
    case .ascending:
      return values.enumerated().sorted { order($0.element.compare($1.element), $0.offset, $1.offset) }.map(\.element)
    case .descending:
      return values.enumerated().sorted { order(-$0.element.compare($1.element), $0.offset, $1.offset) }.map(\.element)
    case .values(let first):
      let wanted = first.map { DateObject.milliseconds($0).map { .number($0) } ?? $0 }
      return wanted.filter { values.contains($0) } + values.filter { !wanted.contains($0) }
    case .channel(let channel, let descending):
      guard let use = uses.first(where: { $0.plan.encoding[channel] != nil }), let other = use.plan.encoding[channel]
      else { return values }
      if other.aggregate == nil, other.fieldName != nil, other.fieldName == use.definition.fieldName {
        return sorted(values, by: descending ? .descending : .ascending, uses)
      }
      // As Vega-Lite does: an aggregate of the channel as drawn, or the least value of each.
      let operation = other.aggregate?.operation ?? (use.plan.stack?.channel == channel ? .sum : .min)
      return ranked(
        values, use, field: other.aggregate?.operation == .count ? nil : other.fieldName, operation, descending)
    case .field(let field, let operation, let descending):
      guard let use = uses.first else { return values }
      let usual: AggregateOperation = field == nil ? .count : use.plan.stack != nil ? .sum : .min
      return ranked(values, use, field: field, operation ?? usual, descending)
    }
  }

  /// Whether Vega-Lite would take the values for words: numbers of a file of plain text that nothing reads as numbers.
  private func isOfWords(_ use: Use) -> Bool {
    guard config.values["quantities"] == nil, let field = use.definition.fieldName,
      use.plan.frame.words.contains(field),
      use.definition.aggregate == nil, use.definition.bin ?? .off == .off, use.definition.timeUnit == nil
    else { return false }
    return !use.plan.encoding.channels.contains { channel in
      guard let other = use.plan.encoding[channel], other.fieldName == field else { return false }
      let isPathPlace = use.plan.kind.isPath && channel == use.plan.dimension && other.type == .quantitative
      return other.type == .temporal || other.timeUnit != nil || [.min, .max].contains(other.aggregate?.operation)
        || isPathPlace
    }
  }

  private func order(_ comparison: Int, _ a: Int, _ b: Int) -> Bool { comparison == 0 ? a < b : comparison < 0 }

  private func ranked(
    _ values: [Literal], _ use: Use, field: String?, _ operation: AggregateOperation, _ descending: Bool
  ) -> [Literal] {
    let frame = use.plan.source
    let name = use.definition.aggregate == nil ? use.definition.outputName : use.definition.fieldName ?? ""
    guard let keys = frame.series(name) else { return values }
    var rows: [Literal: [Int]] = [:]
    for row in 0..<frame.rowCount { rows[keys[row], default: []].append(row) }
    let series = field.flatMap { frame.series($0) }
    let ranks = values.map { Aggregating.value(operation, of: series, rows: rows[$0] ?? [], frame: frame) }
    return values.indices.sorted {
      let comparison = ranks[$0].compare(ranks[$1])
      return order(descending ? -comparison : comparison, $0, $1)
    }.map { values[$0] }
  }

  private func constant(_ datum: Literal) -> Literal {
    if let text = datum.expressionText, let expression = try? Expression(parsing: text) {
      var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
      return compiler.compile(expression)(0)
    }
    return DateObject.milliseconds(datum).map { .number($0) } ?? datum
  }

  // MARK: Lines

  private mutating func continuousDomain(_ uses: [Use], _ plan: inout ScalePlan) {
    let settings = plan.settings
    var (low, high) = (Double.infinity, -Double.infinity)
    func extend(_ value: Double) {
      if value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    }
    if let stated = settings["domainRaw"] ?? settings["domain"], let numbers = numbers(stated),
      numbers.count > (plan.type == .threshold ? 0 : 1)
    {
      plan.isStated = true
      plan.domain = .numbers(numbers)
      // Where another layer states the domain, Vega-Lite gives it round ends if the first one would have them.
      let isFirstStated = uses[0].definition.scale?.properties["domain"] != nil || settings["domainRaw"] != nil
      plan.isNice =
        settings["nice"].map { $0 != false && !$0.isNull }
        ?? (config.values["quantities"] == nil && !isFirstStated && plan.channel.isXY && !plan.type.isTime
          && uses[0].definition.bin ?? .off == .off)
      if settings["domainRaw"].flatMap({ self.numbers($0) }) == nil { shape(&plan, uses) }
      return
    }
    if settings["domain"] != nil, settings["domain"]?["unionWith"] == nil, settings["domain"]?.string == nil,
      settings["domain"]?["param"] == nil, settings["domain"]?["selection"] == nil
    {
      sink.report(Messages.unsupportedDomain(plan.channel, Place(settings.place("domain"))))
    }
    for use in uses {
      if use.plan.stack?.channel == use.channel, use.plan.stack?.offset == .normalize {
        (low, high) = (min(low, 0), max(high, 1))
        continue
      }
      for value in numbers(of: use) {
        extend(value)
        if plan.type == .quantile { plan.sample.append(value) }
      }
    }
    for value in settings["domain"]?["unionWith"].flatMap({ numbers($0) }) ?? [] { extend(value) }
    if let bins = plan.bins, plan.type != .quantile, let first = bins.first, let last = bins.last {
      extend(first)
      extend(last)
    }
    if low > high {
      if uses.contains(where: { $0.plan.frame.rowCount > 0 }) {
        sink.report(Messages.emptyDomain(plan.channel, uses[0].definition.place))
      }
      (low, high) = plan.type == .log ? (1, 10) : (0, 1)
    }
    plan.domain = .numbers([low, high])
    if plan.bins == nil, case .binned(let bin)? = uses.first?.definition.bin, let step = bin.number("step"), step > 0,
      (high - low) / step < 10_000
    {
      // Bins that the data bring along, one step after another.
      plan.bins = Array(stride(from: low, through: high + step * 1e-9, by: step))
    }
    // What another layer says of an end does not take the round ends that the first would have.
    let own = config.values["quantities"] == nil ? uses[0].definition.scale?.properties ?? Properties() : settings
    let isStatedEnd = own["domainMin"] != nil || own["domainMax"] != nil
    plan.isNice =
      settings["nice"].map { $0 != false && !$0.isNull }
      ?? (config["scale"].bool("nice") ?? true && plan.channel.isXY && !plan.type.isTime && !isStatedEnd
        && uses.contains { $0.channel == plan.channel && $0.definition.bin ?? .off == .off })
    shape(&plan, uses)
  }

  /// Takes zero into a domain and sets its stated ends and its middle.
  private func shape(_ plan: inout ScalePlan, _ uses: [Use]) {
    guard case .numbers(var ends) = plan.domain else { return }
    let settings = plan.settings, last = ends.count - 1
    plan.hasZero = wantsZero(plan, uses)
    if plan.hasZero {
      if ends[0] > 0 { ends[0] = 0 }
      if ends[last] < 0 { ends[last] = 0 }
    }
    if let minimum = number(settings["domainMin"]) { ends[0] = minimum }
    if let maximum = number(settings["domainMax"]) { ends[last] = maximum }
    if let middle = number(settings["domainMid"]) {
      ends.insert(middle, at: middle > ends[last] ? last + 1 : middle < ends[0] ? 0 : last)
    }
    plan.domain = .numbers(ends)
  }

  /// All numbers a use brings to a domain.
  private func numbers(of use: Use) -> [Double] {
    let plan = use.plan
    if let datum = use.definition.datum {
      let value = constant(datum)
      if value.string != nil, use.definition.type == .temporal { return [DateText.milliseconds(value.asText)] }
      return [value.asNumber]
    }
    var all: [Double] = []
    let kept = plan.trainingRows
    func add(_ name: String?) {
      guard let name, let series = plan.frame.series(name) else { return }
      all += kept.map { series.picking($0).numbers } ?? series.numbers
    }
    if isUnaggregated(use.definition), let series = plan.source.series(use.definition.fieldName ?? "") {
      return series.numbers
    }
    guard let field = plan.fields[use.channel] else {
      add(use.definition.outputName)
      return all
    }
    if plan.frame["\(field.start)_offsetted_rect_start"] != nil, use.channel.isXY {
      add("\(field.start)_offsetted_rect_start")
      add("\(field.start)_offsetted_rect_end")
      return all
    }
    add(field.start)
    // The end of a unit of the calendar counts where marks fill it, or stand within it.
    let isInside = use.definition.timeUnit != nil && plan.reachesIntoUnits(use.definition, use.channel)
    if let end = field.end, plan.stack?.channel == use.channel || field.bins != nil || isInside { add(end) }
    return all
  }

  /// Whether the domain is that of the rows before they were aggregated, which cannot be said of sums.
  private func isUnaggregated(_ definition: ChannelDefinition) -> Bool {
    let wish = definition.scale?.properties["domain"]
    guard wish == "unaggregated" || wish == nil && config["scale"].bool("useUnaggregatedDomain") == true,
      let operation = definition.aggregate?.operation
    else { return false }
    return [.mean, .average, .median, .q1, .q3, .min, .max].contains(operation)
  }

  private func numbers(_ literal: Literal) -> [Double]? {
    let value = constant(literal)
    guard let items = value.array else { return nil }
    let found = items.map { item -> Double in
      if let text = item.string { return DateText.milliseconds(text) }
      return constant(item).amount
    }
    return found.contains { $0.isNaN } ? nil : found
  }

  private func number(_ literal: Literal?) -> Double? {
    guard let literal else { return nil }
    if let text = literal.string { return DateText.milliseconds(text) }
    let value = constant(literal).amount
    return value.isNaN ? nil : value
  }

  /// Whether zero belongs to the domain: as stated, else as the first mark that shares the scale has it.
  private func wantsZero(_ plan: ScalePlan, _ uses: [Use]) -> Bool {
    let bends: Set<ScaleType> = [.linear, .pow, .sqrt, .symlog, .sequential, .identity]
    guard bends.contains(plan.type) else { return false }
    if let stated = plan.settings.bool("zero") { return stated }
    // In a figure a line of years begins with its first year.
    if config.values["quantities"] != nil, uses.allSatisfy({ $0.definition.namesYears }) { return false }
    if plan.isStated, case .numbers(let ends) = plan.domain { return ends[0] <= 0 && (ends.last ?? -1) >= 0 }
    guard let use = uses.first(where: { $0.channel == plan.channel }) ?? uses.first else { return false }
    if plan.channel == .size, use.definition.type == .quantitative, !plan.type.isDiscretizing { return true }
    if use.definition.bin != nil, use.definition.bin != .off { return false }
    guard [.position, .polar].contains(plan.channel.scaleUse) else { return false }
    let isDirected = [.bar, .area, .line, .trail].contains(use.plan.kind)
    if isDirected, !use.plan.isSegment, plan.channel == use.plan.dimension { return false }
    let hasRange = plan.channel.secondary.map { use.plan.encoding[$0] != nil } ?? false
    if [.bar, .area].contains(use.plan.kind), !hasRange { return true }
    return config["scale"].bool("zero") ?? true
  }
}

extension UnitPlan {
  /// Whether its marks fill units of the calendar, or stand beyond their starts.
  func reachesIntoUnits(_ definition: ChannelDefinition, _ channel: Channel) -> Bool {
    isRectBased || (bandPosition(definition, channel) ?? 0) != 0
  }

  /// Whether its marks are rectangles or pieces of rings.
  var isRectBased: Bool { [.bar, .rect, .image, .tick, .arc].contains(kind) }
}
