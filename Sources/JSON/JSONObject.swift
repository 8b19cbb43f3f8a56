/// Named values in the order in which they were written.
///
/// Looking up a name takes time in proportion to the number of names up to 16, and constant time beyond.
public struct JSONObject: Sendable, Equatable {
  /// A name and its value.
  public struct Member: Sendable {
    /// The name.
    public let key: String
    /// Where the name was written.
    public let keyPlace: JSONPlace?
    /// What it names.
    public var value: JSONValue

    /// Pairs a name with a value.
    public init(key: String, keyPlace: JSONPlace? = nil, value: JSONValue) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// The members in order; no two of one name.
  public private(set) var members: [Member] = []
  /// Where each name stands, kept only for objects too large to search.
  private var index: [String: Int] = [:]

  /// An object without members.
  public init() {}

  /// The names in order.
  public var keys: [String] { members.map(\.key) }
  /// How many members there are.
  public var count: Int { members.count }
  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of a name. Setting a new name adds it at the end; setting nil takes the name away.
  public subscript(_ key: String) -> JSONValue? {
    get { position(of: key).map { members[$0].value } }
    set {
      if let newValue {
        set(Member(key: key, value: newValue))
      } else if let position = position(of: key) {
        members.remove(at: position)
        index = [:]
        if members.count > 16 { buildIndex() }
      }
    }
  }

  /// The whole member of a name, with the place of the name.
  public func member(_ key: String) -> Member? { position(of: key).map { members[$0] } }

  /// Adds a member, or gives an earlier one of the same name its value; returns the earlier one.
  @discardableResult public mutating func set(_ member: Member) -> Member? {
    if let position = position(of: member.key) {
      let earlier = members[position]
      members[position].value = member.value
      return earlier
    }
    members.append(member)
    if members.count > 17 { index[member.key] = members.count - 1 } else if members.count == 17 { buildIndex() }
    return nil
  }

  private func position(of key: String) -> Int? {
    members.count > 16 ? index[key] : members.firstIndex { $0.key == key }
  }

  private mutating func buildIndex() {
    for (position, member) in members.enumerated() { index[member.key] = position }
  }

  /// Whether both have the same names with equal values, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }
}

extension JSONObject: Sequence {
  /// Goes through the members in order.
  public func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
}
