import Colors
import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// What stands before the text: series, title, subtitle, authors, key points, each on the page's full
  /// width.
  func coverFragments() -> [Fragment] {
    let metadata = setting.document.metadata
    let grid = page.grid
    // Unless it only stands above the text, the title is white on a band of the accent colour, to the paper's edges.
    let isOnBand = page.front != .title
    var result: [Fragment] = []
    /// Adds a paragraph with the space above it in lines of the grid.
    func add(
      _ inlines: [Inline], _ role: TextRole, _ kind: StructureElement.Kind = .paragraph, space: Double,
      quiet: Bool = false, uppercase: Bool = false, rule: Bool = false, isText: Bool = false
    ) {
      let element = setting.structure.add(StructureElement(kind), to: parent)
      var setter = InlineSetter(setting, role: role, element: element)
      let ink = quiet ? page.quiet : page.ink
      setter.add(inlines, paint: .color(isOnBand ? .white : ink), uppercase: uppercase)
      let (leading, baseline) = (role.leading(page), role.baseline(page))
      // Titles are set in even lines, an abstract in full ones.
      let lines =
        isText
        ? setter.lines(ParagraphStyle(width: width), leading: leading, baseline: baseline)
        : setter.evenLines(width: width, leading: leading, baseline: baseline)
      var fragment = lines.joined()
      if rule {
        let y = fragment.height + grid / 2
        fragment.marks.append(
          Mark(.rule(from: Point(x: 0, y: y), to: Point(x: width, y: y), width: 0.75, isOnBand ? .white : page.ink)))
        fragment.height = y
      }
      (fragment.spaceBefore, fragment.label) = (space * grid, "cover")
      result.append(fragment)
    }
    func words(_ text: String) -> [Inline] { [Inline(.text(text), place: Place(offset: 0))] }
    let line = [metadata.series, metadata.number, DisplayDate.text(of: metadata)].compactMap { $0 }
    if !line.isEmpty {
      add(
        words(line.joined(separator: " · ")), .series, space: 0, quiet: true,
        uppercase: page.look(.series).isCapitals, rule: true)
    }
    if let title = metadata.title { add(words(title), .title, .heading1, space: page.hasCover ? 10 : 1) }
    if let subtitle = metadata.subtitle { add(words(subtitle), .subtitle, space: 1, quiet: true) }
    for (index, author) in metadata.authors.enumerated() {
      let parts = [author.name, author.title].compactMap { $0 } + author.affiliations
      add(words(parts.joined(separator: ", ")), .author, space: index == 0 ? (page.hasCover ? 3 : 2) : 0)
    }
    if isOnBand, !result.isEmpty { result[0].marks.insert(band(behind: result), at: 0) }
    if let abstract = metadata.abstract, metadata.keyPoints.isEmpty || page.front == .title {
      // Where the title only stands above the text, a word says what this is.
      let lead = page.front == .title ? [Inline(.strong(words(setting.words.abstract)), place: Place(offset: 0))] : []
      add(lead + words((lead.isEmpty ? "" : "\u{2002}") + abstract), .keyPoint, space: 3, isText: true)
    }
    result += keyPoints(metadata.keyPoints)
    for index in result.indices.dropFirst() { result[index].mayBreakBefore = result[index].label == "point" }
    return result
  }

  /// The band behind these fragments: from the top of the paper to two lines below the last of them.
  private func band(behind fragments: [Fragment]) -> Mark {
    let grid = page.grid
    let height = fragments.reduce(0) { bottom, fragment in
      // As the composer places them: each on the next line of the grid.
      ((bottom + fragment.spaceBefore) / grid).rounded(.up) * grid + fragment.height
    }
    // Beyond the edges too, where a printer cuts.
    let rect = Rect(
      x: -page.margins.left - PageStyle.bleed, y: -page.margins.top - PageStyle.bleed,
      width: page.pageSize.width + 2 * PageStyle.bleed,
      height: PageStyle.bleed + page.margins.top + height + 2 * grid)
    return Mark(.fill(rect, page.accent))
  }

  /// The key points: a list in large type under a head of its own, a rule above it.
  private func keyPoints(_ points: [[Inline]]) -> [Fragment] {
    guard !points.isEmpty else { return [] }
    let grid = page.grid
    let head = setting.structure.add(StructureElement(.heading2), to: parent)
    var title = InlineSetter(setting, role: .heading(1), element: head)
    title.add(
      [Inline(.text(setting.words.keyPoints), place: Place(offset: 0))],
      uppercase: page.look(.heading1).isCapitals)
    var fragment = title.lines(ParagraphStyle(width: width, alignment: .left), leading: grid).joined(
      height: grid * 1.5)
    fragment.marks = fragment.marks.map { $0.moved(by: Vector(dx: 0, dy: grid / 2)) }
    fragment.height += grid / 2
    fragment.marks.append(
      Mark(.rule(from: Point(x: 0, y: 0), to: Point(x: width, y: 0), width: 0.75, page.ink)))
    (fragment.spaceBefore, fragment.keepsWithNext, fragment.label) = ((page.hasCover ? 5 : 4) * grid, true, "point")
    var result = [fragment]
    let list = setting.structure.add(StructureElement(.list), to: parent)
    let role = TextRole.keyPoint
    let indent = 13.0
    for (index, point) in points.enumerated() {
      let item = setting.structure.add(StructureElement(.listItem), to: list)
      let label = setting.structure.add(StructureElement(.label), to: item)
      let body = setting.structure.add(StructureElement(.listBody), to: item)
      var setter = InlineSetter(setting, role: role, element: body)
      setter.add(point)
      var lines = setter.lines(
        ParagraphStyle(width: width - indent), leading: role.leading(page), baseline: role.baseline(page)
      ).map { $0.shifted(by: indent) }.withoutWidows()
      guard !lines.isEmpty else { continue }
      let mark = setting.book.shape(
        "•", role.style(page, language: setting.language), paint: .color(page.accent))
      let marks = mark.runs.map { run in
        var run = run
        run.origin = run.origin + Vector(dx: 0, dy: role.baseline(page))
        return Mark(.text(run), element: label)
      }
      lines[0].marks.insert(contentsOf: marks, at: 0)
      lines[0].spaceBefore = index == 0 ? 0 : grid * 0.6
      for index in lines.indices { (lines[index].label, lines[index].isOnGrid) = ("point", false) }
      result += lines
    }
    return result
  }
}
