import ChartModel
import Scales

/// How a value is written: by the format of its channel, or as its type is usually written.
struct ValueFormat {
  private enum Kind {
    case number(NumberFormat)
    case time(TimeFormat)
    case units(TimeMultiFormat)
    case plain
    case plainNumber
  }
  private let kind: Kind
  private let isBinned: Bool

  init(_ definition: ChannelDefinition, config: Config, settings: Properties? = nil) {
    let settings = settings ?? definition.format
    let format = settings["format"] ?? definition.format["format"]
    let formatType = settings.string("formatType") ?? definition.format.string("formatType")
    let isTime = formatType == "time" || formatType == "utc"
      || (formatType == nil && (definition.type == .temporal || definition.timeUnit != nil))
    if isTime, let members = format?.members, format?.expressionText == nil {
      let stated = members.compactMap { member in
        TimeMultiFormat.Unit(rawValue: member.name).flatMap { unit in member.value.string.map { (unit, $0) } }
      }
      kind = .units(TimeMultiFormat(Dictionary(stated) { $1 }))
    } else if isTime {
      let usual = definition.timeUnit.map { CalendarUnits.format(for: $0) } ?? config.values.string("timeFormat") ?? "%b %d, %Y"
      kind = .time(TimeFormat(format?.string ?? usual))
    } else if definition.type == .quantitative || formatType == "number" || format?.string != nil {
      let usual = (definition.stack == .normalize ? config.values.string("normalizedNumberFormat") : nil)
        ?? config.values.string("numberFormat")
      if let specifier = format?.string ?? usual, let number = NumberFormat(specifier) {
        kind = .number(number)
      } else {
        kind = .plainNumber
      }
    } else {
      kind = .plain
    }
    if case .on? = definition.bin { isBinned = true } else { isBinned = false }
  }

  /// A value as text.
  func text(_ value: Literal) -> String {
    switch kind {
    case .number(let format): value.string != nil && value.asNumber.isNaN ? value.asText : format(value.asNumber)
    case .time(let format): format(milliseconds: value.isNull ? 0 : value.asNumber)
    case .units(let format): format(milliseconds: value.isNull ? 0 : value.asNumber)
    case .plain: value.asText
    case .plainNumber: value.isNull ? "0" : value.number.map { NumberFormat.plain($0) } ?? value.asText
    }
  }

  /// A value as lines of text: a list has one for each element.
  func lines(_ value: Literal) -> [String] {
    if let items = value.array { return items.map { text($0) } }
    return text(value).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
