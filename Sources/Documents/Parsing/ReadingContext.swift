import Diagnostics

/// What the parts of a reader share while one document is read.
final class ReadingContext {
  var sink: DiagnosticSink
  var sources: [Source] = []
  /// Where `[text][label]` leads, by label.
  var links: [String: String] = [:]
  /// The notes written as `[^label]: …`, by label, in the order of the source.
  var noteDefinitions: [(label: String, node: BlockNode)] = []
  var noteIndex: [String: Int] = [:]
  /// The number of each note that was called, by label.
  var calledNotes: [String: Int] = [:]
  /// The notes in the order of their calls; blocks of labelled ones are added when the text is read.
  var notes: [Document.Note] = []
  var quotes: Quotes

  init(quotes: Quotes, sink: DiagnosticSink) { (self.quotes, self.sink) = (quotes, sink) }

  func report(_ diagnostic: Diagnostic) { sink.report(diagnostic) }

  func location(_ place: Place) -> SourceLocation {
    sources.indices.contains(place.source)
      ? sources[place.source].location(of: place.offset) : SourceLocation(file: "")
  }

  /// Labels are the same whatever their case and blanks.
  static func normalized(_ label: some Sequence<UInt8>) -> String {
    String(decoding: Array(label), as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
