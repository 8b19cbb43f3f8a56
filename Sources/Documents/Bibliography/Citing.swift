public import Diagnostics

extension Document {
  /// The document with its citations in words, as its style asks, and a list of references.
  ///
  /// In the style of notes a citation becomes a note, or joins the note it stands in; by author and year it stands in
  /// parentheses. The list comes where a division `::: {#refs}` stands; without one it ends a document that cites by
  /// author and year. Keys that no work has come as errors, with the key that was probably meant.
  public func cited(_ bibliography: Bibliography, style: CitationStyle) -> Diagnosed<Document> {
    var citer = Citer(self, bibliography, style)
    let document = citer.cite()
    return Diagnosed(document, citer.sink.diagnostics)
  }
}

/// Turns citations into words, in the order in which they are read.
private struct Citer {
  private let document: Document
  private let bibliography: Bibliography
  private let style: CitationStyle
  private let text: ReferenceText
  private let words: Words
  var sink = DiagnosticSink(limit: 100)
  /// The keys that were cited, in order, and those whose whole reference was given.
  private var cited: [String] = []
  private var introduced: Set<String> = []
  /// The notes in the order of their calls, and the new number of each old one.
  private var notes: [Document.Note] = []
  private var numbers: [Int: Int] = [:]
  private var letters: [String: String] = [:]
  /// Whether text is read that itself stands in a note.
  private var isInNote = false

  init(_ document: Document, _ bibliography: Bibliography, _ style: CitationStyle) {
    (self.document, self.bibliography, self.style) = (document, bibliography, style)
    text = ReferenceText(language: document.metadata.language)
    words = Words(language: document.metadata.language)
  }

  mutating func cite() -> Document {
    var result = document
    collectKeys()
    letters = self.yearLetters()
    // Captions and key points are repeated elsewhere; their citations never become notes.
    isInNote = true
    result.metadata.keyPoints = document.metadata.keyPoints.map { mapped($0) }
    isInNote = false
    result.blocks = document.blocks.map { mapped($0) }
    // Notes may call notes, which are then added behind those that are known.
    var number = 0
    isInNote = true
    while number < notes.count {
      notes[number].blocks = notes[number].blocks.map { mapped($0) }
      number += 1
    }
    result.notes = notes
    addList(to: &result)
    return result
  }

  /// All works that are cited, before any word is set: the letters behind years depend on them.
  private mutating func collectKeys() {
    var keys: [(String, Place)] = []
    _ = document.mappingInlines { inline in
      if case .citation(let works) = inline.kind { keys += works.map { ($0.key, $0.place) } }
      return inline
    }
    for (key, place) in keys {
      if bibliography[key] == nil {
        sink.report(Messages.unknownWork(key, known: bibliography.keys, at: document.location(of: place)))
      } else if !cited.contains(key) {
        cited.append(key)
      }
    }
    for key in document.metadata.listedWorks {
      if key == "*" {
        cited += bibliography.keys.filter { !cited.contains($0) }
      } else if bibliography[key] == nil {
        sink.report(Messages.unknownWork(key, known: bibliography.keys, at: nil))
      } else if !cited.contains(key) {
        cited.append(key)
      }
    }
  }

  /// “a”, “b” … for works of the same authors and year, in the order of their titles.
  private func yearLetters() -> [String: String] {
    var groups: [String: [Work]] = [:]
    for work in sortedWorks() {
      groups[text.spoken(work.authors, isShort: true) + text.yearText(work), default: []].append(work)
    }
    var letters: [String: String] = [:]
    for works in groups.values where works.count > 1 {
      for (index, work) in works.enumerated() where index < 26 {
        letters[work.key] = String(Character(Unicode.Scalar(UInt8(97 + index))))
      }
    }
    return letters
  }

