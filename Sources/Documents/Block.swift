/// A block of a document: what stands by itself between blank lines.
///
/// ```swift
/// for block in document.blocks {
///   if case .heading(let level, let text) = block.kind { print(level, text.plainText) }
/// }
/// ```
public struct Block: Sendable, Hashable {
  /// What a block is.
  public indirect enum Kind: Sendable, Hashable {
    /// A heading of level 1 to 6.
    case heading(level: Int, text: [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list.
    case list(List)
    /// Terms with what they mean.
    case definitions([Definition])
    /// Somebody else's words.
    case quote([Block])
    /// Preformatted text, its line ends as in the source, with the language it is said to be in.
    case code(String, language: String?)
    /// A break between thoughts.
    case rule
    /// A table.
    case table(Table)
    /// A picture or chart with its caption.
    case figure(Figure)
    /// Several figures under one caption.
    case panel(Panel)
    /// A box of advice beside the text.
    case callout(Callout)
    /// Blocks that share attributes.
    case division([Block])
    /// What follows begins a new page.
    case pageBreak
  }

  /// What it is.
  public var kind: Kind
  /// Its attributes.
  public var attributes: Attributes
  /// Where it begins.
  public var place: Place

  /// A block from its parts.
  public init(_ kind: Kind, attributes: Attributes = Attributes(), place: Place) {
    (self.kind, self.attributes, self.place) = (kind, attributes, place)
  }
}

/// A list and its items.
public struct List: Sendable, Hashable {
  /// What stands before the items.
  public enum Marker: Sendable, Hashable {
    /// A bullet.
    case bullet
    /// Numbers from a start.
    case number(from: Int)
  }
  /// An item.
  public struct Item: Sendable, Hashable {
    /// What it holds.
    public var blocks: [Block]
    /// For an item of a task list, whether it is done.
    public var isDone: Bool?
    /// Where its marker stands.
    public var place: Place
    /// An item.
    public init(blocks: [Block], isDone: Bool? = nil, place: Place) {
      (self.blocks, self.isDone, self.place) = (blocks, isDone, place)
    }
  }
  /// What stands before the items.
  public var marker: Marker
  /// Whether its items stand without space between them.
  public var isTight: Bool
  /// The items.
  public var items: [Item]
  /// A list from its parts.
  public init(marker: Marker, isTight: Bool, items: [Item]) {
    (self.marker, self.isTight, self.items) = (marker, isTight, items)
  }
}

/// A term and what it means.
public struct Definition: Sendable, Hashable {
  /// The term.
  public var term: [Inline]
  /// Its meanings, each of one or more blocks.
  public var meanings: [[Block]]
  /// A term with its meanings.
  public init(term: [Inline], meanings: [[Block]]) {
    (self.term, self.meanings) = (term, meanings)
  }
}

/// A table: one row of heads, then rows of as many cells.
public struct Table: Sendable, Hashable {
  /// How the text of a column stands.
  public enum Alignment: String, Sendable, Hashable {
    /// As the table thinks best: numbers right, words left.
    case automatic
    /// As the source asks.
    case left, center, right
  }
  /// A cell: one line of text.
  public typealias Cell = [Inline]
  /// The alignment of each column.
  public var alignments: [Alignment]
  /// The heads of the columns.
  public var head: [Cell]
  /// The rows; each has as many cells as there are heads.
  public var rows: [[Cell]]
  /// The caption; nil without one.
  public var caption: [Inline]?
  /// A table from its parts.
  public init(alignments: [Alignment], head: [Cell], rows: [[Cell]], caption: [Inline]? = nil) {
    (self.alignments, self.head, self.rows, self.caption) = (alignments, head, rows, caption)
  }
}

/// A picture or chart with its caption.
public struct Figure: Sendable, Hashable {
  /// What is shown: the path of a chart or picture file, as written.
  public var target: String
  /// The caption.
  public var caption: [Inline]
  /// A figure from its parts.
  public init(target: String, caption: [Inline]) {
    (self.target, self.caption) = (target, caption)
  }
}

/// Several figures under one caption, set in columns.
public struct Panel: Sendable, Hashable {
  /// Its figures, each a ``Block/Kind/figure(_:)``.
  public var figures: [Block]
  /// The caption of all of them.
  public var caption: [Inline]
  /// A panel from its parts.
  public init(figures: [Block], caption: [Inline]) {
    (self.figures, self.caption) = (figures, caption)
  }
}

/// A box of advice beside the text.
public struct Callout: Sendable, Hashable {
  /// What kind of advice, named as Quarto names it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// In rising order of urgency.
    case note, tip, important, warning, caution
  }
  /// What kind of advice.
  public var kind: Kind
  /// Its title; nil takes the word for its kind.
  public var title: [Inline]?
  /// What it says.
  public var blocks: [Block]
  /// A callout from its parts.
  public init(kind: Kind, title: [Inline]?, blocks: [Block]) {
    (self.kind, self.title, self.blocks) = (kind, title, blocks)
  }
}
