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
  /// How each kind of text looks.
  public var looks: [TextLook.Kind: TextLook]
  /// Text; what is less important; links and advice; warnings; the ground of callouts and code.
  public var ink: Color, quiet: Color, accent: Color, alarm: Color, tint: Color
  /// How the document begins.
  public var front: Front
  /// Whether sections are numbered where the document does not say.
  public var numbersSections: Bool
  /// How far the first line of a paragraph is indented, in ems.
  public var indent: Double
  /// The least number of lines that text beside a full-width figure must have to share its page.
  public var minimumLines: Int

  /// How a document begins.
  public enum Front: String, Sendable, Hashable, CaseIterable {
    /// A page of its own: the title on a band of the accent colour, key points below.
    case cover
    /// A band at the head of the first page, with key points and text below.
    case banner
    /// The title above the text.
    case title
  }

  /// A style from its measures; everything else is the briefing's.
  public init(pageSize: Size, margins: Insets, grid: Double = 13, columnCount: Int = 2, gutter: Double) {
    (self.pageSize, self.margins, self.grid) = (pageSize, margins, grid)
    (self.columnCount, self.gutter) = (columnCount, gutter)
    (textFamily, headFamily, codeFamily) = ("Vollkorn", "Lato", "JetBrains Mono")
    looks = Self.briefingLooks
    (ink, quiet, accent) = (Color(0x1A1A1A), Color(0x4A4A4A), Color(0x1F4E79))
    (alarm, tint) = (Color(0xC8451B), Color(0xEDF1F4))
    (front, numbersSections) = (.cover, false)
    (indent, minimumLines) = (1, 9)
  }

  /// How far what reaches the edges of a page goes on beyond them: 3 mm, which is cut off in print.
  static let bleed = Length(3, .millimetres).points

  // MARK: What follows from the measures

  /// How a kind of text looks.
  public func look(_ kind: TextLook.Kind) -> TextLook { looks[kind] ?? TextLook(10, leading: grid) }
  /// The size of running text.
  public var textSize: Double { look(.body).size }
  /// From one line of a note to the next.
  var noteLeading: Double { look(.note).leading }
  /// Whether the document begins with a page of its own.
  var hasCover: Bool { front == .cover }

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