  private func sortedWorks() -> [Work] {
    func order(_ work: Work) -> [String] {
      [text.sorted(work.authors).isEmpty ? work.title : text.sorted(work.authors), text.yearText(work), work.title]
        .map(\.sortingLetters)
    }
    return cited.compactMap { bibliography[$0] }.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  // MARK: Going through the document

  private mutating func mapped(_ block: Block) -> Block {
    var block = block
    func all(_ citer: inout Citer, _ blocks: [Block]) -> [Block] { blocks.map { citer.mapped($0) } }
    switch block.kind {
    case .heading(let level, let inner): block.kind = .heading(level: level, text: mapped(inner))
    case .paragraph(let inner): block.kind = .paragraph(mapped(inner))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = all(&self, list.items[index].blocks) }
      block.kind = .list(list)
    case .definitions(let list):
      block.kind = .definitions(
        list.map { item in
          Definition(term: mapped(item.term), meanings: item.meanings.map { all(&self, $0) })
        })
    case .quote(let inner): block.kind = .quote(all(&self, inner))
    case .division(let inner): block.kind = .division(all(&self, inner))
    case .callout(let callout):
      block.kind = .callout(
        Callout(
          kind: callout.kind, title: callout.title.map { mapped($0) }, blocks: all(&self, callout.blocks)))
    case .table(var table):
      table.head = table.head.map { mapped($0) }
      table.rows = table.rows.map { $0.map { mapped($0) } }
      table.caption = table.caption.map { apart($0) }
      block.kind = .table(table)
    case .figure(var figure):
      figure.caption = apart(figure.caption)
      block.kind = .figure(figure)
    case .panel(let panel):
      block.kind = .panel(Panel(figures: all(&self, panel.figures), caption: apart(panel.caption)))
    case .code, .rule, .pageBreak: break
    }
    return block
  }

  /// Captions, whose citations stay in them.
  private mutating func apart(_ inlines: [Inline]) -> [Inline] {
    let outer = isInNote
    isInNote = true
    defer { isInNote = outer }
    return mapped(inlines)
  }

  private mutating func mapped(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    /// Whether the last inline is a note that a citation became.
    var followsCitation = false
    for inline in inlines {
      var inline = inline
      defer { followsCitation = if case .citation = inline.kind { true } else { false } }
      if followsCitation, case .text(let text) = inline.kind, case .note? = result.last?.kind {
        // The number of a note stands behind the punctuation that its words end in.
        let stops = text.prefix { ".,;:!?".contains($0) }
        if !stops.isEmpty {
          result.insert(Inline(.text(String(stops)), place: inline.place), at: result.count - 1)
          inline.kind = .text(String(text.dropFirst(stops.count)))
        }
      }
      switch inline.kind {
      case .emphasis(let text): inline.kind = .emphasis(mapped(text))
      case .strong(let text): inline.kind = .strong(mapped(text))
      case .strikethrough(let text): inline.kind = .strikethrough(mapped(text))
      case .superscript(let text): inline.kind = .superscript(mapped(text))
      case .subscript(let text): inline.kind = .subscript(mapped(text))
      case .link(let target, let text): inline.kind = .link(target: target, text: mapped(text))
      case .span(let attributes, let text): inline.kind = .span(attributes, mapped(text))
      case .note(let number): inline.kind = .note(renumbered(number))
      case .citation(let works):
        citation(works, at: inline.place, after: &result)
        continue
      case .text, .softBreak, .hardBreak, .code, .image, .crossReference, .shortcode: break
      }
      result.append(inline)
    }
    return result
  }

  private mutating func renumbered(_ number: Int) -> Int {
    if let known = numbers[number] { return known }
    numbers[number] = notes.count
    notes.append(document.notes[number])
    return notes.count - 1
  }

  // MARK: Words

