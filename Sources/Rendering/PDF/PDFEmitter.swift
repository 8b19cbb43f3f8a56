import Cairo
import Diagnostics
import Geometry
import SceneGraph

/// Draws the pages of a document into a PDF by Cairo, and notes what of them belongs to which content.
struct PDFEmitter {
  private let renderer: Renderer
  private let document: PagedDocument
  private let options: RenderOptions
  private let content: ContentID
  private let pictures = PictureStore()

  /// Drawing without a content of its own belongs to `content`.
  init(_ renderer: Renderer, _ document: PagedDocument, _ options: RenderOptions, content: ContentID) {
    (self.renderer, self.document, self.options, self.content) = (renderer, document, options, content)
  }

  /// The document as Cairo writes it.
  func emit() throws(RenderingError) -> Diagnosed<EmittedPDF> {
    guard !document.pages.isEmpty else { throw RenderingError(Messages.noPages) }
    do {
      return try draw()
    } catch let error as CairoError {
      throw RenderingError(error)
    } catch {
      throw RenderingError("\(error)")
    }
  }

  private func draw() throws -> Diagnosed<EmittedPDF> {
    var diagnostics: [Diagnostic] = []
    var pages: [EmittedPDF.Page] = []
    // From version 1.5 on Cairo says of a glyph that stands for two characters, such as the hyphen, which it is where
    // (`ActualText`). Newer releases also pack objects together then, which the finishing pass does itself.
    let date = try DocumentDate(cartouche: document.metadata.date)
    let packsObjects = LibraryVersion.current >= LibraryVersion(major: 1, minor: 17, patch: 6)
    var pdf = try PDFDocument(creationDate: date, version: options.isArchival && packsObjects ? .v1_4 : .v1_5)
    try setMetadata(&pdf)
    let names = Set(document.pages.flatMap(\.destinations).map(\.name))
    for (number, page) in document.pages.enumerated() {
      let sheet = PrintSheet(page.scene.size, hasMarks: options.hasCropMarks)
      let size = sheet.size
      let ledger = ContentLedger(content: content)
      var links: [EmittedPDF.Link] = []
      try pdf.page(size: size, label: page.label) { context in
        let painter = Painter(
          context, .page(size), fonts: renderer.fonts, faces: renderer.faces, ledger: ledger, pictures: pictures)
        // A document of pages is read aloud; of a single figure its alternative text is.
        painter.isFinished = options.isArchival
        painter.partsTexts = content == .artifact
        sheet.draw(in: context, ledger) {
          painter.paint(page.scene, background: options.background(of: page.scene))
          links = ledger.links.map {
            EmittedPDF.Link(number: nil, description: $0.target, content: $0.content, piece: $0.piece)
          }
          for (index, link) in page.links.enumerated() {
            if case .destination(let name) = link.target, !names.contains(name) {
              diagnostics.append(Messages.missingDestination(name, page: number))
              continue
            }
            ledger.addPiece(.artifact)
            links.append(
              EmittedPDF.Link(
                number: index, description: link.description, content: .artifact, piece: ledger.pieces.count - 1
              ))
            context.withTag(.link(link.target.cairo, rects: link.rects)) {}
          }
          for destination in page.destinations {
            context.withTag(.destination(destination.name, at: destination.point)) {}
          }
        }
        diagnostics += painter.diagnostics
      }
      pages.append(EmittedPDF.Page(sheet: sheet, pieces: ledger.pieces, links: links))
    }
    try addOutline(document.outline, to: &pdf, names, &diagnostics)
    return Diagnosed(
      EmittedPDF(bytes: try pdf.finish(), pages: pages, pictures: pictures, capitals: renderer.faces.capitalNames),
      diagnostics)
  }

  private func setMetadata(_ pdf: inout PDFDocument) throws(CairoError) {
    let metadata = document.metadata
    if !metadata.title.isEmpty { try pdf.setMetadata(.title, metadata.title) }
    if !metadata.authors.isEmpty { try pdf.setMetadata(.author, metadata.authors.joined(separator: ", ")) }
    if let subject = metadata.subject { try pdf.setMetadata(.subject, subject) }
    if !metadata.keywords.isEmpty {
      try pdf.setMetadata(.keywords, metadata.keywords.joined(separator: ", "))
    }
    try pdf.setMetadata(.creator, "Cartouche")
  }

  private func addOutline(
    _ entries: [OutlineEntry], below parent: PDFDocument.OutlineEntry? = nil, to pdf: inout PDFDocument,
    _ names: Set<String>, _ diagnostics: inout [Diagnostic]
  ) throws(CairoError) {
    for entry in entries {
      guard names.contains(entry.destination) else {
        diagnostics.append(Messages.missingOutlineDestination(entry.destination, of: entry.title))
        try addOutline(entry.children, below: parent, to: &pdf, names, &diagnostics)
        continue
      }
      let added = try pdf.addOutlineEntry(
        entry.title, to: .destination(entry.destination), below: parent,
        style: entry.children.isEmpty ? [] : .open)
      try addOutline(entry.children, below: added, to: &pdf, names, &diagnostics)
    }
  }
}

/// A PDF as Cairo wrote it, and what is known of its pages.
struct EmittedPDF {
  /// A link annotation.
  struct Link {
    /// Its number among the page's links; nil where it is that of a group.
    var number: Int?
    /// What it is, for those who cannot see it.
    var description: String
    /// What its drawing belongs to.
    var content: ContentID
    /// The number of the marked content in which it is drawn.
    var piece: Int
  }

  /// A page.
  struct Page {
    /// Its sheet.
    var sheet: PrintSheet
    /// What each marked content belongs to, in the order of their numbers.
    var pieces: [ContentID]
    /// The annotations, in their order.
    var links: [Link]
  }

  /// The file.
  var bytes: [UInt8]
  /// The pages.
  var pages: [Page]
  /// The pictures whose stand-ins it holds.
  var pictures: PictureStore
  /// The names of fonts for capitals, and those of the fonts that they are.
  var capitals: [String: String] = [:]
}

extension Page.Link.Target {
  fileprivate var cairo: LinkTarget {
    switch self {
    case .uri(let address): .uri(address)
    case .destination(let name): .destination(name)
    }
  }
}

extension DocumentDate {
  /// The date of a document. Cairo insists on one: where none is known a fixed day stands in, and is taken
  /// out when the file is finished.
  init(cartouche date: String?) throws(CairoError) {
    try self.init(date ?? "2000-01-01")
  }
}
