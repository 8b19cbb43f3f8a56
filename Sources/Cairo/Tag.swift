public import Geometry

/// What a piece of a PDF page is: an element of its structure, a link, or a place that links lead to.
///
/// cairo knows no other tags; one that it does not know would put the whole document in error, so there is
/// no way to write one here. Content belongs to a tag only where no other tag is inside it.
public struct Tag: Sendable, Hashable {
  /// The standard structure types of PDF 1.7 that cairo knows.
  public enum Structure: String, Sendable, Hashable, CaseIterable {
    /// The whole, and its large parts.
    case document = "Document", part = "Part", article = "Art", section = "Sect", division = "Div"
    /// Quotations and captions.
    case blockQuote = "BlockQuote", caption = "Caption"
    /// Contents and index.
    case contents = "TOC", contentsItem = "TOCI", index = "Index"
    /// What has no meaning of its own.
    case nonStructure = "NonStruct", `private` = "Private"
    /// Paragraphs and headings.
    case paragraph = "P", heading = "H", heading1 = "H1", heading2 = "H2", heading3 = "H3", heading4 = "H4"
    /// Lower headings.
    case heading5 = "H5", heading6 = "H6"
    /// Lists.
    case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
    /// Tables.
    case table = "Table", tableRow = "TR", tableHeader = "TH", tableData = "TD", tableHead = "THead"
    /// Tables' parts.
    case tableBody = "TBody", tableFoot = "TFoot"
    /// Inline elements.
    case span = "Span", quote = "Quote", note = "Note", reference = "Reference", bibliographyEntry =
      "BibEntry"
    /// Code and annotations.
    case code = "Code", annotation = "Annot"
    /// East Asian reading aids.
    case ruby = "Ruby", rubyBase = "RB", rubyText = "RT", rubyPunctuation = "RP"
    /// East Asian remarks.
    case warichu = "Warichu", warichuText = "WT", warichuPunctuation = "WP"
    /// A picture, a formula, a field.
    case figure = "Figure", formula = "Formula", form = "Form"
  }

  enum Kind: Sendable, Hashable {
    case structure(Structure)
    case link(LinkTarget, rects: [Rect])
    case destination(String, at: Point?)
  }

  let kind: Kind

  /// An element of the document's structure.
  public static func structure(_ structure: Structure) -> Tag { Tag(kind: .structure(structure)) }

  /// A link. Live are the rectangles, in user units of the moment the tag begins; without any, the bounds of
  /// what is drawn in the tag, rounded outward to whole points.
  public static func link(_ target: LinkTarget, rects: [Rect] = []) -> Tag {
    Tag(kind: .link(target, rects: rects))
  }

  /// A place that links lead to by its name, which a document may have once: a point in user units of the
  /// moment the tag begins, or without one the upper left of what is drawn in the tag.
  public static func destination(_ name: String, at point: Point? = nil) -> Tag {
    Tag(kind: .destination(name, at: point))
  }

  /// The name that cairo knows the tag by.
  var name: String {
    switch kind {
    case .structure(let structure): structure.rawValue
    case .link: "Link"
    case .destination: "cairo.dest"
    }
  }

  /// The attributes in cairo's form. cairo takes places as they are on the page, whatever the transform, so
  /// that we have to map them.
  func attributes(_ transform: Affine, _ tags: TagLedger) -> TagAttributes {
    var attributes = TagAttributes()
    switch kind {
    case .structure: break
    case .link(let target, let rects):
      attributes.add(tags.use(target))
      if !rects.isEmpty { attributes.add("rect", rects.map { transform($0) }) }
    case .destination(let name, let point):
      attributes.add("name", text: name)
      if let point = point.map({ transform($0) }) {
        attributes.add("x", point.x)
        attributes.add("y", point.y)
      }
    }
    return attributes
  }
}
