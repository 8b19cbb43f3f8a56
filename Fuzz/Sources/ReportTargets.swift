import Diagnostics
@testable import Documents
@testable import Pages
import SceneGraph
import Typesetting

/// A provider of figures that has none.
private struct NoFigures: FigureProvider {
  func figure(_ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure> {
    throw DiagnosticList([.error("fuzz.figure", "There are no figures here.", at: request.location)])
  }
}

/// Fonts that stay open; renewed now and then, because they remember words.
nonisolated(unsafe) private var fonts = FontBook(.standard)
nonisolated(unsafe) private var uses = 0

/// The head of a report, and the look that it asks for.
func readFrontMatter(_ bytes: [UInt8]) {
  let text = Array("---\n".utf8) + bytes + Array("\n---\nText.\n".utf8)
  let read = Document.read(text, file: "a.md")
  _ = PageStyle.style(for: read.value.metadata, file: nil, known: [])
  _ = PageStyle.read(bytes, file: "a.yaml", paper: .a4)
}

/// A report from Markdown to pages.
func setMarkdown(_ bytes: [UInt8]) {
  var read = Document.read(bytes, file: "a.md") { _ in nil }
  read.value.metadata.numbersSections = true
  let numbered = read.value.numbered().value
  let style = PageStyle.style(for: numbered.metadata, file: nil, known: []).value
  uses += 1
  if uses % 2_000 == 0 { fonts = FontBook(.standard) }
  _ = try? compose(numbered, style: style, fonts: fonts, figures: NoFigures())
}

/// A bibliography, BibTeX or CSL-JSON, and each of its works in a note.
func readBibliography(_ bytes: [UInt8]) {
  let name = bytes.first == UInt8(ascii: "[") ? "a.json" : "a.bib"
  let works = Bibliography.read(bytes, file: name).value
  guard let key = works.keys.first else { return }
  let text = Document.read(Array("Text [@\(key), 12] and @\(key).\n".utf8), file: "a.md").value
  for style in [CitationStyle.notes, .authorDate] { _ = text.cited(works, style: style) }
}
