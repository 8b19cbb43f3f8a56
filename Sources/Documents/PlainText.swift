extension Sequence where Element == Inline {
  /// The words without their form: for outlines, metadata and search. Notes are left out.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  /// The words without their form. Notes are left out.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .hardBreak: " "
    case .emphasis(let text), .strong(let text), .strikethrough(let text), .superscript(let text),
      .subscript(let text), .link(_, let text), .span(_, let text):
      text.plainText
    case .image(let image): image.text.plainText
    case .note, .shortcode: ""
    case .citation(let works): works.map { "@\($0.key)" }.joined(separator: "; ")
    case .crossReference(let reference): reference.resolved ?? "@\(reference.target)"
    }
  }
}
