import Geometry
import SceneGraph

// The structure tree: elements from the document's own, whose leaves are marked contents on pages (by page
// and number) and link annotations; and, the other way round, the parent tree, which says for each marked
// content and annotation to which element it belongs.

/// Builds a document's structure tree into a file.
struct StructureBuilder {
  /// The file, with the tree in it once it is built.
  private(set) var file: PDFFile
  private let pages: [Int]
  private let emitted: EmittedPDF
  /// For each page: the number of the element that a marked content belongs to.
  private(set) var owners: [[Int: Int]]
  /// The next key of the parent tree; the first ones are those of the pages.
  private var nextKey: Int
  private var annotationOwners: [(key: Int, element: Int)] = []
  private var identifiers: [(name: String, element: Int)] = []
  /// Where each content lies: pages and numbers, those of links apart.
  private var places: [ContentID: [(page: Int, number: Int)]] = [:]
  /// Which links of groups belong to each content.
  private var groupLinks: [ContentID: [PlacedLink]] = [:]
  /// The annotations of each page, in order.
  private let annotations: [[Int]]
  private var claimedLinks: Set<PlacedLink> = []

  private struct PlacedLink: Hashable {
    var page: Int, index: Int
  }

  /// A builder over the pages of a file.
  init(_ file: PDFFile, _ pages: [Int], _ emitted: EmittedPDF) {
    (self.file, self.pages, self.emitted) = (file, pages, emitted)
    owners = Array(repeating: [:], count: pages.count)
    nextKey = pages.count
    annotations = pages.map { file.resolved(file[$0].dictionary["Annots"]).elements.compactMap(\.target) }
    for (page, content) in emitted.pages.enumerated() {
      let ofLinks = Set(content.links.map(\.piece))
      for (number, id) in content.pieces.enumerated() where id != .artifact && !ofLinks.contains(number) {
        places[id, default: []].append((page, number))
      }
      for (index, link) in content.links.enumerated() where link.number == nil {
        groupLinks[link.content, default: []].append(PlacedLink(page: page, index: index))
      }
    }
  }

  /// The contents that were drawn and that no element of the structure holds, in rising order.
  var unclaimedContents: [Int] { places.keys.map(\.number).sorted() }

  /// Builds the tree into the file, in place of Cairo's.
  mutating func build(_ structure: StructureElement) {
    let root = file.add(PDFObject(.null))
    let top = element(structure, parent: root)
    addStrayLinks(to: top)
    var tree: PDFDictionary = [
      "Type": .name("StructTreeRoot"), "K": .reference(top), "ParentTree": parentTree(),
    ]
    tree["ParentTreeNextKey"] = .integer(nextKey)
    tree["IDTree"] = identifierTree()
    file[root].dictionary = tree
    file[file.catalog].dictionary["StructTreeRoot"] = .reference(root)
  }

  // MARK: Elements

  /// Adds an element with all below it, and gives its number.
  private mutating func element(_ element: StructureElement, parent: Int) -> Int {
    let number = file.add(PDFObject(.null))
    var object: PDFDictionary = [
      "Type": .name("StructElem"), "S": .name(element.kind.rawValue), "P": .reference(parent),
    ]
    if let name = element.identifier {
      object["ID"] = .text(name)
      identifiers.append((name, number))
    }
    object["Alt"] = element.alternativeText.map(PDFValue.text)
    object["Lang"] = element.language.map(PDFValue.text)
    object["A"] = attributes(of: element)
    var kids: [PDFValue] = []
    for child in element.children {
      switch child {
      case .element(let inner): kids.append(.reference(self.element(inner, parent: number)))
      case .content(let id): kids += content(id, of: number)
      case .annotation(let page, let link): kids += annotation(page, link, of: number)
      }
    }
    object["K"] = .array(kids)
    file[number].dictionary = object
    return number
  }

  private func attributes(of element: StructureElement) -> PDFValue? {
    switch element.kind {
    case .figure, .formula:
      guard let bounds = element.bounds, emitted.pages.indices.contains(bounds.page) else { return nil }
      // PDF counts upward from the lower edge.
      let sheet = emitted.pages[bounds.page].sheet
      let rect = bounds.rect.offset(by: Vector(dx: sheet.inset, dy: sheet.inset))
      let height = sheet.size.height
      let corners = [rect.minX, height - rect.maxY, rect.maxX, height - rect.minY].map(PDFValue.number)
      return .dictionary(["O": .name("Layout"), "Placement": .name("Block"), "BBox": .array(corners)])
    case .tableHeader, .tableData:
      var keys: PDFDictionary = ["O": .name("Table")]
      if let scope = element.scope, element.kind == .tableHeader { keys["Scope"] = .name(scope) }
      if element.columnSpan > 1 { keys["ColSpan"] = .integer(element.columnSpan) }
      if element.rowSpan > 1 { keys["RowSpan"] = .integer(element.rowSpan) }
      return keys.entries.count > 1 ? .dictionary(keys) : nil
    default: return nil
    }
  }

