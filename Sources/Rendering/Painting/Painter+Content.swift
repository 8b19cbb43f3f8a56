import Cairo
import Geometry
import SceneGraph

// Marked content. Every piece of drawing on a page of a tagged PDF lies in exactly one leaf tag: Cairo marks
// nothing outside the leaves. Tags are counted as they are drawn, so that it is known which piece belongs to
// which element of the structure.

/// Which marked contents of a page belong to which content, and what is drawn outside of any.
final class ContentLedger {
  /// The contents in the order in which Cairo numbers them on this page: the index is the number in the PDF.
  private(set) var pieces: [ContentID] = []
  /// The links of groups, in the order of their annotations on this page.
  private(set) var links: [(target: String, content: ContentID, piece: Int)] = []
  /// What drawing belongs to at present.
  fileprivate var current: ContentID
  /// Whether drawing lies in a tag already.
  fileprivate var isInTag = false

  /// An empty page, on which drawing without a content of its own belongs to `content`.
  init(content: ContentID) { current = content }

  /// Counts a tag, and says what its content is.
  func addPiece(_ content: ContentID) { pieces.append(content) }

  fileprivate func addLink(_ target: String) {
    addPiece(current)
    links.append((target, current, pieces.count - 1))
  }
}

extension Painter {
  /// Draws nodes one over the other, those that belong together in one tag.
  func paint(_ nodes: [SceneNode]) {
    guard let ledger, !ledger.isInTag else {
      for node in nodes { paint(node) }
      return
    }
    var index = 0
    while index < nodes.count {
      let end = nodes[index...].firstIndex { $0.dividesContent } ?? nodes.count
      if end > index {
        withContent(nil) { for node in nodes[index..<end] { paint(node) } }
      }
      if end < nodes.count { paint(nodes[end]) }
      index = end + 1
    }
  }

  /// Whether nodes all belong to the content that is drawn at present.
  func isOneContent(_ nodes: [SceneNode]) -> Bool {
    guard let ledger else { return true }
    return ledger.current != .artifact && nodes.allSatisfy { !$0.dividesContent }
  }

  /// Draws what belongs to a content, or to the present one, in a tag.
  func withContent(_ content: ContentID?, _ draw: () -> Void) {
    guard let ledger, !ledger.isInTag else { return draw() }
    let content = content ?? ledger.current
    ledger.addPiece(content)
    ledger.isInTag = true
    context.withTag(.structure(content == .artifact ? .nonStructure : .span), draw)
    ledger.isInTag = false
  }

  /// Draws a group with what its drawing belongs to, and where a click on it leads.
  func withContent(of group: Group, _ draw: () -> Void) {
    guard let ledger, !ledger.isInTag else { return draw() }
    let outer = ledger.current
    if let content = group.content { ledger.current = content }
    defer { ledger.current = outer }
    if let link = group.link {
      ledger.addLink(link)
      ledger.isInTag = true
      context.withTag(.link(.uri(link)), draw)
      ledger.isInTag = false
    } else if group.opacity < 1 || group.children.allSatisfy({ !$0.dividesContent }) {
      // A layer is drawn apart from the page: marks inside it would be lost.
      withContent(nil, draw)
    } else {
      draw()
    }
  }
}

extension SceneNode {
  /// Whether something in it belongs to a content of its own, or is a link.
  fileprivate var dividesContent: Bool {
    guard case .group(let group) = self else { return false }
    return group.content != nil || group.link != nil || group.children.contains(where: \.dividesContent)
  }
}
