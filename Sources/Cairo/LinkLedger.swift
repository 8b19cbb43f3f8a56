/// What a document's links lead to and which destinations it has: cairo looks at neither, and writes links
/// that lead nowhere without a word.
final class LinkLedger {
  /// The names of destinations drawn so far.
  private(set) var destinations: Set<String> = []
  /// The names that links and outline entries lead to, in the order of their first use.
  private(set) var used: [String] = []
  /// The highest page number that a link leads to.
  private(set) var lastPage = 0
  /// Whether there are links, and whether there is any other tag.
  var hasLinks = false, hasStructure = false
  /// False once a recording was drawn, which may have brought destinations with it.
  var knowsAllDestinations = true

  /// Notes a destination; false where there was one of that name.
  func define(_ name: String) -> Bool { destinations.insert(name).inserted }

  func use(_ target: LinkTarget) {
    switch target {
    case .uri: break
    case .destination(let name): if !used.contains(name) { used.append(name) }
    case .page(let number, _): lastPage = max(lastPage, number)
    }
  }

  /// Throws where a link leads nowhere in a document of so many pages.
  func check(pageCount: Int, _ action: String) throws(CairoError) {
    if lastPage > pageCount {
      throw CairoError(
        .missingDestination, action, reason: "a link leads to page \(lastPage) of \(pageCount)")
    }
    guard knowsAllDestinations else { return }
    let missing = used.filter { !destinations.contains($0) }
    guard !missing.isEmpty else { return }
    let names = missing.map { "“\($0)”" }.joined(separator: ", ")
    throw CairoError(.missingDestination, action, reason: "links lead to destinations it does not have: \(names)")
  }
}