  // MARK: Leaves

  private mutating func content(_ id: ContentID, of element: Int) -> [PDFValue] {
    let own = (places.removeValue(forKey: id) ?? []).map { mark($0.page, $0.number, of: element) }
    // Links that groups of this content carry become elements below it.
    return own + (groupLinks[id] ?? []).map { link($0, parent: element) }
  }

  private mutating func mark(_ page: Int, _ number: Int, of element: Int) -> PDFValue {
    owners[page][number] = element
    return .dictionary(["Type": .name("MCR"), "Pg": .reference(pages[page]), "MCID": .integer(number)])
  }

  /// A link as an element of its own: what is drawn of it, and its annotation.
  private mutating func link(_ place: PlacedLink, parent: Int) -> PDFValue {
    let link = emitted.pages[place.page].links[place.index]
    let element = file.add(PDFObject(.null))
    var kids = link.number == nil ? [mark(place.page, link.piece, of: element)] : []
    kids += reference(place, of: element)
    file[element].dictionary = [
      "Type": .name("StructElem"), "S": .name(StructureElement.Kind.link.rawValue), "P": .reference(parent),
      "K": .array(kids),
    ]
    return .reference(element)
  }

  private mutating func annotation(_ page: Int, _ number: Int, of element: Int) -> [PDFValue] {
    guard emitted.pages.indices.contains(page),
      let index = emitted.pages[page].links.firstIndex(where: { $0.number == number })
    else { return [] }
    return reference(PlacedLink(page: page, index: index), of: element)
  }

  /// The reference to an annotation, which is described and told its element; none to one that has an
  /// element.
  private mutating func reference(_ place: PlacedLink, of element: Int) -> [PDFValue] {
    guard annotations[place.page].indices.contains(place.index), claimedLinks.insert(place).inserted else {
      return []
    }
    let number = annotations[place.page][place.index]
    var annotation = file[number].dictionary
    annotation["F"] = .integer(4)  // to be printed
    annotation["Contents"] = .text(emitted.pages[place.page].links[place.index].description)
    annotation["StructParent"] = .integer(nextKey)
    file[number].dictionary = annotation
    annotationOwners.append((nextKey, element))
    nextKey += 1
    return [
      .dictionary(["Type": .name("OBJR"), "Pg": .reference(pages[place.page]), "Obj": .reference(number)])
    ]
  }

  /// Links that no element holds become elements at the end of the document, so that they can be reached.
  private mutating func addStrayLinks(to top: Int) {
    var kids = file[top].dictionary["K"]?.elements ?? []
    for (page, content) in emitted.pages.enumerated() {
      for index in content.links.indices {
        let place = PlacedLink(page: page, index: index)
        if !claimedLinks.contains(place) { kids.append(link(place, parent: top)) }
      }
    }
    file[top].dictionary["K"] = .array(kids)
  }

  // MARK: Ways back

  /// For each page its marked contents' elements, and for each annotation its own.
  private mutating func parentTree() -> PDFValue {
    var numbers: [PDFValue] = []
    for (page, owners) in owners.enumerated() {
      file[pages[page]].dictionary["StructParents"] = .integer(page)
      let count = (owners.keys.max() ?? -1) + 1
      let elements = (0..<count).map { number in owners[number].map { PDFValue.reference($0) } ?? .null }
      numbers += [.integer(page), file.addIndirect(.array(elements))]
    }
    for (key, element) in annotationOwners { numbers += [.integer(key), .reference(element)] }
    return file.addIndirect(.dictionary(["Nums": .array(numbers)]))
  }

  /// The elements that have names, in the order of these; nil where there are none.
  private mutating func identifierTree() -> PDFValue? {
    guard !identifiers.isEmpty else { return nil }
    let sorted = identifiers.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let names = sorted.flatMap { [PDFValue.text($0.name), .reference($0.element)] }
    return file.addIndirect(.dictionary(["Names": .array(names)]))
  }
}
