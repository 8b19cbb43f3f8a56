/// A property of the items of a batch: one value for all of them, or one for each.
///
/// ```swift
/// let fill: Varying<Paint?> = .constant(.color(.black))
/// fill[17]  // the same for every item
/// ```
@frozen
public enum Varying<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The same for every item.
  case constant(Value)
  /// One for each item, in their order; as many as there are items.
  case each([Value])

  /// The value of one item.
  @inlinable
  public subscript(index: Int) -> Value {
    switch self {
    case .constant(let value): value
    case .each(let values): values[index]
    }
  }
}
