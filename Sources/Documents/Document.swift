public import Diagnostics

/// A document as it was written: its front matter and its blocks, each with its place.
///
/// ```swift
/// let read = try Document.parse(bytes, file: "report.md")   // Diagnosed<Document>
/// let ready = try read.value.numbered().checked()           // figures counted, references resolved
/// ```
///
/// The language is Quarto's dialect of Markdown: CommonMark, tables, and the extensions of Pandoc that
/// reports use. What cannot be set (raw HTML, code to be run) is an error with its place.
public struct Document: Sendable, Hashable {
  /// What the front matter says.
  public var metadata: FrontMatter
  /// The blocks in order.
  public var blocks: [Block]
  /// The notes, in the order in which the text calls them.
  public var notes: [Note]
  /// The files that it was read from; the first is its own.
  public var sources: [Source]
  /// What may be referred to, once ``numbered()`` has counted it.
  public var targets: [String: Target]

  /// A note at the foot.
  public struct Note: Sendable, Hashable {
    /// The name in `[^name]`; nil where the note stands in the text.
    public var label: String?
    /// What it says.
    public var blocks: [Block]
    /// Where it is written.
    public var place: Place
    /// A note.
    public init(label: String?, blocks: [Block], place: Place) {
      (self.label, self.blocks, self.place) = (label, blocks, place)
    }
  }

  /// Something with a name and a number.
  public struct Target: Sendable, Hashable {
    /// What it is.
    public var kind: ReferenceKind
    /// Its number: `4`, `2.1`; empty where it has none.
    public var number: String
    /// Its caption or heading, as plain text.
    public var title: String
    /// Where it stands.
    public var place: Place
    /// A target.
    public init(kind: ReferenceKind, number: String, title: String, place: Place) {
      (self.kind, self.number, self.title, self.place) = (kind, number, title, place)
    }
  }

  /// A document from its parts.
  public init(
    metadata: FrontMatter = FrontMatter(), blocks: [Block], notes: [Note] = [], sources: [Source] = [],
    targets: [String: Target] = [:]
  ) {
    (self.metadata, self.blocks, self.notes) = (metadata, blocks, notes)
    (self.sources, self.targets) = (sources, targets)
  }

  /// The line and column of a place.
  public func location(of place: Place) -> SourceLocation? {
    sources.indices.contains(place.source) ? sources[place.source].location(of: place.offset) : nil
  }
}
