import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// The table of contents: headings down to the depth asked for, with the pages that the pass before found.
  func contentsFragments() -> [Fragment] {
    let metadata = setting.document.metadata
    var result: [Fragment] = []
    if metadata.hasContents {
      let headings = setting.document.headings.filter { $0.level <= metadata.contentsDepth && !$0.isUnlisted }
      let top = headings.map(\.level).min() ?? 1
      let entries = headings.map {
        ListedPlace(label: $0.number, text: $0.text, name: $0.name, depth: $0.level - top)
      }
      result += list(of: entries, under: setting.document.metadata.contentsTitle ?? setting.words.contents)
    }
    if metadata.hasFigureList { result += list(of: setting.document.figurePlaces, under: setting.words.figures) }
    if metadata.hasTableList { result += list(of: setting.document.tablePlaces, under: setting.words.tables) }
    return result
  }

  /// A head, and a line for each place with the page it is on.
  private func list(of places: [ListedPlace], under title: String) -> [Fragment] {
    guard !places.isEmpty else { return [] }
    let head = setting.structure.add(StructureElement(.heading2), to: parent)
    var setter = InlineSetter(setting, role: .heading(1), element: head)
    setter.add([Inline(.text(title), place: Place(offset: 0))], uppercase: page.look(.heading1).isCapitals)
    var result = setter.lines(
      ParagraphStyle(width: width, alignment: .left), leading: page.grid,
      baseline: TextRole.contents.baseline(page))
    for index in result.indices { result[index].keepsWithNext = true }
    if !result.isEmpty { result[0].spaceBefore = 2 * page.grid }
    let contents = setting.structure.add(StructureElement(.contents), to: parent)
    for place in places { result += entry(place, of: contents) }
    return result
  }

  private func entry(_ place: ListedPlace, of contents: ElementID) -> [Fragment] {
    let entry = setting.structure.add(StructureElement(.contentsItem), to: contents)
    let reference = setting.structure.add(StructureElement(.reference), to: entry)
    let link = setting.structure.add(StructureElement(.link), to: reference)
    let indent = Double(place.depth) * page.textSize * 1.2
    let baseline = TextRole.contents.baseline(page)
    let style = TextRole.contents.style(page, language: setting.language)
    let number = setting.book.shape(" " + (setting.pageNumbers[place.name] ?? "0"), style, paint: setting.ink)
    var setter = InlineSetter(setting, role: .contents, element: link)
    if let label = place.label { setter.add("\(label)\u{2002}") }
    setter.add(place.text)
    var lines = setter.lines(
      ParagraphStyle(width: width - indent - 24, alignment: .left, hyphenates: false), leading: page.grid,
      baseline: baseline
    ).map { $0.shifted(by: indent) }
    guard let last = lines.indices.last else { return [] }
    lines[last].marks += number.runs.map { run in
      var run = run
      run.origin = run.origin + Vector(dx: width - number.extent.advance, dy: baseline)
      return Mark(.text(run), element: link)
    }
    setting.lastLink += 1
    for index in lines.indices {
      let rect = Rect(x: 0, y: 0, width: width, height: page.grid)
      for mark in lines[index].marks.indices where lines[index].marks[mark].element == link {
        lines[index].marks[mark].link = LinkRegion(
          target: .destination(place.name), description: place.text.plainText, rect: rect,
          number: setting.lastLink)
      }
      lines[index].label = "contents"
    }
    return lines.withoutWidows()
  }
}

/// A line of contents or of a list of figures.
struct ListedPlace {
  /// What stands before the text: a section's number, “Figure 4.”.
  var label: String?
  var text: [Inline]
  /// The name of the place that it leads to.
  var name: String
  var depth = 0
}

/// A heading as contents and outline list it.
struct Heading {
  var level: Int
  var text: [Inline]
  var number: String?
  var name: String
  var isUnlisted: Bool
}

extension Document {
  /// The figures that have a name and a caption.
  var figurePlaces: [ListedPlace] {
    places { block in
      switch block.kind {
      case .figure(let figure): figure.caption
      case .panel(let panel): panel.caption
      default: nil
      }
    }
  }

  /// The tables that have a name and a caption.
  var tablePlaces: [ListedPlace] {
    places { block in
      if case .table(let table) = block.kind { table.caption } else { nil }
    }
  }

  private func places(_ caption: (Block) -> [Inline]?) -> [ListedPlace] {
    var result: [ListedPlace] = []
    forEachBlock { block in
      guard let name = block.attributes.identifier, let number = number(of: block), let text = caption(block),
        !text.isEmpty
      else { return }
      result.append(ListedPlace(label: number, text: text.withoutNotes, name: name))
    }
    return result
  }

  /// The headings in order, those within divisions included.
  var headings: [Heading] {
    var result: [Heading] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block.kind {
        case .heading(let level, let text):
          guard let name = block.attributes.identifier else { continue }
          result.append(
            Heading(
              level: level, text: text.withoutNotes, number: number(of: block), name: name,
              isUnlisted: block.attributes.has("unlisted")))
        case .division(let inner): visit(inner)
        default: break
        }
      }
    }
    visit(blocks)
    return result
  }
}

extension Array where Element == Inline {
  /// The text without calls of notes, for places where it is repeated.
  var withoutNotes: [Inline] {
    filter { if case .note = $0.kind { false } else { true } }
  }
}
