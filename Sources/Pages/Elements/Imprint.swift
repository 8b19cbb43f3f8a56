import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// What stands at the foot of the last page, below a rule: who the authors are, who publishes and under
  /// which terms, how to cite. Nothing where the front matter says none of it.
  mutating func setImprint() {
    let entries = ImprintText(setting.document.metadata, words: setting.words).entries
    guard !entries.isEmpty else { return }
    let element = setting.structure.add(StructureElement(.division), to: parent)
    let (role, full) = (TextRole.imprint, page.body.width)
    // Lines as long as the page is wide would be too long to read in this size.
    let columns = full > 300 && entries.count > 1 ? 2 : 1
    let gap = columns > 1 ? max(page.gutter, page.grid) : 0
    let width = (full - gap) / Double(columns)
    var whole = Fragment(height: page.grid / 2)
    whole.marks = [Mark(.rule(from: .zero, to: Point(x: full, y: 0), width: 0.5, page.ink))]
    var y = [Double](repeating: page.grid / 2, count: columns)
    for (index, entry) in entries.enumerated() {
      let column = columns > 1 && index >= (entries.count + 1) / 2 ? 1 : 0
      let paragraph = setting.structure.add(StructureElement(.paragraph), to: element)
      var setter = InlineSetter(setting, role: role, element: paragraph)
      setter.add(entry, paint: .color(page.quiet))
      let lines = setter.lines(
        ParagraphStyle(width: width, alignment: .left, hyphenates: false), leading: role.leading(page)
      ).joined()
      let x = Double(column) * (width + gap)
      whole.marks += lines.marks.map { $0.moved(by: Vector(dx: x, dy: y[column])) }
      y[column] += lines.height + role.leading(page) / 3
    }
    whole.height = y.max() ?? whole.height
    (whole.label, whole.block) = ("imprint", blockNumber)
    let last = flows.count - 1
    flows[last].floats.append(
      WideFloat(fragment: whole, anchor: flows[last].fragments.count, standsAtFoot: true))
  }
}

/// The words of an imprint, an entry for each thing it says.
struct ImprintText {
  private let metadata: FrontMatter
  private let words: Words

  init(_ metadata: FrontMatter, words: Words) { (self.metadata, self.words) = (metadata, words) }

  var entries: [[Inline]] { metadata.authors.compactMap(about) + [publisher, funding, citation].compactMap { $0 } }

  /// An author, where more is known than stands on the cover.
  private func about(_ author: FrontMatter.Author) -> [Inline]? {
    guard author.note != nil || author.email != nil || author.orcid != nil else { return nil }
    var text = [strong(author.name)]
    if let note = author.note { text += [plain(" ")] + note }
    if let email = author.email { text += [plain(" · "), link(email, "mailto:\(email)")] }
    if let orcid = author.orcid {
      let number = orcid.split(separator: "/").last.map(String.init) ?? orcid
      text += [plain(" · "), link("ORCID \(number)", "https://orcid.org/\(number)")]
    }
    return text
  }

  private var publisher: [Inline]? {
    let copyright = [metadata.copyrightYear, metadata.copyrightHolder].compactMap { $0 }.joined(separator: " ")
    let parts = [
      metadata.issn.map { "ISSN \($0)" }, copyright.isEmpty ? nil : "© \(copyright)", metadata.license,
    ].compactMap { $0 }
    guard metadata.publisher != nil || !parts.isEmpty else { return nil }
    let name = metadata.publisher.map { [strong($0)] } ?? []
    let rest = parts.joined(separator: " · ")
    return name + (rest.isEmpty ? [] : [plain((name.isEmpty ? "" : "\u{2002}") + rest)])
  }

  private var funding: [Inline]? {
    metadata.funding.map { [strong(words.funding), plain("\u{2002}" + $0)] }
  }

  /// How to cite the document, where the front matter asks for it.
  private var citation: [Inline]? {
    guard metadata.saysHowToCite, let title = metadata.title else { return nil }
    let authors = metadata.authors.map(\.name).joined(separator: ", ")
    // A title that ends in a mark of its own needs no colon.
    let colon = title.last.map { "?!".contains($0) } == true ? " " : ": "
    let full = [title, metadata.subtitle].compactMap { $0 }.joined(separator: colon)
    let series = [metadata.series, metadata.number].compactMap { $0 }.joined(separator: " ")
    let rest = [series, metadata.publisher ?? "", DisplayDate.text(of: metadata) ?? ""].filter { !$0.isEmpty }
    return [strong(words.citeAs), plain("\u{2002}" + (authors.isEmpty ? "" : authors + ", "))]
      + [Inline(.emphasis([plain(full)]), place: place), plain(rest.map { ", " + $0 }.joined() + ".")]
  }

  private let place = Place(offset: 0)
  private func plain(_ text: String) -> Inline { Inline(.text(text), place: place) }
  private func strong(_ text: String) -> Inline { Inline(.strong([plain(text)]), place: place) }
  private func link(_ text: String, _ address: String) -> Inline {
    Inline(.link(target: address, text: [plain(text)]), place: place)
  }
}
