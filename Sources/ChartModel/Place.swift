public import Diagnostics
package import JSON

/// Where in a file something was said. All places are equal, so that two charts which say the same are equal
/// wherever they were read from.
///
/// Line and column are counted only when someone asks, which is when something is wrong.
public struct Place: Sendable, Hashable {
  private enum Origin: Sendable {
    case nowhere
    case known(SourceLocation)
    case inText(JSONPlace)
  }
  private let origin: Origin

  /// A place, or none.
  public init(_ location: SourceLocation? = nil) {
    origin = location.map { .known($0) } ?? .nowhere
  }
  /// A place in a text that was read.
  package init(_ place: JSONPlace?) { origin = place.map { .inText($0) } ?? .nowhere }
  /// No place: what was written in Swift, or inferred.
  public static let none = Place(SourceLocation?.none)

  /// File, line and column; nil for what was written in Swift or inferred.
  public var location: SourceLocation? {
    switch origin {
    case .nowhere: nil
    case .known(let location): location
    case .inText(let place): place.location
    }
  }

  /// Always true.
  public static func == (left: Place, right: Place) -> Bool { true }
  /// Adds nothing.
  public func hash(into hasher: inout Hasher) {}
}
