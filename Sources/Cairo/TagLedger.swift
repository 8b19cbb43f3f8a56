internal import Geometry

/// What a PDF document has of tags: where its links lead, which destinations there are, and what the present
/// page needs. cairo looks at none of it, and writes links that lead nowhere without a word.
final class TagLedger {
  /// The names of destinations drawn so far.
  private(set) var destinations: Set<String> = []
  /// The names that links and outline entries lead to, in the order of their first use.
  private(set) var used: [String] = []
  /// The highest page number that a link leads to.
  private(set) var lastPage = 0
  /// Links to pages still to come.
  private var forward: [ForwardPlace] = []
  /// The page that is drawn at present, from 1.
  var currentPage = 1
  /// Whether there are links, and whether there is any other tag.
  var hasLinks = false, hasStructure = false
  /// Whether the present page has tags, and whether anything was drawn on it.
  var pageHasTags = false, pageHasDrawing = false

  /// Notes a destination; false where there was one of that name.
  func define(_ name: String) -> Bool { destinations.insert(name).inserted }

  /// Notes what a link, or an entry of the outline, leads to, and gives what to write for it.
  ///
  /// cairo writes the links of a page when the page is complete, and leaves out where they lead if that is a
  /// page it has not seen yet. So a link to a later page goes to a destination that we put there.
  func use(_ target: LinkTarget, fromOutline: Bool = false) -> LinkTarget {
    switch target {
    case .uri: return target
    case .destination(let name):
      if !used.contains(name) { used.append(name) }
      return target
    case .page(let number, let point):
      lastPage = max(lastPage, number)
      guard number > currentPage, !fromOutline else { return target }
      let place = ForwardPlace(page: number, point: point)
      if !forward.contains(place) { forward.append(place) }
      return .destination(place.name)
    }
  }

  /// A place on a page that was linked to before the page was drawn.
  struct ForwardPlace: Hashable {
    let page: Int
    let point: Point
    /// A name that authors do not give to their own destinations.
    var name: String { "page:\(page):\(point.x):\(point.y)" }
  }

  /// Begins a page, and gives the places on it that earlier links lead to.
  func beginPage(_ page: Int) -> [ForwardPlace] {
    (currentPage, pageHasTags, pageHasDrawing) = (page, false, false)
    let places = forward.filter { $0.page == page }
    forward.removeAll { $0.page == page }
    return places
  }

  /// Throws where a link leads nowhere in a document of so many pages.
  func check(pageCount: Int, _ action: String) throws(CairoError) {
    if lastPage > pageCount {
      throw CairoError(
        .missingDestination, action, reason: "a link leads to page \(lastPage) of \(pageCount)")
    }
    let missing = used.filter { !destinations.contains($0) }
    guard !missing.isEmpty else { return }
    let names = missing.map { "“\($0)”" }.joined(separator: ", ")
    throw CairoError(
      .missingDestination, action, reason: "links lead to destinations it does not have: \(names)")
  }
}
