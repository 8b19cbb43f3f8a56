import ChartModel
import Scales

/// How a value is written: by the format of its channel, or as its type is usually written.
struct ValueFormat {
  private enum Kind {
    case number(NumberFormat)
    case time(TimeFormat)
    case times(TimeMultiFormat)
    case custom(Functions.Function, Literal)
    case plain
    case plainNumber
  }
  private let kind: Kind
  /// How wide the bins are whose lower edges the values are; nil where values stand for themselves.
  private let step: Double?

  /// A format for the values of a definition; `step` is the width of their bins, where they are to be written as
  /// ranges.
  init(_ definition: ChannelDefinition, config: Config, settings: Properties? = nil, step: Double? = nil) {
    let settings = settings ?? definition.format
    var format = settings["format"] ?? definition.format["format"]
    var type = settings.string("formatType") ?? definition.format.string("formatType")
    if case .on? = definition.bin { self.step = step } else { self.step = nil }
    if format == nil, type == nil, let usual = Self.usualCustom(definition, config) { (format, type) = usual }
    if let type, let function = Self.custom(type, config) {
      kind = .custom(function, format ?? .null)
      return
    }
    let isTime =
      type == "time" || type == "utc"
      || (type == nil && (definition.type == .temporal || definition.timeUnit != nil))
    if isTime {
      if let units = format?.members {
        kind = .times(TimeMultiFormat(units: units, locale: config.timeLocale))
      } else {
        let usual =
          definition.timeUnit.map { CalendarUnits.format(for: $0) } ?? config.values.string("timeFormat") ?? "%b %d, %Y"
        kind = .time(TimeFormat(format?.string ?? usual, locale: config.timeLocale))
      }
    } else if definition.type == .quantitative || type == "number" || format?.string != nil {
      let usual =
        (definition.stack == .normalize ? config.values.string("normalizedNumberFormat") : nil)
        ?? config.values.string("numberFormat")
      if let specifier = format?.string ?? usual, let number = NumberFormat(specifier, locale: config.numberLocale) {
        kind = .number(number)
      } else {
        kind = .plainNumber
      }
    } else {
      kind = .plain
    }
  }

  /// A value as text.
  func text(_ value: Literal) -> String {
    guard let step else { return one(value) }
    guard !value.isNull, value.asNumber.isFinite else { return "null" }
    return "\(one(value)) – \(one(.number(value.asNumber + step)))"
  }

  private func one(_ value: Literal) -> String {
    switch kind {
    case .number(let format): value.string != nil && value.asNumber.isNaN ? value.asText : format(value.asNumber)
    case .time(let format): format(milliseconds: value.isNull ? 0 : value.asNumber)
    case .times(let format): format(milliseconds: value.isNull ? 0 : value.asNumber)
    case .custom(let function, let format): function([value, format]).asText
    case .plain: value.asText
    case .plainNumber: value.isNull ? "0" : value.number.map { NumberFormat.plain($0) } ?? value.asText
    }
  }

  /// A value as lines of text: a list has one for each element.
  func lines(_ value: Literal) -> [String] {
    if let items = value.array { return items.map { text($0) } }
    return text(value).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: Functions as formats

  /// The function that a format type names, where the configuration allows functions as formats.
  static func custom(_ type: String, _ config: Config) -> Functions.Function? {
    guard !["number", "time", "utc"].contains(type), config.values.bool("customFormatTypes") == true else { return nil }
    return Functions.named(type)
  }

  /// The function and its argument by which the configuration writes numbers or times that say no format.
  static func usualCustom(_ definition: ChannelDefinition, _ config: Config) -> (format: Literal?, type: String)? {
    guard config.values.bool("customFormatTypes") == true else { return nil }
    func pair(_ type: String, _ format: String) -> (Literal?, String)? {
      config.values.string(type).map { (config.values[format], $0) }
    }
    if definition.type == .quantitative {
      if definition.stack == .normalize, let own = pair("normalizedNumberFormatType", "normalizedNumberFormat") {
        return own
      }
      return pair("numberFormatType", "numberFormat")
    }
    if definition.type == .temporal, definition.timeUnit == nil { return pair("timeFormatType", "timeFormat") }
    return nil
  }
}

extension TimeMultiFormat {
  /// A format with specifiers for some units, as an object of a chart file names them.
  init(units: [Literal.Member], locale: TimeLocale) {
    var specifiers: [Unit: String] = [:]
    for member in units {
      guard let text = member.value.string else { continue }
      if let unit = Unit(rawValue: member.name == "day" ? "date" : member.name) { specifiers[unit] = text }
    }
    self.init(specifiers, locale: locale)
  }
}
