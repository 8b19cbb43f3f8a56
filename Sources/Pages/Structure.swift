import SceneGraph

/// The name of an element of the structure while it grows.
struct ElementID: Hashable, Sendable { var index: Int }

/// The logical structure of a document in the making.
///
/// Elements are made when blocks are set, in reading order; drawing joins them when pages are finished. An
/// inline element (a link, a reference) joins its parent with its first drawing, so that it stands between
/// the words around it.
struct Structure {
  private struct Node {
    var element: StructureElement
    var parent: ElementID?
    var children: [Child] = []
    var isAttached: Bool
  }
  private enum Child {
    case node(ElementID)
    case leaf(StructureElement.Child)
  }

  private var nodes = [Node(element: StructureElement(.document), parent: nil, isAttached: true)]
  private var lastContent = 0

  /// The whole document.
  static let root = ElementID(index: 0)

  /// Adds an element at the end of another.
  mutating func add(_ element: StructureElement, to parent: ElementID) -> ElementID {
    let id = ElementID(index: nodes.count)
    nodes.append(Node(element: element, parent: parent, isAttached: true))
    nodes[parent.index].children.append(.node(id))
    return id
  }

  /// Makes an element that joins its parent when something of it is drawn.
  mutating func addInline(_ element: StructureElement, to parent: ElementID) -> ElementID {
    nodes.append(Node(element: element, parent: parent, isAttached: false))
    return ElementID(index: nodes.count - 1)
  }

  /// The next piece of drawing of an element.
  mutating func content(of id: ElementID) -> ContentID {
    lastContent += 1
    let content = ContentID(lastContent)
    append(.content(content), to: id)
    return content
  }

  /// Joins a child to an element.
  mutating func append(_ child: StructureElement.Child, to id: ElementID) {
    attach(id)
    nodes[id.index].children.append(.leaf(child))
  }

  /// Changes what an element says of itself.
  mutating func update(_ id: ElementID, _ change: (inout StructureElement) -> Void) {
    change(&nodes[id.index].element)
  }

  private mutating func attach(_ id: ElementID) {
    guard !nodes[id.index].isAttached, let parent = nodes[id.index].parent else { return }
    nodes[id.index].isAttached = true
    attach(parent)
    nodes[parent.index].children.append(.node(id))
  }

  /// The tree; elements of which nothing was drawn are left out, empty cells of tables apart.
  func tree() -> StructureElement { tree(Structure.root) ?? StructureElement(.document) }

  private func tree(_ id: ElementID) -> StructureElement? {
    let node = nodes[id.index]
    var element = node.element
    element.children = node.children.compactMap { child in
      switch child {
      case .leaf(let leaf): leaf
      case .node(let id): tree(id).map { .element($0) }
      }
    }
    let mayBeEmpty = element.kind == .tableData || element.kind == .tableHeader || element.kind == .document
    return element.children.isEmpty && !mayBeEmpty ? nil : element
  }
}
