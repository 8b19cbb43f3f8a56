public import Diagnostics
import JSON

extension Document {
  /// Gives the bytes of a file that a document includes, nil where it cannot be read; throws where it may not be.
  public typealias Including = (String) throws(DiagnosticList) -> [UInt8]?

  /// Reads a document; throws everything that is wrong at once.
  ///
  /// `include` gives the bytes of a file named by `{{< include path >}}`, relative to the document, or nil
  /// where it cannot be read; it throws where it may not be. Without it, includes are errors. Takes time in proportion
  /// to the text.
  public static func parse(
    _ bytes: [UInt8], file: String, include: Including? = nil
  ) throws(DiagnosticList) -> Diagnosed<Document> {
    try read(bytes, file: file, include: include).checked()
  }

  /// Reads a document as far as it can be read.
  ///
  /// `include` gives the bytes of a file named by `{{< include path >}}`, relative to the document, or nil
  /// where it cannot be read; it throws where it may not be. Without it, includes are errors.
  ///
  /// What is wrong comes with the document, errors and warnings, so that what else is wrong can be found in the
  /// same run. Takes time in proportion to the text.
  public static func read(
    _ bytes: [UInt8], file: String, include: Including? = nil
  ) -> Diagnosed<Document> {
    // 1. Is it text at all?
    let source = Source(file: file, bytes: bytes)
    if let bad = firstInvalidUTF8(in: bytes) {
      return Diagnosed(Document(blocks: []), [Messages.notUTF8(at: source.location(of: bad))])
    }
    // 2. Front matter: it says the language, and with it the quotation marks.
    let context = ReadingContext(quotes: Quotes(language: "en"), sink: DiagnosticSink(limit: 100))
    context.sources = [source]
    let (metadata, start) = frontMatter(of: source, context)
    // 3. Lines become a tree of blocks, the tree becomes blocks with their text.
    var reader = DocumentReader(context: context, include: include)
    let blocks = reader.read(sourceNumber: 0, from: start)
    reader.finishNotes()
    var document = Document(
      metadata: metadata, blocks: blocks, notes: context.notes, sources: context.sources)
    // 4. Every figure, table and section has a name of its own.
    document.nameHeadings()
    document.checkNames(into: &context.sink)
    return Diagnosed(document, context.sink.diagnostics)
  }

  /// Front matter and the offset behind it.
  private static func frontMatter(
    of source: Source, _ context: ReadingContext
  ) -> (FrontMatter, Int) {
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func line(_ at: Int) -> (text: ArraySlice<UInt8>, next: Int) {
      let newline = bytes[at...].firstIndex(of: Ascii.newline) ?? bytes.count
      var text = bytes[at..<newline]
      while let last = text.last, Ascii.isSpace(last) { text.removeLast() }
      return (text, min(newline + 1, bytes.count))
    }
    let first = line(start)
    guard first.text.elementsEqual("---".utf8) else { return (FrontMatter(), start) }
    start = first.next
    var at = start
    while at < bytes.count {
      let (text, next) = line(at)
      if text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) {
        let read: Diagnosed<JSONValue>
        do throws(DiagnosticList) {
          read = try JSONValue.parse(yaml: Array(bytes[..<at]), file: source.file)
        } catch {
          context.sink.report(error.diagnostics)
          return (FrontMatter(), next)
        }
        context.sink.report(read.diagnostics)
        if let language = read.value["lang"]?.string { context.quotes = Quotes(language: language) }
        func place(_ value: JSONValue) -> Place {
          let offset = value.location.map { source.offset(of: $0) } ?? 0
          // What stands in quotes begins behind them.
          let isQuoted = offset < bytes.count && (bytes[offset] == Ascii.quote || bytes[offset] == Ascii.apostrophe)
          return Place(offset: isQuoted ? offset + 1 : offset)
        }
        var reader = FrontMatterReader(sink: context.sink, place: place) { value, text in
          var content = Content(source: 0)
          content.place(Array(text.utf8), at: place(value).offset)
          var parser = InlineParser(content, context: context)
          return parser.parse()
        }
        reader.read(read.value)
        context.sink.report(reader.sink.diagnostics)
        return (reader.result, next)
      }
      at = next
    }
    context.report(Messages.unclosedFrontMatter(at: source.location(of: first.text.startIndex)))
    return (FrontMatter(), bytes.count)
  }
}

/// Reads a source and those it includes.
private struct DocumentReader {
  let context: ReadingContext
  let include: Document.Including?

  mutating func read(sourceNumber: Int, from start: Int, path: [String] = []) -> [Block] {
    let source = context.sources[sourceNumber]
    var lines = BlockParser(source, number: sourceNumber, sink: context.sink)
    lines.parse(from: start)
    context.sink = lines.sink
    DefinitionCollector(context: context).collect(lines.root)
    return builder(path: path).blocks(of: lines.root.children)
  }

  /// The builder of a source that is read inside the sources of `path`.
  private func builder(path: [String]) -> BlockBuilder {
    guard let include else { return BlockBuilder(context: context, include: nil) }
    let (context, reader) = (context, self)
    return BlockBuilder(context: context) { name, place in
      if path.contains(name) || path.count > 16 {
        context.report(Messages.includeCircle(name, at: context.location(place)))
        return []
      }
      let found: [UInt8]?
      do throws(DiagnosticList) {
        found = try include(name)
      } catch {
        for finding in error.diagnostics { context.report(finding.placed(at: context.location(place))) }
        return []
      }
      guard let bytes = found else {
        context.report(Messages.includeMissing(name, at: context.location(place)))
        return []
      }
      // Told as seen from where the document is named.
      let document = context.sources[0].file
      let folder = document.lastIndex(of: "/").map { document[...$0] } ?? ""
      let source = Source(file: folder + name, bytes: bytes)
      if let bad = firstInvalidUTF8(in: bytes) {
        context.report(Messages.notUTF8(at: source.location(of: bad)))
        return []
      }
      context.sources.append(source)
      var inner = reader
      return inner.read(sourceNumber: context.sources.count - 1, from: 0, path: path + [name])
    }
  }

  /// Reads the text of the notes that were called; notes may call notes.
  func finishNotes() {
    var number = 0
    while number < context.notes.count {
      if let label = context.notes[number].label, let index = context.noteIndex[label] {
        let node = context.noteDefinitions[index].node
        let blocks = BlockBuilder(context: context, include: nil).blocks(of: node.children)
        context.notes[number].blocks = blocks
        context.notes[number].place = Place(source: node.content.source, offset: node.start)
      }
      number += 1
    }
    for (label, node) in context.noteDefinitions where context.calledNotes[label] == nil {
      let place = Place(source: node.content.source, offset: node.start)
      context.report(Messages.unusedNote(label, at: context.location(place)))
    }
  }
}

extension Source {
  /// The byte at a line and column.
  fileprivate func offset(of location: SourceLocation) -> Int {
    guard let line = location.line, lineStarts.indices.contains(line - 1) else { return 0 }
    return lineStarts[line - 1] + (location.column ?? 1) - 1
  }
}

extension Diagnostic {
  /// The same finding, at a place where it has none.
  fileprivate func placed(at place: SourceLocation) -> Diagnostic {
    var finding = self
    finding.location = location ?? place
    return finding
  }
}
