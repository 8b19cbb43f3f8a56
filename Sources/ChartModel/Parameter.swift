/// A named value that expressions can use, or a selection in its initial state.
public struct Parameter: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Its constant value.
  public var value: Literal?
  /// An expression for it.
  public var expression: Expression?
  /// Where it is a selection: its kind and settings, as written.
  public var selection: Literal?
  /// What else was said, such as `bind`: only a screen has a use for it.
  public var other: Properties
  /// Where it was said.
  public var place: Place
  /// A parameter.
  public init(
    _ name: String, value: Literal? = nil, expression: Expression? = nil, selection: Literal? = nil,
    other: Properties = Properties(), place: Place = .none
  ) {
    (self.name, self.value, self.expression, self.selection) = (name, value, expression, selection)
    (self.other, self.place) = (other, place)
  }
}
