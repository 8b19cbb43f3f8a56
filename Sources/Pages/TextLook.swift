/// How one kind of text looks: a title, a note, the cells of tables.
public struct TextLook: Sendable, Hashable {
  /// Which of a style's three families it is set in.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// The family of running text, of headings and figures, of code.
    case text, heads, code
  }

  /// The kinds of text that a page has, by the names that style files use.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Running text; notes; entries of a list of references.
    case body, note, reference
    /// Headings by their level.
    case heading1 = "heading-1", heading2 = "heading-2", heading3 = "heading-3"
    /// What stands before the text.
    case series, title, subtitle, author, keyPoint = "key-point", contents
    /// Running heads and page numbers.
    case running
    /// Boxes beside the text.
    case callout, calloutTitle = "callout-title"
    /// Tables, captions, the source below them.
    case tableCell = "table-cell", tableHead = "table-head", caption, source
    /// What stands at the foot of the last page: publisher, terms, authors.
    case imprint
    /// Preformatted text.
    case code
  }

  /// The size in points.
  public var size: Double
  /// From one baseline to the next, in points.
  public var leading: Double
  /// The weight: 400 is regular, 700 bold.
  public var weight: Int
  /// How far letters stand apart beyond their font's spacing, in ems.
  public var tracking: Double
  /// Whether it is set in capitals; only headings and series lines are.
  public var isCapitals: Bool
  /// The family.
  public var family: Family

  /// A look.
  public init(
    _ size: Double, leading: Double, weight: Int = 400, tracking: Double = 0, isCapitals: Bool = false,
    family: Family = .heads
  ) {
    (self.size, self.leading, self.weight) = (size, leading, weight)
    (self.tracking, self.isCapitals, self.family) = (tracking, isCapitals, family)
  }
}
