public import ChartModel
public import Chronology

/// A property of the elements of a plot, with the label of what it measures: `.value("Year", \.year)`.
///
/// ```swift
/// let year: PlottableProjection<Delivery, Int> = .value("Year", \.year)
/// ```
public struct PlottableProjection<DataElement, Value: Plottable> {
  let value: (DataElement) -> PlottableValue<Value>

  /// Labels a property.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ path: KeyPath<DataElement, Value>
  ) -> PlottableProjection {
    PlottableProjection { .value(label, $0[keyPath: path]) }
  }

  /// Labels what a property of many elements sums up to.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ path: KeyPath<DataElement, Value>, aggregate: AggregateOperation
  ) -> PlottableProjection {
    PlottableProjection { .value(label, $0[keyPath: path], aggregate: aggregate) }
  }

  /// Labels a property that is counted into bins, at most so many.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ path: KeyPath<DataElement, Value>, bins: Int
  ) -> PlottableProjection {
    PlottableProjection { .value(label, $0[keyPath: path], bins: bins) }
  }

  /// Labels a moment as the unit of the calendar in which it lies.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ path: KeyPath<DataElement, Value>, unit: CalendarUnit
  ) -> PlottableProjection where Value: CalendarPlottable {
    PlottableProjection { .value(label, $0[keyPath: path], unit: unit) }
  }

  /// Labels a bin.
  public static func value<Label: StringProtocol>(
    _ label: Label, _ path: KeyPath<DataElement, ChartBinRange<Value>>
  ) -> PlottableProjection {
    PlottableProjection { .value(label, $0[keyPath: path]) }
  }

  func callAsFunction(_ element: DataElement) -> PlottableValue<Value> { value(element) }
}
