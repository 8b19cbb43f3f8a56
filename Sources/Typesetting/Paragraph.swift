public import Diagnostics
public import SceneGraph

/// The words of a paragraph before it is set: pieces of text in their styles, boxes, forced line ends.
///
/// ```swift
/// let body = TextStyle(family: "Vollkorn", size: 10, language: "en")
/// let paragraph = Paragraph([
///   .text(.init("Arms exports fell, ", body, paint: .color(.black))),
///   .text(.init("SIPRI", italic, paint: .color(.black))),
/// ])
/// let lines = book.lines(of: paragraph, ParagraphStyle(width: 230))
/// ```
///
/// The result names items by their index here, so that the caller can keep what else it knows of them (links,
/// notes, structure) beside.
public struct Paragraph: Sendable, Hashable {
  /// A piece of text in one style.
  public struct Span: Sendable, Hashable {
    /// The text. Line breaks and tabs in it are spaces; white space is not folded.
    public var text: String
    /// Its typeface; its language chooses the hyphenation.
    public var style: TextStyle
    /// Its colour.
    public var paint: Paint
    /// How far above the baseline it stands, in points: superscripts are positive.
    public var rise: Double
    /// Whether a line may end inside it.
    public var allowsBreaks: Bool
    /// Whether its words may be divided; code and names of programs should not.
    public var hyphenates: Bool
    /// Where it was written, for warnings.
    public var location: SourceLocation?

    /// A piece of text; by default on the baseline, breakable, its words divided.
    public init(
      _ text: String, _ style: TextStyle, paint: Paint, rise: Double = 0, allowsBreaks: Bool = true,
      hyphenates: Bool = true, location: SourceLocation? = nil
    ) {
      (self.text, self.style, self.paint, self.rise) = (text, style, paint, rise)
      (self.allowsBreaks, self.hyphenates, self.location) = (allowsBreaks, hyphenates, location)
    }
  }

  /// Something of fixed size between words, such as a small picture; it stands on the baseline.
  public struct Box: Sendable, Hashable {
    /// Its width, its height above the baseline and its depth below, in points.
    public var width: Double, ascent: Double, descent: Double
    /// A box of a size.
    public init(width: Double, ascent: Double, descent: Double = 0) {
      (self.width, self.ascent, self.descent) = (width, ascent, descent)
    }
  }

  /// What follows one another in a paragraph.
  public enum Item: Sendable, Hashable {
    /// Text.
    case text(Span)
    /// A box.
    case box(Box)
    /// The line ends here.
    case lineBreak
  }

  /// What is in it, in logical order.
  public var items: [Item]

  /// A paragraph from its items.
  public init(_ items: [Item]) {
    self.items = items
  }
}
