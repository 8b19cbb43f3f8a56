import Diagnostics

/// Says what each reference reads: “Figure 4”, “Section 2.1”.
struct ReferenceResolver {
  let document: Document
  let words: Words
  /// The names that references may use, for “did you mean”.
  let names: [String]
  var sink = DiagnosticSink(limit: 100)

  init(document: Document) {
    self.document = document
    words = Words(language: document.metadata.language)
    names = document.targets.keys.filter { !$0.hasPrefix("\u{1}") }.sorted()
  }

  /// The document with every reference resolved; those that lead nowhere are reported.
  mutating func resolve() -> Document {
    document.mappingInlines { inline in
      switch inline.kind {
      case .crossReference(var reference):
        reference.resolved = text(of: reference, at: inline.place)
        return Inline(.crossReference(reference), place: inline.place)
      case .link(let target, _) where target.hasPrefix("#"):
        check(String(target.dropFirst()), at: inline.place)
      default: break
      }
      return inline
    }
  }

  private mutating func check(_ name: String, at place: Place) {
    guard document.targets[name] == nil else { return }
    sink.report(Messages.unknownReference(name, known: names, at: document.location(of: place)))
  }

  /// The text of a reference; between word and number stands a space that does not break.
  private mutating func text(of reference: CrossReference, at place: Place) -> String? {
    guard let target = document.targets[reference.target] else {
      check(reference.target, at: place)
      return nil
    }
    guard !target.number.isEmpty else {
      if target.kind != .section {
        sink.report(Messages.unnumbered(reference.target, at: document.location(of: place)))
      }
      return target.title
    }
    if let prefix = reference.prefix {
      let words = prefix.plainText
      return words.isEmpty ? target.number : "\(words)\u{A0}\(target.number)"
    }
    let metadata = document.metadata
    let own: String? =
      switch target.kind {
      case .figure: metadata.figurePrefix
      case .table: metadata.tablePrefix
      case .section: metadata.sectionPrefix
      default: nil
      }
    let word = own ?? words.word(for: target.kind)
    let capital = reference.isCapitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
    return "\(capital)\u{A0}\(target.number)"
  }
}
