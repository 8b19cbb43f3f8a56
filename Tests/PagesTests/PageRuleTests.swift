import Diagnostics
import Documents
import Geometry
import Testing
import Typesetting

@testable import Pages

/// What a typesetter looks for on every page.
@Suite struct PageRuleTests {
  @Test(arguments: PagedFixture.paths, [PageStyle.briefing(paper: .a4), .briefing(paper: .letter), .paper()])
  func `pages keep the rules`(path: String, style: PageStyle) throws {
    try PageRules.check(try PagedFixture.document(path), style)
  }
}

/// The rules, over the layout of a document.
enum PageRules {
  static func check(_ document: Document, _ style: PageStyle) throws {
    let setting = Setting(document: document, page: style, book: FontBook(), figures: BoxFigures())
    var setter = BlockSetter(setting, width: style.columnWidth)
    setter.set(document.blocks)
    var composer = PageComposer(style: style, flows: setter.flows, notes: setting.notes)
    composer.compose()
    var seen = setter.flows.map { [Int](repeating: 0, count: $0.fragments.count) }
    var floats = setter.flows.map { [Int](repeating: 0, count: $0.floats.count) }
    var notes: [Int: [Int]] = [:]
    for page in composer.pages {
      for float in page.floats { floats[float.flow][float.float] += 1 }
      for column in page.columns {
        let fragments = setter.flows[column.flow].fragments
        var bottom = 0.0
        for placed in column.filled.placed {
          let fragment = fragments[placed.fragment]
          seen[column.flow][placed.fragment] += 1
          #expect(placed.y >= bottom - 0.01, "fragments do not overlap")
          bottom = placed.y + fragment.height
          if fragment.isOnGrid {
            let lines = (column.y + placed.y) / style.grid
            #expect(abs(lines - lines.rounded()) < 0.01, "lines stand on the grid")
          }
        }
        let filler = ColumnFiller(fragments: fragments, grid: style.grid, notes: setting.notes)
        let used = bottom + filler.noteHeight(column.filled.notes)
        #expect(used <= column.height + 0.1 || column.filled.overflow > 0, "text and notes stay apart")
        #expect(column.y + column.height <= style.body.height + 0.1, "columns end on the page")
        for line in column.filled.notes { notes[line.note, default: []].append(line.line) }
        let isEnd = column.filled.state.next >= fragments.count
        if !isEnd, let last = column.filled.placed.last, column.filled.state.waiting.isEmpty,
          !fragments[column.filled.state.next].beginsPage
        {
          #expect(!fragments[last.fragment].keepsWithNext, "no heading is the last of a column")
          #expect(fragments[column.filled.state.next].mayBreakBefore, "no line is left alone")
        }
      }
    }
    #expect(seen.allSatisfy { $0.allSatisfy { $0 == 1 } }, "every fragment is set once")
    #expect(floats.allSatisfy { $0.allSatisfy { $0 == 1 } }, "every float is set once")
    for (number, lines) in setting.notes {
      #expect(notes[number]?.sorted() == Array(lines.indices), "every line of note \(number + 1) is set once")
    }
  }
}
