import Geometry
import SceneGraph

// The structure tree: elements from the document's own, whose leaves are marked contents on pages (by page and
// number) and link annotations; and, the other way round, the parent tree, which says for each marked content and
// annotation to which element it belongs.

extension PDFFinisher {
  /// What came of building the tree.
  struct Tree {
    /// For each page the numbers of the marked contents that belong to an element.
    var claimed: [Set<Int>]
  }

  /// Builds the tree into the file, in place of Cairo's.
  mutating func buildStructure() -> Tree {
    var builder = StructureBuilder(pdf, pages, emitted)
    let root = pdf.indirect(pdf.parse("<< /Type /StructTreeRoot >>"))
    let top = builder.element(document.structure, parent: root)
    builder.addStrayLinks(to: top)
    pdf.set("K", top, in: root)
    pdf.set("ParentTree", builder.parentTree(), in: root)
    pdf.set("ParentTreeNextKey", pdf.integer(builder.nextKey), in: root)
    if let names = builder.identifierTree() { pdf.set("IDTree", names, in: root) }
    pdf.set("StructTreeRoot", root, in: pdf.catalog)
    let stray = builder.unclaimedContents
    if !stray.isEmpty { diagnostics.append(Messages.unstructuredContents(stray)) }
    return Tree(claimed: builder.owners.map { Set($0.keys) })
  }
}

private struct StructureBuilder {
  typealias Object = PDFObjects.Object

  let pdf: PDFObjects
  let pages: [Object]
  let emitted: EmittedPDF
  /// For each page: which element a marked content belongs to.
  private(set) var owners: [[Int: Object]]
  /// The first key of the parent tree after those of the pages.
  private(set) var nextKey: Int
  private var annotationOwners: [(key: Int, element: Object)] = []
  private var identifiers: [(name: String, element: Object)] = []
  /// Where each content lies: pages and numbers, those of links apart.
  private var places: [ContentID: [(page: Int, number: Int)]] = [:]
  /// The annotations of each page, in order.
  private let annotations: [[Object]]
  private var claimedLinks: Set<PlacedLink> = []

  private struct PlacedLink: Hashable {
    var page: Int, index: Int
  }

  init(_ pdf: PDFObjects, _ pages: [Object], _ emitted: EmittedPDF) {
    (self.pdf, self.pages, self.emitted) = (pdf, pages, emitted)
    owners = Array(repeating: [:], count: pages.count)
    nextKey = pages.count
    annotations = pages.map { page in pdf.value("Annots", of: page).map(pdf.elements) ?? [] }
    for (page, content) in emitted.pages.enumerated() {
      let ofLinks = Set(content.links.map(\.piece))
      for (number, id) in content.pieces.enumerated() where id != .artifact && !ofLinks.contains(number) {
        places[id, default: []].append((page, number))
      }
    }
  }

  /// The contents that were drawn and that no element of the structure holds, in rising order.
  var unclaimedContents: [Int] { places.keys.map(\.number).sorted() }

  // MARK: Elements

  /// Makes an element with all below it.
  mutating func element(_ element: StructureElement, parent: Object) -> Object {
    let object = newElement(element.kind, parent: parent)
    if let name = element.identifier {
      pdf.set("ID", pdf.byteString(name), in: object)
      identifiers.append((name, object))
    }
    if let text = element.alternativeText { pdf.set("Alt", pdf.text(text), in: object) }
    if let language = element.language { pdf.set("Lang", pdf.text(language), in: object) }
    addAttributes(of: element, to: object)
    let kids = pdf.array()
    for child in element.children {
      switch child {
      case .element(let inner): pdf.append(self.element(inner, parent: object), to: kids)
      case .content(let id): addContent(id, of: object, to: kids)
      case .annotation(let page, let link): addAnnotation(page, link, of: object, to: kids)
      }
    }
    pdf.set("K", kids, in: object)
    return object
  }

  private func newElement(_ kind: StructureElement.Kind, parent: Object) -> Object {
    let object = pdf.indirect(pdf.parse("<< /Type /StructElem /S /\(kind.rawValue) >>"))
    pdf.set("P", parent, in: object)
    return object
  }

