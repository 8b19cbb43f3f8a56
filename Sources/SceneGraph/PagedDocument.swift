public import Geometry

/// A piece of drawing that belongs to one element of a document's structure. Numbers are given by the
/// layout, each used once in a document; what has none, or ``artifact``, is decoration.
public struct ContentID: Sendable, Hashable {
  /// The number; 0 is an artifact.
  public var number: Int
  /// A content by number.
  public init(_ number: Int) { self.number = number }
  /// Decoration: running heads, rules, repeated table heads.
  public static let artifact = ContentID(0)
}

/// An element of a document's logical structure, whatever pages it lies on.
public struct StructureElement: Sendable, Hashable {
  /// The standard structure types of PDF 1.7.
  public enum Kind: String, Sendable, Hashable {
    /// The whole, and its large parts.
    case document = "Document", part = "Part", section = "Sect", division = "Div"
    /// Headings by level.
    case heading1 = "H1", heading2 = "H2", heading3 = "H3", heading4 = "H4", heading5 = "H5", heading6 = "H6"
    /// Paragraphs, quotations, captions, code.
    case paragraph = "P", blockQuote = "BlockQuote", caption = "Caption", code = "Code"
    /// Lists.
    case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
    /// Tables.
    case table = "Table", tableRow = "TR", tableHeader = "TH", tableData = "TD"
    /// Tables' parts.
    case tableHead = "THead", tableBody = "TBody"
    /// Contents.
    case contents = "TOC", contentsItem = "TOCI"
    /// Inline elements.
    case span = "Span", quote = "Quote", note = "Note", reference = "Reference", link = "Link"
    /// A picture, a formula.
    case figure = "Figure", formula = "Formula"
  }

  /// What an element holds.
  public enum Child: Sendable, Hashable {
    /// An element below it.
    case element(StructureElement)
    /// Drawing on some page.
    case content(ContentID)
    /// The annotation of a link, by its number on its page.
    case annotation(page: Int, link: Int)
  }

  /// What it is.
  public var kind: Kind
  /// A name that others refer to (`/ID`): needed by notes.
  public var identifier: String?
  /// What it shows, for those who cannot see it.
  public var alternativeText: String?
  /// Its language where that differs from the document's.
  public var language: String?
  /// For a header cell: `Row` or `Column`.
  public var scope: String?
  /// For a cell: how many columns and rows it spans.
  public var columnSpan: Int, rowSpan: Int
  /// For a figure: its page and where it is on it, in points from the upper left.
  public var bounds: PageRect?
  /// What it holds, in reading order.
  public var children: [Child]

  /// An element from what it is and holds.
  public init(
    _ kind: Kind, identifier: String? = nil, alternativeText: String? = nil, language: String? = nil,
    scope: String? = nil, columnSpan: Int = 1, rowSpan: Int = 1, bounds: PageRect? = nil, children: [Child] = []
  ) {
    (self.kind, self.identifier, self.alternativeText) = (kind, identifier, alternativeText)
    (self.language, self.scope, self.bounds, self.children) = (language, scope, bounds, children)
    (self.columnSpan, self.rowSpan) = (columnSpan, rowSpan)
  }
}

/// A rectangle on a page.
public struct PageRect: Sendable, Hashable {
  /// The page, from 0.
  public var page: Int
  /// Where on it, in points from the upper left.
  public var rect: Rect
  /// A rectangle on a page.
  public init(page: Int, rect: Rect) {
    self.page = page
    self.rect = rect
  }
}

/// A page of a document, finished.
public struct Page: Sendable, Hashable {
  /// A region that leads somewhere.
  public struct Link: Sendable, Hashable {
    /// Where a link leads.
    public enum Target: Sendable, Hashable {
      /// A web address.
      case uri(String)
      /// A named destination of the same document.
      case destination(String)
    }
    /// The regions that are live, in points from the upper left.
    public var rects: [Rect]
    /// Where it leads.
    public var target: Target
    /// What it is, for those who cannot see it.
    public var description: String
    /// A link.
    public init(rects: [Rect], target: Target, description: String) {
      (self.rects, self.target, self.description) = (rects, target, description)
    }
  }

  /// A place that links lead to.
  public struct Destination: Sendable, Hashable {
    /// Its name, once in a document.
    public var name: String
    /// Where it is on the page.
    public var point: Point
    /// A named place.
    public init(name: String, point: Point) {
      (self.name, self.point) = (name, point)
    }
  }

  /// What is drawn.
  public var scene: Scene
  /// What the page is called, such as `iv` or `7`.
  public var label: String
  /// Its links.
  public var links: [Link]
  /// Its named places.
  public var destinations: [Destination]
  /// A page from its parts.
  public init(scene: Scene, label: String, links: [Link] = [], destinations: [Destination] = []) {
    (self.scene, self.label, self.links, self.destinations) = (scene, label, links, destinations)
  }
}

/// An entry of the outline that PDF viewers show beside the pages.
public struct OutlineEntry: Sendable, Hashable {
  /// What it says.
  public var title: String
  /// The named destination it leads to.
  public var destination: String
  /// The entries below it.
  public var children: [OutlineEntry]
  /// An entry.
  public init(title: String, destination: String, children: [OutlineEntry] = []) {
    (self.title, self.destination, self.children) = (title, destination, children)
  }
}

/// A finished document: pages, and what they mean together.
public struct PagedDocument: Sendable, Hashable {
  /// What is known of a document apart from its pages.
  public struct Metadata: Sendable, Hashable {
    /// The title, shown in a viewer's title bar.
    public var title: String
    /// The authors, in order.
    public var authors: [String]
    /// One sentence or paragraph on what it is about.
    public var subject: String?
    /// Words to find it by.
    public var keywords: [String]
    /// BCP 47, such as `en-GB`.
    public var language: String
    /// ISO 8601, such as `2026-11-23T00:00:00Z`; never the clock's.
    public var date: String?
    /// Metadata from its parts.
    public init(
      title: String, authors: [String] = [], subject: String? = nil, keywords: [String] = [], language: String = "en",
      date: String? = nil
    ) {
      (self.title, self.authors, self.subject) = (title, authors, subject)
      (self.keywords, self.language, self.date) = (keywords, language, date)
    }
  }

  /// The pages in order.
  public var pages: [Page]
  /// What is known of it.
  public var metadata: Metadata
  /// The outline.
  public var outline: [OutlineEntry]
  /// The logical structure: one `Document` element.
  public var structure: StructureElement
  /// Files that go along in it.
  public var attachments: [Attachment]
  /// A document from its parts.
  public init(
    pages: [Page], metadata: Metadata, outline: [OutlineEntry] = [],
    structure: StructureElement = StructureElement(.document), attachments: [Attachment] = []
  ) {
    (self.pages, self.metadata, self.outline, self.structure) = (pages, metadata, outline, structure)
    self.attachments = attachments
  }
}
