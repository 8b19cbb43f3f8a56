import Cairo

/// Why a picture or a document could not be made.
public struct RenderingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A whole sentence.
  public var description: String

  init(_ description: String) { self.description = description }

  init(_ error: CairoError) { description = error.description }
}
