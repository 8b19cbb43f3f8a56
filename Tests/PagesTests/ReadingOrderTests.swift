import Diagnostics
import Documents
import Files

import SceneGraph
import TestSupport
import Testing
import Typesetting

@testable import Pages

/// Documents of the fixtures and the reports, set on pages.
enum PagedFixture {
  static let paths =
    Repository.files(under: "Tests/Fixtures/Markdown", ending: [".md"])
    + Repository.files(under: "Reports", ending: ["report.md"])

  static func document(_ path: String) throws -> Document {
    try Document.parse(try readFile(Repository.path(path)), file: path).value.numbered().checked().value.filled()
  }
}

extension Document {
  /// The document with a word in place of each shortcode and citation, as an assembler would fill them.
  func filled() -> Document {
    mappingInlines { inline in
      switch inline.kind {
      case .shortcode, .citation: Inline(.text("4,711"), place: inline.place)
      default: inline
      }
    }
  }
}

/// What a reader hears: the structure of the pages, read in order, is the document.
@Suite struct ReadingOrderTests {
  @Test(arguments: PagedFixture.paths, ["briefing", "paper"])
  func `the structure reads as the source does`(path: String, template: String) throws {
    let document = try PagedFixture.document(path)
    let style = try #require(PageStyle.named(template))
    let paged = try compose(document, style: style, fonts: FontBook(), figures: BoxFigures()).value
    var drawn: [ContentID: String] = [:]
    for page in paged.pages { for node in page.scene.children { collect(node, into: &drawn) } }
    var heard: [String] = []
    read(paged.structure, drawn, into: &heard)
    var rest = heard.joined(separator: " ").split(separator: " ")[...]
    for expected in spoken(document.blocks) {
      for word in words(expected) {
        let found = rest.firstIndex { $0.contains(word) }
        guard let found else {
          Issue.record("“\(word)” of “\(expected.prefix(60))” is not heard after what comes before it.")
          return
        }
        rest = rest[found...]
      }
    }
  }

  /// Paragraphs, headings and code in the order of the source.
  private func spoken(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .paragraph(let text), .heading(_, let text): [text.plainText]
      case .list(let list): list.items.flatMap { spoken($0.blocks) }
      case .quote(let inner), .division(let inner): spoken(inner)
      case .callout(let callout): [callout.title?.plainText ?? ""] + spoken(callout.blocks)
      case .definitions(let list): list.flatMap { [$0.term.plainText] + $0.meanings.flatMap(spoken) }
      case .table(let table):
        [table.caption?.plainText ?? ""] + ([table.head] + table.rows).flatMap { $0.map(\.plainText) }
      case .code(let text, _): [text]
      case .figure, .panel, .rule, .pageBreak: []
      }
    }
  }

  private func words(_ text: String) -> [String] {
    text.uppercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func collect(_ node: SceneNode, into drawn: inout [ContentID: String]) {
    guard case .group(let group) = node, let content = group.content, content != .artifact else { return }
    for case .glyphs(let run) in group.children { drawn[content, default: ""] += run.text }
  }

  private func read(_ element: StructureElement, _ drawn: [ContentID: String], into heard: inout [String]) {
    if element.kind == .note || element.kind == .reference { return }
    // The words of an element with its inline elements are one text; a hyphen at a line's end is none.
    var text = ""
    func gather(_ element: StructureElement) {
      for child in element.children {
        switch child {
        case .content(let id): text += drawn[id] ?? ""
        case .element(let inner) where [.link, .span].contains(inner.kind): gather(inner)
        case .element(let inner) where [.reference, .note].contains(inner.kind): break
        case .element(let inner):
          flush()
          read(inner, drawn, into: &heard)
        case .annotation: break
        }
      }
    }
    func flush() {
      heard.append(
        text.replacing("\u{AD}", with: "").uppercased().split(whereSeparator: \.isWhitespace).joined(
          separator: " "))
      text = ""
    }
    gather(element)
    flush()
  }
}
