import ChartModel

/// A value with the label of what it measures: `.value("Year", row.year)`.
///
/// The label names the field in the chart's data, and its axis or legend.
public struct PlottableValue<Value: Plottable> {
  let label: String
  let value: Value

  /// Labels a value.
  public static func value(_ label: String, _ value: Value) -> PlottableValue {
    PlottableValue(label: label, value: value)
  }

  /// The value without its type, as a mark collects it.
  package var datum: LabelledDatum {
    LabelledDatum(label: label, type: Value.plottableType, literal: value.plottableLiteral)
  }
}

/// A property of the rows of a plot, with the label of what it measures: `.value("Year", \.year)`.
public struct PlottableProjection<Row, Value: Plottable> {
  let label: String
  let path: KeyPath<Row, Value>

  /// Labels a property.
  public static func value(_ label: String, _ path: KeyPath<Row, Value>) -> PlottableProjection {
    PlottableProjection(label: label, path: path)
  }

  func callAsFunction(_ row: Row) -> PlottableValue<Value> { .value(label, row[keyPath: path]) }
}

/// A value, what it means and what it is called.
package struct LabelledDatum: Sendable {
  var label: String
  var type: FieldType
  var literal: Literal
}
