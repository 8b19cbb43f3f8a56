/// The distinct values of a discrete scale, numbered in order.
///
/// ```swift
/// let buyers = DiscreteDomain(["India", "China", "India"])
/// buyers.keys          // India, China
/// buyers.index(of: "China")  // 1
/// ```
///
/// Looking a value up takes constant time.
public struct DiscreteDomain<Key: Hashable & Sendable>: Sendable, Equatable {
  /// The values, each once, in the order in which they first came.
  public private(set) var keys: [Key] = []
  private var indices: [Key: Int] = [:]

  /// A domain without values yet.
  public init() {}

  /// Numbers values in the order in which they first come.
  public init(_ values: some Sequence<Key>) {
    for value in values { insert(value) }
  }

  /// How many values there are.
  public var count: Int { keys.count }

  /// The number of a value, or nil where it is not in the domain.
  public func index(of key: Key) -> Int? { indices[key] }

  /// The number of a value, which is added at the end where it is new.
  @discardableResult
  public mutating func insert(_ key: Key) -> Int {
    if let index = indices[key] { return index }
    indices[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// The numbers of a column of values; -1 where a value is not in the domain.
  public func indices(of values: [Key]) -> [Int] { values.map { indices[$0] ?? -1 } }
}
