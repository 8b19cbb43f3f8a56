import Colors
import Geometry
import SceneGraph

/// Something drawn, at a place from the upper left corner of its fragment.
struct Mark {
  enum Kind {
    /// Letters; the run's origin counts from the fragment's corner.
    case text(GlyphRun)
    /// A straight line: decoration.
    case rule(from: Point, to: Point, width: Double, Color)
    /// A filled rectangle: decoration.
    case fill(Rect, Color)
    /// A part of a figure.
    case scene(PlacedScene)
  }

  var kind: Kind
  /// The element that it belongs to; nil for decoration.
  var element: ElementID?
  /// Where it leads to, with the region that is live.
  var link: LinkRegion?

  init(_ kind: Kind, element: ElementID? = nil, link: LinkRegion? = nil) {
    (self.kind, self.element, self.link) = (kind, element, link)
  }
}

/// A part of a figure in its place.
struct PlacedScene {
  var nodes: [SceneNode]
  /// The figure's upper left corner, by how much it is reduced, and what it takes up then.
  var origin: Point, scale: Double, size: Size
  /// The figure's element.
  var figure: ElementID
}

/// A part of a link on one line.
struct LinkRegion {
  var target: Page.Link.Target
  var description: String
  var rect: Rect
  /// The same for all parts of a link.
  var number: Int
}

/// The smallest piece of a column: a line of text, a row of a table, a figure. Columns end between fragments.
struct Fragment {
  /// What it takes up, and what it keeps free around it except at the ends of a column.
  var height: Double, spaceBefore = 0.0, spaceAfter = 0.0
  /// Whether its top stands on the grid.
  var isOnGrid = true
  var marks: [Mark] = []
  /// The notes that it calls, by number.
  var notes: [Int] = []
  /// Whether it is a line that ends within a word.
  var endsInHyphen = false
  /// Whether it is the first line of its paragraph.
  var beginsParagraph = false
  /// Whether a column may end before it.
  var mayBreakBefore = true
  /// Whether it must not be the last in a column: a heading.
  var keepsWithNext = false
  /// Whether it begins a new page.
  var beginsPage = false
  /// Whether it may move to the top of a later column while text goes on.
  var mayFloat = false
  /// Names that links lead to.
  var destinations: [String] = []
  /// The line as it is drawn where its paragraph turns out to follow text: the paragraph was set flush to
  /// follow a figure, but the figure went elsewhere.
  var afterText: [Mark]?
  /// Whether it begins a paragraph that is flush only because a figure should stand before it.
  var isFlushAfterFigure = false
  /// The heads that are repeated above it where it is the first of a column.
  var repeatedHead: RepeatedHead?
  /// What it is, for the dump and for messages.
  var label = ""
  /// Where its block stands in the document: the number of the block, for tests of order.
  var block = 0

  init(height: Double) { self.height = height }

  /// The fragment with everything in it moved to the right.
  func shifted(by x: Double) -> Fragment {
    var moved = self
    moved.marks = marks.map { $0.moved(by: Vector(dx: x, dy: 0)) }
    return moved
  }
}

/// What stands above the part of a table that goes on in another column.
struct RepeatedHead {
  var height: Double
  var marks: [Mark]
}

extension Mark {
  func moved(by way: Vector) -> Mark {
    var moved = self
    switch kind {
    case .text(var run):
      run.origin = run.origin + way
      moved.kind = .text(run)
    case .rule(let from, let to, let width, let color):
      moved.kind = .rule(from: from + way, to: to + way, width: width, color)
    case .fill(let rect, let color): moved.kind = .fill(rect.offset(by: way), color)
    case .scene(var scene):
      scene.origin = scene.origin + way
      moved.kind = .scene(scene)
    }
    if let rect = link?.rect { moved.link?.rect = rect.offset(by: way) }
    return moved
  }

  /// The same drawing as decoration.
  var asArtifact: Mark { Mark(kind) }
}

/// A figure or table over the full width of a page, and the place in the text that it belongs to.
struct WideFloat {
  var fragment: Fragment
  /// The fragment of the flow before which it stands in the source.
  var anchor: Int
  /// Whether it stands on the foot of its page, whatever is above it.
  var standsAtFoot = false
}

/// Fragments that are set one after another in columns of one width.
struct Flow {
  var isWide: Bool
  var fragments: [Fragment] = []
  /// Floats over the full width, in order of their anchors; only in flows of columns.
  var floats: [WideFloat] = []
  /// Whether what is added next begins a new page.
  var nextBeginsPage = false

  init(isWide: Bool, fragments: [Fragment] = []) {
    (self.isWide, self.fragments) = (isWide, fragments)
  }
}
