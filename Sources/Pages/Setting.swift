import Diagnostics
import Documents
import Geometry
import SceneGraph
import Typesetting

/// What setting blocks needs and gathers: fonts, the structure that grows, what is wrong.
final class Setting {
  let document: Document
  let page: PageStyle
  let book: FontBook
  let figures: any FigureProvider
  let words: Words
  var structure = Structure()
  var sink = DiagnosticSink(limit: 100)
  /// The lines of each note, once it was called.
  var notes: [Int: [Fragment]] = [:]
  /// Notes whose elements wait for the end of the block that calls them.
  var waitingNotes: [Int] = []
  /// Where the calls of notes stand, so that notes lead back to the first of each.
  var calledNotes: Set<Int> = []
  var lastLink = 0
  /// Blocks that have their indent although a figure precedes them: in a pass before it floated away.
  var indentedBlocks: Set<Int> = []
  /// The page of each named place, from the pass before.
  var pageNumbers: [String: String] = [:]

  init(document: Document, page: PageStyle, book: FontBook, figures: any FigureProvider) {
    (self.document, self.page, self.book, self.figures) = (document, page, book, figures)
    words = Words(language: document.metadata.language)
  }

  var language: String { document.metadata.language }
  var ink: Paint { .color(page.ink) }

  func location(_ place: Place) -> SourceLocation? { document.location(of: place) }

  /// A single line of text that is no part of the document's text, such as a running head.
  func line(_ text: String, _ role: TextRole, paint: Paint? = nil) -> ShapedText {
    book.shape(text, role.style(page, language: language), paint: paint ?? ink)
  }
}
