/// A block while the lines of its source are still being read.
final class BlockNode {
  enum Kind {
    case document, quote, paragraph, rule, table(TableLines)
    case list(ListMarker)
    case item(indent: Int)
    case division(Attributes)
    case note(label: String)
    case definition(indent: Int)
    case heading(level: Int)
    case fencedCode(CodeFence)
    case indentedCode
    case comment
  }

  /// What makes items belong to one list.
  struct ListMarker: Equatable {
    /// The bullet, or what stands behind the number.
    var character: UInt8
    var isOrdered: Bool
    var start = 0
    /// Items of one list have the same bullet, or the same punctuation after their numbers.
    func continues(_ other: ListMarker) -> Bool {
      character == other.character && isOrdered == other.isOrdered
    }
  }

  /// How a fenced block of code began.
  struct CodeFence {
    var character: UInt8
    var length: Int
    var indent: Int
    var info: Range<Int>
  }

  /// The lines of a table.
  struct TableLines {
    var head: Content
    var alignments: [Table.Alignment]
    var rows: [Content] = []
  }

  var kind: Kind
  /// Where it begins in the source.
  let start: Int
  /// The text of a leaf.
  var content: Content
  private(set) var children: [BlockNode] = []
  /// Whether a blank line followed its last line.
  var endsBlank = false
  /// For a division: whether its closing fence was seen.
  var isClosed = false

  init(_ kind: Kind, start: Int, source: Int) {
    (self.kind, self.start) = (kind, start)
    content = Content(source: source)
  }

  func append(_ child: BlockNode) { children.append(child) }
  func removeLastChild() { children.removeLast() }

  /// Whether a block of another kind may stand directly in it.
  func mayHold(_ child: Kind) -> Bool {
    switch kind {
    case .list: if case .item = child { true } else { false }
    case .document, .quote, .item, .division, .note, .definition:
      if case .item = child { false } else { true }
    case .paragraph, .rule, .table, .heading, .fencedCode, .indentedCode, .comment: false
    }
  }

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
  var isDivision: Bool { if case .division = kind { true } else { false } }
  var isList: Bool { if case .list = kind { true } else { false } }
  var isTable: Bool { if case .table = kind { true } else { false } }

  /// Whether a blank line ends it, or its last item.
  var endsInBlank: Bool {
    var node = self
    while true {
      if node.endsBlank { return true }
      switch node.kind {
      case .list, .item: break
      default: return false
      }
      guard let last = node.children.last else { return false }
      node = last
    }
  }

  /// For a list: whether no blank line stands between its items or between the blocks of one of them.
  var isTight: Bool {
    for (number, item) in children.enumerated() {
      let isLast = number == children.count - 1
      if item.endsBlank && !isLast { return false }
      for (index, child) in item.children.enumerated() {
        if child.endsInBlank && !(isLast && index == item.children.count - 1) { return false }
      }
    }
    return true
  }
}
