public import ChartModel
public import Chronology

/// Stands for whatever a column of the chart's data holds; see
/// ``PlottableValue/field(_:_:title:aggregate:bins:unit:)``.
///
/// ```swift
/// let x: PlottableValue<DataField> = .field("year", .ordinal)
/// DataField.plottableType          // names, until the column is read
/// DataField(plottableLiteral: 1995)?.plottableLiteral
/// ```
public struct DataField: PrimitivePlottableProtocol {
  /// What a column holds is only known when it is read.
  public static var plottableType: FieldType { .nominal }
  /// What the chart holds.
  public let plottableLiteral: Literal
  /// What the chart holds.
  public init?(plottableLiteral: Literal) { self.plottableLiteral = plottableLiteral }
}

extension PlottableValue where Value == DataField {
  /// A column of the chart's data.
  ///
  /// ```swift
  /// Chart(.named("arms-transfers")) {
  ///   BarMark(x: .field("year", .ordinal), y: .field("tiv_million", .quantitative, title: "TIV", aggregate: .sum))
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - name: the column's name; dots lead into nested values.
  ///   - type: what it means; nil leaves it to the table's types, or to the channel where they are not known.
  ///   - title: what it is called on its axis; nil for its name.
  ///   - aggregate: how rows that agree in everything else become one.
  ///   - bins: into how many bins numbers are counted, at most.
  ///   - unit: the unit of the calendar to which moments are cut.
  public static func field(
    _ name: String, _ type: FieldType? = nil, title: String? = nil, aggregate: AggregateOperation? = nil,
    bins: Int? = nil, unit: CalendarUnit? = nil
  ) -> PlottableValue {
    PlottableValue(
      field: ChannelValue(
        label: title ?? name, type: type, literal: .null,
        recipe: ChannelValue.Recipe(
          field: name, aggregate: aggregate, bin: bins.map { .on(["maxbins": .number(Double($0))]) },
          timeUnit: unit?.timeUnit)))
  }

  /// How many rows there are that agree in everything else.
  ///
  /// ```swift
  /// BarMark(x: .field("level"), y: .count("Meetings"))
  /// ```
  public static func count(_ title: String) -> PlottableValue {
    PlottableValue(
      field: ChannelValue(
        label: title, type: .quantitative, literal: .null, recipe: ChannelValue.Recipe(isCount: true)))
  }
}

extension PlottableValue {
  fileprivate init(field: ChannelValue) { channelValue = field }
}
