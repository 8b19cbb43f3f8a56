import Geometry

extension PageStyle {
  /// The names of the templates that are always there.
  public static let names = ["briefing", "factsheet", "paper"]

  /// The template of a name; nil where there is none.
  public static func named(_ name: String, paper: Paper = .a4) -> PageStyle? {
    switch name {
    case "briefing": briefing(paper: paper)
    case "factsheet": factsheet(paper: paper)
    case "paper": PageStyle.paper(paper: paper)
    default: nil
    }
  }

  /// A briefing: cover with key points, then two justified columns of 81 mm on a grid of 13 points.
  public static func briefing(paper: Paper = .a4) -> PageStyle {
    PageStyle(
      paper.size, top: 22, bottom: 25, column: 81, count: 2, gutter: 8)
  }

  /// A fact sheet: a band with the title above two dense columns of 86 mm on a grid of 11.5 points.
  public static func factsheet(paper: Paper = .a4) -> PageStyle {
    var style = PageStyle(paper.size, top: 19, bottom: 20, column: 86, count: 2, gutter: 7)
    style.grid = 11.5
    style.looks[.body] = TextLook(9, leading: 11.5, family: .text)
    style.looks[.note] = TextLook(7, leading: 8.625, family: .text)
    style.looks[.reference] = TextLook(7.5, leading: 9.2, family: .text)
    style.looks[.title] = TextLook(20, leading: 23, weight: 700)
    style.looks[.subtitle] = TextLook(11, leading: 14)
    style.looks[.keyPoint] = TextLook(9.5, leading: 12.5, family: .text)
    style.looks[.heading1] = TextLook(10, leading: 11.5, weight: 700, tracking: 0.04, isCapitals: true)
    style.looks[.heading2] = TextLook(9, leading: 11.5, weight: 700)
    style.looks[.heading3] = TextLook(8.5, leading: 11.5, weight: 700)
    style.looks[.callout] = TextLook(8, leading: 11.5)
    style.looks[.calloutTitle] = TextLook(8, leading: 11.5, weight: 700)
    style.looks[.code] = TextLook(7.2, leading: 11.5, family: .code)
    style.looks[.contents] = TextLook(8, leading: 11.5)
    style.looks[.author] = TextLook(8.5, leading: 11.5)
    style.looks[.series] = TextLook(8, leading: 11.5, tracking: 0.06, isCapitals: true)
    style.looks[.running] = TextLook(7, leading: 11.5)
    (style.front, style.minimumLines) = (.banner, 6)
    return style
  }

  /// A paper: one column of 130 mm, numbered sections, the title above the text.
  public static func paper(paper: Paper = .a4) -> PageStyle {
    var style = PageStyle(paper.size, top: 25, bottom: 28, column: 130, count: 1, gutter: 0)
    style.grid = 14
    style.looks[.body] = TextLook(10.5, leading: 14, family: .text)
    style.looks[.note] = TextLook(8, leading: 10.5, family: .text)
    style.looks[.reference] = TextLook(9, leading: 12, family: .text)
    style.looks[.heading1] = TextLook(13, leading: 14, weight: 700)
    style.looks[.heading2] = TextLook(11, leading: 14, weight: 700)
    style.looks[.heading3] = TextLook(10, leading: 14, weight: 700)
    style.looks[.title] = TextLook(24, leading: 28, weight: 700)
    style.looks[.keyPoint] = TextLook(9.5, leading: 12.5, family: .text)
    style.looks[.code] = TextLook(8.4, leading: 14, family: .code)
    style.looks[.contents] = TextLook(8.5, leading: 14)
    (style.front, style.numbersSections) = (.title, true)
    return style
  }

  /// A style whose columns have a width; what is left of the paper becomes its side margins. All in millimetres.
  private init(
    _ size: Size, top: Double, bottom: Double, column: Double, count: Int, gutter: Double
  ) {
    func points(_ millimetres: Double) -> Double { Length(millimetres, .millimetres).points }
    let text = Double(count) * points(column) + Double(count - 1) * points(gutter)
    let side = (size.width - text) / 2
    self.init(
      pageSize: size, margins: Insets(top: points(top), left: side, bottom: points(bottom), right: side),
      columnCount: count, gutter: points(gutter))
  }

  static let briefingLooks: [TextLook.Kind: TextLook] = [
    .body: TextLook(10, leading: 13, family: .text), .note: TextLook(7.5, leading: 9.75, family: .text),
    .reference: TextLook(8.5, leading: 11, family: .text),
    .heading1: TextLook(11, leading: 13, weight: 700, tracking: 0.04, isCapitals: true),
    .heading2: TextLook(10, leading: 13, weight: 700), .heading3: TextLook(9.5, leading: 13, weight: 700),
    .series: TextLook(8.5, leading: 13, tracking: 0.06, isCapitals: true),
    .title: TextLook(26, leading: 30, weight: 700),
    .subtitle: TextLook(14, leading: 19.5), .author: TextLook(9, leading: 13),
    .keyPoint: TextLook(11, leading: 15, family: .text), .contents: TextLook(8, leading: 13),
    .running: TextLook(7.5, leading: 13), .callout: TextLook(9, leading: 13),
    .calloutTitle: TextLook(9, leading: 13, weight: 700), .tableCell: TextLook(8, leading: 10.5),
    .tableHead: TextLook(8, leading: 10.5, weight: 700), .caption: TextLook(8.5, leading: 10.5, weight: 700),
    // Four fifths of the text's size: the x-height of the monospaced face is that much larger.
    .source: TextLook(6.5, leading: 8.5), .imprint: TextLook(7, leading: 9.5),
    .code: TextLook(8, leading: 13, family: .code),
  ]
}
