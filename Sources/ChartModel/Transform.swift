/// A step that makes new rows or new fields. The cases bear the names of the steps in a chart file.
public struct Transform: Sendable, Hashable {
  /// An aggregation of one field into another.
  public struct Aggregation: Sendable, Hashable {
    /// The operation, by name: an ``AggregateOperation``, or a window operation such as `row_number`.
    public var operation: String
    /// The field; nil for `count` and for operations on rows.
    public var field: String?
    /// The field made.
    public var output: String
    /// A number the operation needs, such as the offset of `lag`.
    public var parameter: Double?
    /// An aggregation.
    public init(_ operation: String, _ field: String?, as output: String, parameter: Double? = nil) {
      (self.operation, self.field, self.output, self.parameter) = (operation, field, output, parameter)
    }
  }

  /// The steps.
  public enum Step: Sendable, Hashable {
    /// Groups become one row each.
    case aggregate([Aggregation], groupby: [String])
    /// Numbers are put into bins.
    case bin(field: String, settings: Properties, outputs: [String])
    /// A field is computed.
    case calculate(Expression, output: String)
    /// Rows are kept where the predicate is true.
    case filter(Predicate)
    /// Lists become rows.
    case flatten([String], outputs: [String])
    /// Fields become rows of a name and a value.
    case fold([String], outputs: [String])
    /// An aggregation is added to each row of its group.
    case joinAggregate([Aggregation], groupby: [String])
    /// Fields are taken from other data with the same key.
    case lookup(String, from: DataSource, key: String, fields: [String], outputs: [String], default: Literal?)
    /// The values of one field become fields of their own.
    case pivot(field: String, value: String, groupby: [String], operation: AggregateOperation, limit: Double?)
    /// Running amounts.
    case stack(String, groupby: [String], sort: [SortField], offset: ChannelDefinition.Stack, outputs: [String])
    /// Times are cut to a unit.
    case timeUnit(TimeUnit, field: String, output: String)
    /// Operations over neighbouring rows.
    case window([Aggregation], frame: [Double?], groupby: [String], sort: [SortField], ignorePeers: Bool)
    /// Steps whose settings are kept as written: `density`, `extent`, `impute`, `loess`, `quantile`,
    /// `regression`, `sample`.
    case other(String, Properties)
  }

  /// What it does.
  public var step: Step
  /// Where it was said.
  public var place: Place
  /// A step.
  public init(_ step: Step, place: Place = .none) { (self.step, self.place) = (step, place) }
}
