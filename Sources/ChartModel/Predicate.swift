/// What rows are kept, and when a condition holds.
public indirect enum Predicate: Sendable, Hashable {
  /// Where an expression is true.
  case expression(Expression)
  /// Where a field compares so to a constant.
  case compare(FieldTest, Comparison, Literal)
  /// Where a field lies between two constants, either of which may be open.
  case range(FieldTest, Literal, Literal)
  /// Where a field is one of a list.
  case oneOf(FieldTest, [Literal])
  /// Where a field is a number or a time, or is not.
  case valid(FieldTest, Bool)
  /// Where a selection holds, by its name; `empty` says whether a selection of nothing holds.
  case parameter(String, empty: Bool)
  /// All, any, none.
  case and([Predicate]), or([Predicate]), not(Predicate)

  /// A field, perhaps cut to a unit of the calendar first.
  public struct FieldTest: Sendable, Hashable {
    /// The field.
    public var field: String
    /// The unit.
    public var timeUnit: TimeUnit?
    /// Where it was said.
    public var place: Place
    /// A field to test.
    public init(_ field: String, timeUnit: TimeUnit? = nil, place: Place = .none) {
      (self.field, self.timeUnit, self.place) = (field, timeUnit, place)
    }
  }

  /// How a field compares. The raw value is the name in a chart file.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal, lt, lte, gt, gte
  }
}
