/// The order of the values of a discrete domain, or the direction of a continuous one.
public enum SortOrder: Sendable, Hashable {
  /// As the data come.
  case none
  /// By value.
  case ascending, descending
  /// These first, the others after them.
  case values([Literal])
  /// By another channel.
  case channel(Channel, descending: Bool)
  /// By a field, aggregated over the rows of each value.
  case field(String?, AggregateOperation?, descending: Bool)
}

/// A field to sort rows by.
public struct SortField: Sendable, Hashable {
  /// The field.
  public var field: String
  /// Whether the greatest comes first.
  public var descending: Bool
  /// A field to sort rows by.
  public init(_ field: String, descending: Bool = false) { (self.field, self.descending) = (field, descending) }
}
