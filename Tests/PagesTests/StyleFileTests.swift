import Diagnostics
import Files
import Geometry
import Pages
import TestSupport
import Testing

/// Style files, and what is said of those that are not right.
@Suite struct StyleFileTests {
  @Test(arguments: PageStyle.names, PageStyle.Paper.allCases)
  func `the file of a template says what the template is`(name: String, paper: PageStyle.Paper) throws {
    let path = "Templates/\(name).yaml"
    let read = try PageStyle.read(try readFile(Repository.path(path)), file: path, paper: paper).checked()
    #expect(read.diagnostics.isEmpty)
    #expect(read.value == PageStyle.named(name, paper: paper))
  }

  @Test func `a few lines change a template`() throws {
    let text =
      "based-on: paper\npage: {column-width: 120mm, grid: 15}\ncolors: {accent: \"#7A1F1F\"}\ntext:\n  title: {size: 30pt}\n"
    let style = try PageStyle.read(Array(text.utf8), file: "mine.yaml", paper: .letter).checked().value
    let base = PageStyle.paper(paper: .letter)
    #expect(abs(style.columnWidth - Length(120, .millimetres).points) < 0.01)
    #expect(abs(style.margins.left + style.margins.right + style.columnWidth - 612) < 0.01)
    #expect((style.grid, style.look(.title).size, style.look(.title).leading) == (15, 30, base.look(.title).leading))
    #expect(style.look(.body) == base.look(.body) && style.front == .title)
  }

  static let faults: [(String, String)] = [
    ("based-on: brefing\n", "s.yaml:1:11: error: “based-on” must be one of briefing, factsheet, paper, not “brefing”."),
    (
      "page: {colums: 2}\n",
      "s.yaml:1:8: warning: There is no “colums” in page; it is ignored.\n  hint: Did you mean “columns”?"
    ),
    ("page:\n  grid: wide\n", "s.yaml:2:9: error: “grid” must be a length such as 81mm or 13pt, not “wide”."),
    ("page: {columns: 9}\n", "s.yaml:1:17: error: “columns” must be a whole number from 1 to 4, not 9."),
    ("colors: {ink: blak}\n", "s.yaml:1:15: error: “ink” must be a colour such as \"#1F4E79\" in quotes, not “blak”."),
    (
      "text: {headng-1: {size: 9pt}}\n",
      "s.yaml:1:8: warning: There is no “headng-1” in text; it is ignored.\n  hint: Did you mean “heading-1”?"
    ),
    (
      "page: {column-width: 120mm}\n",
      "s.yaml:1:7: error: The columns are 108 points wider than a4 paper.\n"
        + "  hint: Make column-width, columns or gutter smaller."
    ),
  ]

  @Test(arguments: faults) func `a fault in a style file has its place`(text: String, expected: String) {
    let read = PageStyle.read(Array(text.utf8), file: "s.yaml", paper: .a4)
    #expect(read.diagnostics.map(\.description).joined(separator: "\n") == expected)
  }
}