  private mutating func citation(_ works: [CitedWork], at place: Place, after result: inout [Inline]) {
    switch style {
    case .authorDate: result += authorDate(works, at: place)
    case .notes:
      var line = ReferenceLine(place)
      if works.first?.form == .inText, let work = works.first.flatMap({ bibliography[$0.key] }) {
        // Within a note the reference itself names the authors.
        if !isInNote { result += text.inText(work, at: place) }
      } else if !isInNote, case .text(let before)? = result.last?.kind, before.last == " " {
        // The number of a note stands close to the word before it.
        result[result.count - 1].kind = .text(String(before.dropLast()))
      } else if !isInNote, result.last?.kind == .softBreak {
        result.removeLast()
      }
      for (index, cited) in works.enumerated() {
        if index > 0 { line.add("; ") }
        line.add(reference(cited, isFirst: index == 0))
      }
      if isInNote {
        result += line.inlines
      } else {
        line.stop()
        notes.append(
          Document.Note(label: nil, blocks: [Block(.paragraph(line.inlines), place: place)], place: place))
        result.append(Inline(.note(notes.count - 1), place: place))
      }
    }
  }

  /// A work in a note: whole at first, short afterwards.
  private mutating func reference(_ cited: CitedWork, isFirst: Bool) -> [Inline] {
    var line = ReferenceLine(cited.place)
    if !cited.prefix.isEmpty {
      line.add(isFirst && !isInNote ? cited.prefix.capitalized : cited.prefix)
      line.add(" ")
    }
    guard let work = bibliography[cited.key] else {
      line.add("@" + cited.key)
      return line.inlines
    }
    let suffix = mapped(cited.suffix)
    let isNew = introduced.insert(cited.key).inserted
    line.add(
      isNew
        ? text.note(work, suffix: suffix, at: cited.place) : text.shortNote(work, suffix: suffix, at: cited.place))
    return line.inlines
  }

  private mutating func authorDate(_ works: [CitedWork], at place: Place) -> [Inline] {
    var line = ReferenceLine(place)
    let isInText = works.first?.form == .inText
    if !isInText { line.add("(") }
    for (index, cited) in works.enumerated() {
      if index > 0 { line.add("; ") }
      if !cited.prefix.isEmpty {
        line.add(cited.prefix)
        line.add(" ")
      }
      guard let work = bibliography[cited.key] else {
        line.add("@" + cited.key)
        continue
      }
      let year = text.yearText(work) + (letters[cited.key] ?? "")
      let authors = cited.form == .withoutAuthor ? [] : text.inText(work, at: cited.place)
      let label = cited.form == .withoutAuthor ? year : isInText ? " (\(year)" : " \(year)"
      line.add([
        Inline(
          .link(target: "#ref-\(cited.key)", text: authors + [Inline(.text(label), place: cited.place)]),
          place: cited.place)
      ])
      if !cited.suffix.isEmpty {
        line.add(", ")
        line.add(mapped(cited.suffix))
      }
    }
    line.add(")")
    return line.inlines
  }

  // MARK: The list

  private func addList(to result: inout Document) {
    let works = sortedWorks()
    guard !works.isEmpty else { return }
    let place = Place(offset: 0)
    let entries = works.map { work in
      var block = Block(.paragraph(text.entry(work, letter: letters[work.key] ?? "", at: place)), place: place)
      block.attributes.identifier = "ref-\(work.key)"
      return block
    }
    var isPlaced = false
    result.blocks = result.blocks.map { block in
      guard block.attributes.identifier == "refs", case .division(let inner) = block.kind else { return block }
      isPlaced = true
      var block = block
      block.kind = .division(inner + entries)
      block.attributes.classes.append(.init("references", place: block.place))
      return block
    }
    guard !isPlaced, style == .authorDate else { return }
    var heading = Block(.heading(level: 1, text: [Inline(.text(words.references), place: place)]), place: place)
    heading.attributes = Attributes(identifier: "references", classes: [.init("unnumbered", place: place)])
    var list = Block(.division(entries), place: place)
    list.attributes.classes = [.init("references", place: place)]
    result.blocks += [heading, list]
  }
}

extension [Inline] {
  /// The same with a capital at its start.
  fileprivate var capitalized: [Inline] {
    guard let first, case .text(let words) = first.kind else { return self }
    return [Inline(.text(words.prefix(1).uppercased() + words.dropFirst()), place: first.place)] + dropFirst()
  }
}
