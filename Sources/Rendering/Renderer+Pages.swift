import Cairo
public import Diagnostics
import Geometry
public import SceneGraph
public import Typesetting

extension Renderer {
  /// Draws a single picture as a page of its own size: a document of one figure.
  func renderPDF(_ scene: Scene, _ options: RenderOptions) throws(RenderingError) -> Diagnosed<[UInt8]> {
    let figure = ContentID(1)
    let title = options.title ?? scene.titleText ?? scene.alternativeText ?? "Figure"
    let metadata = PagedDocument.Metadata(
      title: title, authors: options.authors, subject: scene.alternativeText, language: options.language,
      date: options.date)
    let bounds = PageRect(page: 0, rect: Rect(origin: .zero, size: scene.size))
    let structure = StructureElement(
      .document,
      children: [
        .element(
          StructureElement(
            .figure, alternativeText: scene.alternativeText ?? scene.wordsOrTitle(title), bounds: bounds,
            children: [.content(figure)]))
      ])
    let document = PagedDocument(
      pages: [Page(scene: scene, label: "1")], metadata: metadata, structure: structure)
    return try writePDF(document, options, content: figure)
  }

  /// The PDF file of a document: its pages with links, outline and page labels, and, unless the options say
  /// otherwise, finished with its logical structure for readers who cannot see it and for archives.
  ///
  /// Title, authors, language and date are those of the document's metadata.
  ///
  /// Throws where there are no pages, a page has no extent, or two destinations have one name. A link to a
  /// destination that no page has is left out, with a warning.
  public func writePDF(
    _ document: PagedDocument, options: RenderOptions = RenderOptions()
  ) throws(RenderingError) -> Diagnosed<[UInt8]> {
    var result = try writePDF(document, options, content: .artifact)
    result.diagnostics += fonts.takeDiagnostics()
    return result
  }

  private func writePDF(
    _ document: PagedDocument, _ options: RenderOptions, content: ContentID
  ) throws(RenderingError) -> Diagnosed<[UInt8]> {
    let emitted = try PDFEmitter(self, document, options, content: content).emit()
    guard options.isArchival else { return try emitted.value.unfinished(emitted.diagnostics) }
    return try emitted.value.finished(document, emitted.diagnostics)
  }

  /// Draws a single picture as encapsulated PostScript.
  func renderEPS(_ scene: Scene, _ options: RenderOptions) throws(RenderingError) -> Diagnosed<[UInt8]> {
    do {
      var diagnostics: [Diagnostic] = []
      var document = try PostScriptDocument(
        .encapsulated, creationDate: DocumentDate(cartouche: options.date), header: epsHeader(scene, options))
      try document.page(size: scene.size) { context in
        let painter = Painter(context, .page(scene.size), fonts: fonts, faces: faces)
        painter.outlinesText = options.outlinesText || scene.outlinesText
        painter.paint(scene, background: options.background(of: scene))
        diagnostics = painter.diagnostics
      }
      return Diagnosed(try document.finish(), diagnostics)
    } catch let error as CairoError {
      throw RenderingError(error)
    } catch {
      throw RenderingError("\(error)")
    }
  }

  /// The title as a comment of the file's head, in the ASCII that these comments can hold.
  private func epsHeader(_ scene: Scene, _ options: RenderOptions) -> [String] {
    guard let title = options.title ?? scene.titleText else { return [] }
    let ascii = String(title.unicodeScalars.map { $0.isASCII && $0.value >= 32 ? Character($0) : "?" })
    return ["%%Title: " + ascii.prefix(240)]
  }
}

/// The PDF file of a document, as ``Renderer/writePDF(_:options:)`` makes it.
public func writePDF(
  _ document: PagedDocument, options: RenderOptions = RenderOptions(), fonts: FontBook
) throws(RenderingError) -> Diagnosed<[UInt8]> {
  try Renderer(fonts: fonts).writePDF(document, options: options)
}

extension Scene {
  /// What can be said of a picture that nobody described: its title, and the first of the words in it.
  fileprivate func wordsOrTitle(_ title: String) -> String {
    let words = SceneNode.words(in: children).filter { $0 != title }.joined(separator: ", ")
    return words.isEmpty ? title : "\(title): \(words.prefix(300))"
  }
}

extension SceneNode {
  fileprivate static func words(in nodes: [SceneNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .texts(let batch): batch.items.map { $0.lines.joined(separator: " ") }
      case .glyphs(let run): [run.text]
      case .group(let group): words(in: group.children)
      default: []
      }
    }
  }
}
