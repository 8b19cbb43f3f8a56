/// What stands in braces behind a block or an inline: `{#fig-arms .column-page width=80%}`.
public struct Attributes: Sendable, Hashable {
  /// A key with its value, `width=80%`.
  public struct Pair: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value, its quotes removed.
    public var value: String
    /// Where the key stands.
    public var place: Place
    /// Where the value begins, behind its quote.
    public var valuePlace: Place
    /// A key with its value; where the value's place is not known, the key's stands for it.
    public init(key: String, value: String, place: Place, valuePlace: Place? = nil) {
      (self.key, self.value, self.place, self.valuePlace) = (key, value, place, valuePlace ?? place)
    }
  }

  /// A class, `.column-page`.
  public struct Class: Sendable, Hashable {
    /// Its name, without the dot.
    public var name: String
    /// Where it stands.
    public var place: Place
    /// A class.
    public init(_ name: String, place: Place) {
      (self.name, self.place) = (name, place)
    }
  }

  /// The name that references use, without its `#`.
  public var identifier: String?
  /// The classes, in order.
  public var classes: [Class]
  /// The keys with values, in order.
  public var pairs: [Pair]

  /// Attributes; by default there are none.
  public init(identifier: String? = nil, classes: [Class] = [], pairs: [Pair] = []) {
    (self.identifier, self.classes, self.pairs) = (identifier, classes, pairs)
  }

  /// Whether there are none.
  public var isEmpty: Bool { identifier == nil && classes.isEmpty && pairs.isEmpty }

  /// Whether a class is among them.
  public func has(_ name: String) -> Bool { classes.contains { $0.name == name } }

  /// The value of a key, the last one where it stands twice.
  public subscript(key: String) -> String? { pairs.last { $0.key == key }?.value }
}