  private func addAttributes(of element: StructureElement, to object: Object) {
    var keys = ""
    switch element.kind {
    case .figure, .formula:
      guard let bounds = element.bounds, bounds.page < emitted.pages.count else { return }
      // PDF counts upward from the lower edge.
      let (rect, height) = (bounds.rect, emitted.pages[bounds.page].size.height)
      let corners = [rect.minX, height - rect.maxY, rect.maxX, height - rect.minY]
      keys = "/O /Layout /Placement /Block /BBox [\(corners.map(decimalText).joined(separator: " "))]"
    case .tableHeader, .tableData:
      if let scope = element.scope, element.kind == .tableHeader, scope == "Row" || scope == "Column" {
        keys += " /Scope /\(scope)"
      }
      if element.columnSpan > 1 { keys += " /ColSpan \(element.columnSpan)" }
      if element.rowSpan > 1 { keys += " /RowSpan \(element.rowSpan)" }
      guard !keys.isEmpty else { return }
      keys = "/O /Table" + keys
    default: return
    }
    pdf.set("A", pdf.parse("<< \(keys) >>"), in: object)
  }

  // MARK: Leaves

  private mutating func addContent(_ id: ContentID, of element: Object, to kids: Object) {
    for place in places.removeValue(forKey: id) ?? [] { addMark(place.page, place.number, of: element, to: kids) }
    // Links that groups of this content carry become elements below it.
    for (page, content) in emitted.pages.enumerated() {
      for (index, link) in content.links.enumerated() where link.number == nil && link.content == id {
        addLink(page, index, under: element, to: kids)
      }
    }
  }

  private mutating func addMark(_ page: Int, _ number: Int, of element: Object, to kids: Object) {
    let mark = pdf.parse("<< /Type /MCR /MCID \(number) >>")
    pdf.set("Pg", pages[page], in: mark)
    pdf.append(mark, to: kids)
    owners[page][number] = element
  }

  /// A link as an element of its own: what is drawn of it, and its annotation.
  private mutating func addLink(_ page: Int, _ index: Int, under parent: Object, to kids: Object) {
    let link = emitted.pages[page].links[index]
    let element = newElement(.link, parent: parent)
    let own = pdf.array()
    if link.number == nil { addMark(page, link.piece, of: element, to: own) }
    addReference(page, index, of: element, to: own)
    pdf.set("K", own, in: element)
    pdf.append(element, to: kids)
  }

  private mutating func addAnnotation(_ page: Int, _ number: Int, of element: Object, to kids: Object) {
    guard page < emitted.pages.count,
      let index = emitted.pages[page].links.firstIndex(where: { $0.number == number })
    else { return }
    addReference(page, index, of: element, to: kids)
  }

  private mutating func addReference(_ page: Int, _ index: Int, of element: Object, to kids: Object) {
    guard index < annotations[page].count, claimedLinks.insert(PlacedLink(page: page, index: index)).inserted
    else { return }
    let annotation = annotations[page][index]
    pdf.set("F", pdf.integer(4), in: annotation)  // to be printed
    pdf.set("Contents", pdf.text(emitted.pages[page].links[index].description), in: annotation)
    pdf.set("StructParent", pdf.integer(nextKey), in: annotation)
    annotationOwners.append((nextKey, element))
    nextKey += 1
    let reference = pdf.parse("<< /Type /OBJR >>")
    pdf.set("Obj", annotation, in: reference)
    pdf.set("Pg", pages[page], in: reference)
    pdf.append(reference, to: kids)
  }

  /// Links that no element holds become elements at the end of the document, so that they can be reached.
  mutating func addStrayLinks(to top: Object) {
    guard let kids = pdf.value("K", of: top) else { return }
    for (page, content) in emitted.pages.enumerated() {
      for index in content.links.indices where !claimedLinks.contains(PlacedLink(page: page, index: index)) {
        addLink(page, index, under: top, to: kids)
      }
    }
  }

  // MARK: Ways back

  /// For each page its marked contents' elements, and for each annotation its own.
  func parentTree() -> Object {
    let numbers = pdf.array()
    for (page, owners) in owners.enumerated() {
      pdf.set("StructParents", pdf.integer(page), in: pages[page])
      let elements = pdf.array()
      for number in 0..<((owners.keys.max() ?? -1) + 1) { pdf.append(owners[number] ?? pdf.null(), to: elements) }
      pdf.append(pdf.integer(page), to: numbers)
      pdf.append(pdf.indirect(elements), to: numbers)
    }
    for (key, element) in annotationOwners {
      pdf.append(pdf.integer(key), to: numbers)
      pdf.append(element, to: numbers)
    }
    let tree = pdf.parse("<< >>")
    pdf.set("Nums", numbers, in: tree)
    return pdf.indirect(tree)
  }

  /// The elements that have names, in the order of these; nil where there are none.
  func identifierTree() -> Object? {
    guard !identifiers.isEmpty else { return nil }
    let names = pdf.array()
    for (name, element) in identifiers.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      pdf.append(pdf.byteString(name), to: names)
      pdf.append(element, to: names)
    }
    let tree = pdf.parse("<< >>")
    pdf.set("Names", names, in: tree)
    return pdf.indirect(tree)
  }
}
