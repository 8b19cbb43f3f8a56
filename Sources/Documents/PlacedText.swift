/// A text of the document that is no part of its words, and where it stands: the formula of a value, the name of a
/// file.
public struct PlacedText: Sendable, Hashable {
  /// The text, quotes removed.
  public var text: String
  /// Where it begins, behind its quote.
  public var place: Place
  /// A text in its place.
  public init(_ text: String, place: Place) {
    (self.text, self.place) = (text, place)
  }
}
