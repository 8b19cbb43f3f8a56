public import ChartModel
public import Chronology

/// A value with the label of what it measures: `.value("Year", row.year)`.
///
/// The label names the field in the chart's data, and its axis or legend.
///
/// ```swift
/// BarMark(x: .value("Month", row.date, unit: .month), y: .value("Mean TIV", row.tiv, aggregate: .mean))
/// RectangleMark(x: .value("Term", 2014..<2017), y: .value("State", row.state))
/// let year: PlottableValue<Int> = .value("Year", 2005)
/// ```
public struct PlottableValue<Value: Plottable>: Sendable {
  package let channelValue: ChannelValue

  init(
    _ label: some StringProtocol, _ literal: Literal, to end: Literal? = nil, _ recipe: ChannelValue.Recipe = .init()
  ) {
    channelValue = ChannelValue(
      label: String(label), type: Value.plottableType, literal: literal, end: end, recipe: recipe)
  }

  /// Labels a value.
  public static func value<Label: StringProtocol>(_ label: Label, _ value: Value) -> PlottableValue {
    PlottableValue(label, value.plottableLiteral)
  }

  /// Labels what many values sum up to: one mark for each group of rows that agree in everything else.
  ///
  /// Operations that count give a number whatever the values are: `.value("States", row.state, aggregate: .distinct)`.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ value: Value, aggregate: AggregateOperation
  ) -> PlottableValue {
    PlottableValue(label, value.plottableLiteral, ChannelValue.Recipe(aggregate: aggregate))
  }

  /// Labels a number that is counted into bins, at most so many.
  public static func value<Label: StringProtocol>(_ label: Label, _ value: Value, bins: Int) -> PlottableValue {
    PlottableValue(
      label, value.plottableLiteral, ChannelValue.Recipe(bin: .on(["maxbins": .number(Double(bins))])))
  }

  /// Labels the span between two values: the mark reaches from one to the other.
  public static func value<Label: StringProtocol>(_ label: Label, _ range: Range<Value>) -> PlottableValue
  where Value: Comparable {
    PlottableValue(label, range.lowerBound.plottableLiteral, to: range.upperBound.plottableLiteral)
  }

  /// Labels the span between two values: the mark reaches from one to the other.
  public static func value<Label: StringProtocol>(_ label: Label, _ range: ClosedRange<Value>) -> PlottableValue
  where Value: Comparable {
    PlottableValue(label, range.lowerBound.plottableLiteral, to: range.upperBound.plottableLiteral)
  }

  /// Labels a bin: the mark is as wide as it.
  public static func value<Label: StringProtocol>(_ label: Label, _ bin: ChartBinRange<Value>) -> PlottableValue {
    PlottableValue(
      label, bin.lowerBound.plottableLiteral, to: bin.upperBound.plottableLiteral,
      ChannelValue.Recipe(bin: .binned(Properties())))
  }

  /// Labels a moment as the unit of the calendar in which it lies: bars are as wide as the unit.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ value: Value, unit: CalendarUnit
  ) -> PlottableValue where Value: CalendarPlottable {
    PlottableValue(label, value.plottableLiteral, ChannelValue.Recipe(timeUnit: unit.timeUnit))
  }
}

/// Values that lie in units of the calendar: `Timestamp`, `CivilDate`, and your own.
///
/// ```swift
/// func month<Day: CalendarPlottable>(of day: Day) -> PlottableValue<Day> {
///   .value("Month", day, unit: .month)
/// }
/// ```
public protocol CalendarPlottable: Plottable {}
extension Timestamp: CalendarPlottable {}
extension CivilDate: CalendarPlottable {}
extension Optional: CalendarPlottable where Wrapped: CalendarPlottable {}

extension CalendarUnit {
  /// Weeks, as Foundation's calendars name them.
  ///
  /// ```swift
  /// BarMark(x: .value("Week", row.date, unit: .weekOfYear), y: .value("Contacts", row.count))
  /// ```
  public static var weekOfYear: CalendarUnit { .week }

  /// The unit together with all larger ones, so that the same month of two years is two months.
  var timeUnit: TimeUnit {
    let units: [TimeUnit.Unit] =
      switch self {
      case .year: [.year]
      case .quarter: [.year, .quarter]
      case .month: [.year, .month]
      case .week: [.year, .week]
      case .day: [.year, .month, .date]
      case .hour: [.year, .month, .date, .hours]
      case .minute: [.year, .month, .date, .hours, .minutes]
      case .second: [.year, .month, .date, .hours, .minutes, .seconds]
      case .millisecond: [.year, .month, .date, .hours, .minutes, .seconds, .milliseconds]
      }
    return TimeUnit(units, isUTC: true)
  }

  /// Its name as an interval of an axis.
  var intervalName: String { self == .quarter ? "month" : rawValue }
  /// How many of those it is.
  var intervalCount: Int { self == .quarter ? 3 : 1 }
}
