/// A file that goes along inside a document, such as the data that its figures show.
public struct Attachment: Sendable, Hashable {
  /// What the file is called; once in a document.
  public var name: String
  /// Its kind as the web names it, such as `text/csv`.
  public var mediaType: String
  /// What it is, in a sentence.
  public var description: String
  /// What it holds.
  public var bytes: [UInt8]

  /// A file.
  public init(name: String, mediaType: String, description: String, bytes: [UInt8]) {
    (self.name, self.mediaType, self.description, self.bytes) = (name, mediaType, description, bytes)
  }
}
