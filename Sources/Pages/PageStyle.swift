public import Colors
public import Geometry

/// The measures, typefaces and colours of a template: everything about the look of a page that is not in the
/// document. All lengths are in points.
///
/// ```swift
/// var style = PageStyle.briefing(paper: .letter)
/// style.textFamily = "Gentium Book Plus"
/// ```
public struct PageStyle: Sendable, Hashable {
  /// A size of paper.
  public enum Paper: String, Sendable, Hashable, CaseIterable {
    /// 210 × 297 mm.
    case a4
    /// 8.5 × 11 in.
    case letter

    /// Its extent.
    public var size: Size {
      switch self {
      case .a4: Size(width: Length(210, .millimetres).points, height: Length(297, .millimetres).points)
      case .letter: Size(width: 612, height: 792)
      }
    }
  }

  /// The extent of a page.
  public var pageSize: Size
  /// From the edges of the page to its text.
  public var margins: Insets
  /// From one baseline of the text to the next; everything snaps to multiples of it.
  public var grid: Double
  /// How many columns the text has, and how far they stand apart.
  public var columnCount: Int, gutter: Double
  /// The families of text, of headings, figures and tables, and of code.
  public var textFamily: String, headFamily: String, codeFamily: String
  /// The size of the text, and of notes with their leading.
  public var textSize: Double, noteSize: Double, noteLeading: Double
  /// Text; what is less important; links and advice; warnings; the ground of callouts and code.
  public var ink: Color, quiet: Color, accent: Color, alarm: Color, tint: Color
  /// Whether the document begins with a page of its own for title and key points.
  public var hasCover: Bool
  /// How far the first line of a paragraph is indented, in ems.
  public var indent: Double
  /// The least number of lines that text beside a full-width figure must have to share its page.
  public var minimumLines: Int

  /// A style from its measures; the other values are those of the briefing.
  public init(pageSize: Size, margins: Insets, grid: Double = 13, columnCount: Int = 2, gutter: Double) {
    (self.pageSize, self.margins, self.grid) = (pageSize, margins, grid)
    (self.columnCount, self.gutter) = (columnCount, gutter)
    (textFamily, headFamily, codeFamily) = ("Vollkorn", "Lato", "JetBrains Mono")
    (textSize, noteSize, noteLeading) = (10, 7.5, 9.75)
    (ink, quiet, accent) = (Color(0x1A1A1A), Color(0x4A4A4A), Color(0x1F4E79))
    (alarm, tint) = (Color(0xC8451B), Color(0xEDF1F4))
    (hasCover, indent, minimumLines) = (true, 1, 9)
  }

  /// A briefing: cover with key points, then two justified columns of 81 mm on a grid of 13 points.
  public static func briefing(paper: Paper = .a4) -> PageStyle {
    let size = paper.size
    let column = Length(81, .millimetres).points, gutter = Length(8, .millimetres).points
    let side = (size.width - 2 * column - gutter) / 2
    let margins = Insets(
      top: Length(22, .millimetres).points, left: side, bottom: Length(25, .millimetres).points, right: side)
    return PageStyle(pageSize: size, margins: margins, gutter: gutter)
  }

  /// A paper: one column, no page of its own for the title.
  public static func paper(paper: Paper = .a4) -> PageStyle {
    var style = briefing(paper: paper)
    let side = Length(35, .millimetres).points
    style.margins.left = side
    style.margins.right = side
    (style.columnCount, style.gutter, style.hasCover) = (1, 0, false)
    return style
  }

  /// The style that a document's front matter names; nil where there is none of that name.
  public static func named(_ name: String, paper: Paper = .a4) -> PageStyle? {
    switch name {
    case "briefing": briefing(paper: paper)
    case "paper": PageStyle.paper(paper: paper)
    default: nil
    }
  }

  /// The names that ``named(_:paper:)`` knows.
  public static let names = ["briefing", "paper"]

  // MARK: What follows from the measures

  /// How many lines of text a column has.
  public var linesPerPage: Int { Int((pageSize.height - margins.top - margins.bottom) / grid) }
  /// Where text stands on a page: as high as a whole number of lines.
  public var body: Rect {
    Rect(
      x: margins.left, y: margins.top, width: pageSize.width - margins.left - margins.right,
      height: Double(linesPerPage) * grid)
  }
  /// The width of a column.
  public var columnWidth: Double {
    (body.width - Double(columnCount - 1) * gutter) / Double(columnCount)
  }
  /// The left edge of a column, from the page's.
  public func columnX(_ column: Int) -> Double { body.x + Double(column) * (columnWidth + gutter) }
}
