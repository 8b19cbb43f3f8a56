public import Diagnostics
public import Documents
import Geometry
public import SceneGraph
public import Typesetting

/// Sets a document on pages.
///
/// ```swift
/// let style = PageStyle.briefing(paper: .a4)
/// let paged = try compose(document, style: style, fonts: FontBook(), figures: charts)
/// for page in paged.value.pages { draw(page.scene) }
/// ```
///
/// The document must be numbered (``Document/numbered()``) and its shortcodes filled. Nothing of it is lost:
/// what does not fit is divided, then reduced, then set all the same with a warning. Throws where a figure
/// cannot be drawn or a value is missing. Takes time in proportion to the document's length.
///
/// - Parameters:
///   - document: What is set.
///   - style: The measures and typefaces.
///   - fonts: Where fonts come from.
///   - figures: Draws the figures.
public func compose(
  _ document: Document, style: PageStyle, fonts: FontBook, figures: any FigureProvider
) throws(DiagnosticList) -> Diagnosed<PagedDocument> {
  // Contents name pages that are known only when the contents are set, and whether a figure stays before its paragraph
  // is known when pages are: again, until nothing changes.
  var pageNumbers: [String: String] = [:]
  var indented: Set<Int> = []
  for pass in 1...4 {
    let setting = Setting(document: document, page: style, book: fonts, figures: figures)
    (setting.pageNumbers, setting.indentedBlocks) = (pageNumbers, indented)
    let (paged, strayed) = composeOnce(document, style, setting)
    let found = pageNumbersByName(of: paged)
    let isSettled = !document.metadata.listsPages || found == pageNumbers
    if isSettled && strayed.isEmpty || pass == 4 {
      if !isSettled { setting.sink.report(Messages.restless()) }
      try setting.sink.throwIfErrors()
      return Diagnosed(paged, setting.sink.diagnostics)
    }
    (pageNumbers, indented) = (found, indented.union(strayed))
  }
  preconditionFailure("The last pass returns.")
}

/// The pages, and the blocks that ``PageEmitter/strayed`` tells of.
private func composeOnce(
  _ document: Document, _ style: PageStyle, _ setting: Setting
) -> (PagedDocument, strayed: Set<Int>) {
  // 1. What stands before the text, over the full width: title, authors, key points, contents.
  let front = frontFlow(setting)
  // 2. Every block becomes fragments: lines, rows, figures drawn for their place.
  var setter = BlockSetter(setting, width: style.columnWidth)
  setter.flows[0].nextBeginsPage = style.hasCover && !front.fragments.isEmpty
  setter.set(document.blocks)
  setter.setImprint()
  // 3. Fragments are put into columns, columns and floats on pages.
  let flows = [front] + setter.flows
  var composer = PageComposer(style: style, flows: flows, notes: setting.notes)
  composer.compose()
  report(composer.pages, flows, setting)
  // 4. Pages are drawn, and every piece of drawing joins the structure.
  var emitter = PageEmitter(
    style: style, flows: flows, notes: setting.notes, heads: RunningHeads(setting),
    structure: setting.structure)
  let pages = composer.pages.enumerated().map { emitter.page($0.element, index: $0.offset) }
  // 5. What a viewer shows beside the pages.
  let paged = PagedDocument(
    pages: pages, metadata: metadata(of: document), outline: outline(of: document),
    structure: emitter.structure.tree())
  return (paged, emitter.strayed)
}

/// Cover or title, and contents.
private func frontFlow(_ setting: Setting) -> Flow {
  var setter = BlockSetter(setting, width: setting.page.body.width)
  setter.isNested = true
  var fragments = setter.coverFragments()
  fragments += setter.contentsFragments()
  setter.setNotes()
  if let last = fragments.indices.last { fragments[last].spaceAfter = 3 * setting.page.grid }
  return Flow(isWide: true, fragments: fragments)
}

/// Warns of what sticks out of its column.
private func report(_ pages: [PageLayout], _ flows: [Flow], _ setting: Setting) {
  for page in pages {
    for column in page.columns where column.filled.overflow > 0.5 {
      let label = column.filled.placed.last.map { flows[column.flow].fragments[$0.fragment].label } ?? ""
      setting.sink.report(Messages.tooTall("The \(label)", by: column.filled.overflow, at: nil))
    }
  }
}

private func pageNumbersByName(of document: PagedDocument) -> [String: String] {
  var result: [String: String] = [:]
  for page in document.pages {
    for place in page.destinations { result[place.name] = page.label }
  }
  return result
}

extension FrontMatter {
  /// Whether something names the pages of other things.
  fileprivate var listsPages: Bool { hasContents || hasFigureList || hasTableList }
}

private func metadata(of document: Document) -> PagedDocument.Metadata {
  let front = document.metadata
  let date = front.date.map { $0.count == 10 ? "\($0)T00:00:00Z" : $0 }
  return PagedDocument.Metadata(
    title: front.title ?? document.headings.first?.text.plainText ?? "", authors: front.authors.map(\.name),
    subject: front.subtitle ?? front.abstract, keywords: front.keywords, language: front.language, date: date)
}

/// Headings as a tree; a level that is left out hangs below the one before.
private func outline(of document: Document) -> [OutlineEntry] {
  let headings = document.headings
  func entries(_ index: inout Int, below level: Int) -> [OutlineEntry] {
    var result: [OutlineEntry] = []
    while index < headings.count, headings[index].level > level {
      let heading = headings[index]
      index += 1
      let title = [heading.number, heading.text.plainText].compactMap { $0 }.joined(separator: " ")
      let children = entries(&index, below: heading.level)
      result.append(OutlineEntry(title: title, destination: heading.name, children: children))
    }
    return result
  }
  var index = 0
  return entries(&index, below: 0)
}
