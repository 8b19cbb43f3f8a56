import Diagnostics
import Documents
import Geometry
import SceneGraph
import Typesetting

extension BlockSetter {
  /// A table: caption above, rules at head and foot, rows that stay whole, heads repeated where it goes on.
  mutating func setTable(_ block: Block, _ table: Table) {
    let mayWiden = page.columnCount > 1 && !isNested
    // A table whose words do not fit into a column stands over all of them.
    let needs = mayWiden ? TableLayout.leastWidth(of: table, self) : 0
    let spans = mayWiden && (block.attributes.spansColumns || needs > width)
    let full = spans ? page.body.width : width
    let element = setting.structure.add(StructureElement(.table), to: parent)
    var layout = TableLayout(setter: self, table: table, block: block, width: full, element: element)
    let rows = layout.fragments()
    var fragments = rows
    if let name = block.attributes.identifier { waitingDestinations.append(name) }
    fragments[0].destinations += waitingDestinations
    waitingDestinations = []
    for index in fragments.indices { fragments[index].block = blockNumber }
    fragments[0].spaceBefore = page.grid
    fragments[fragments.count - 1].spaceAfter = page.grid / 2
    guard spans else {
      if followsHeading { fragments[0].mayBreakBefore = false }
      // A table that fills less than half a column moves as a whole, as figures do.
      let height = fragments.totalHeight
      if height <= page.body.height / 2, !isNested {
        var whole = fragments.joined()
        (whole.spaceBefore, whole.spaceAfter, whole.isOnGrid) = (page.grid, page.grid / 2, false)
        (whole.mayFloat, whole.block, whole.label) = (true, blockNumber, "table")
        whole.mayBreakBefore = !followsHeading
        fragments = [whole]
      }
      let follows = followsHeading && fragments[0].mayFloat
      emit(fragments)
      (isFirst, followsFigure, followsHeading) = (true, fragments[0].mayFloat, follows)
      return
    }
    let last = flows.count - 1
    if fragments.totalHeight <= page.body.height * 0.7 {
      var whole = fragments.joined()
      (whole.spaceBefore, whole.spaceAfter, whole.isOnGrid) = (page.grid, page.grid / 2, false)
      (whole.block, whole.label) = (blockNumber, "table")
      flows[last].floats.append(WideFloat(fragment: whole, anchor: flows[last].fragments.count))
    } else {
      emitWide(fragments)
      isFirst = true
    }
  }
}

/// The cells of a table, their columns as wide as their words ask, and their lines.
struct TableLayout {
  let setter: BlockSetter
  let table: Table
  let block: Block
  private var width: Double
  let element: ElementID

  private var setting: Setting { setter.setting }
  private var page: PageStyle { setter.page }
  private let gap = 8.0
  private let leading = 10.0
  private let padding = 2.5
  /// How wide a word may be, in points, before it is broken rather than that others give way: some 22 letters.
  private static let longestWord = 90.0
  /// Above this width, in points, a table may be narrower than its place.
  private static let wide = 300.0
  /// By how much the letters are smaller, so that the longest words fit.
  private var scale = 1.0
  /// The smallest that letters may become: five points of eight.
  private static let leastScale = 0.65
  /// For each column, the widest part behind a decimal point.
  private var fractions: [Double] = []

  init(setter: BlockSetter, table: Table, block: Block, width: Double, element: ElementID) {
    (self.setter, self.table, self.block) = (setter, table, block)
    (self.width, self.element) = (width, element)
  }

  mutating func fragments() -> [Fragment] {
    let number = setting.document.number(of: block)
    let word = setting.document.metadata.tableTitle ?? setting.words.table
    let prefix = number.map { "\(word) \($0). " } ?? ""
    let full = width
    var result: [Fragment] = []
    var caption = Fragment(height: 0)
    if table.caption != nil || number != nil {
      let words = setting.structure.add(StructureElement(.caption), to: element)
      caption = setter.captionLines(prefix, table.caption ?? [], width: width, element: words)
    }
    let columns = columnWidths()
    width = columns.reduce(gap * Double(columns.count - 1), +)
    let alignments = table.alignments.indices.map { alignment(of: $0) }
    let headElement = setting.structure.add(StructureElement(.tableHead), to: element)
    let body = setting.structure.add(StructureElement(.tableBody), to: element)
    fractions = columns.indices.map { column in
      table.rows.map { fraction(of: $0[column].plainText) }.max() ?? 0
    }
    var head = row(table.head, columns, alignments, parent: headElement, isHead: true).joined()
    head.marks.append(rule(at: head.height, width: 0.35))
    head.marks.append(rule(at: 0, width: 0.75))
    let repeated = RepeatedHead(
      height: head.height + leading,
      marks: continued(prefix) + head.marks.map { $0.asArtifact.moved(by: Vector(dx: 0, dy: leading)) })
    result.append([caption, head].joined())
    for (index, cells) in table.rows.enumerated() {
      var lines = row(cells, columns, alignments, parent: body, isHead: false)
      let last = lines.count - 1
      if index == table.rows.count - 1 { lines[last].marks.append(rule(at: lines[last].height, width: 0.75)) }
      for line in lines.indices { lines[line].repeatedHead = repeated }
      result += lines
    }
    result[0].isOnGrid = true
    if result.count > 1 { result[1].mayBreakBefore = false }
    if result.count > 2 { result[result.count - 1].mayBreakBefore = false }
    // A table holds its rows and its caption only; the note stands behind it.
    setter.appendNotes(of: block, to: &result[result.count - 1], element: setter.parent, width: full)
    for index in result.indices { result[index].label = "row" }
    return result
  }

  private func rule(at y: Double, width thickness: Double) -> Mark {
    Mark(.rule(from: Point(x: 0, y: y), to: Point(x: width, y: y), width: thickness, page.ink))
  }

  private func continued(_ prefix: String) -> [Mark] {
    let text = setting.line("\(prefix)(\(setting.words.continued))", .source, paint: .color(page.quiet))
    return text.runs.map { run in
      var run = run
      run.origin = run.origin + Vector(dx: 0, dy: leading * 0.6)
      return Mark(.text(run))
    }
  }

  /// Numbers stand right, words left, where the source leaves it open.
  private func alignment(of column: Int) -> Table.Alignment {
    guard table.alignments[column] == .automatic else { return table.alignments[column] }
    let cells = table.rows.map { $0[column].plainText }.filter { !$0.isEmpty }
    let numbers = cells.count { $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter) }
    return numbers * 2 > cells.count ? .right : .left
  }

  /// One row: cells side by side, as high as the highest. A row of very many lines is a fragment for each, so
  /// that a column may end within it.
  private func row(
    _ cells: [Table.Cell], _ columns: [Double], _ alignments: [Table.Alignment], parent: ElementID,
    isHead: Bool
  ) -> [Fragment] {
    let rowElement = setting.structure.add(StructureElement(.tableRow), to: parent)
    var parts: [(lines: [Fragment], x: Double)] = []
    var x = 0.0
    for (column, cell) in cells.enumerated() {
      let kind = StructureElement(isHead ? .tableHeader : .tableData, scope: isHead ? "Column" : nil)
      let cellElement = setting.structure.add(kind, to: rowElement)
      var inlines = InlineSetter(setting, role: isHead ? .tableHead : .tableCell, element: cellElement)
      inlines.scale = scale
      inlines.add(cell)
      let side: ParagraphStyle.Alignment =
        switch alignments[column] {
        case .right: .right
        case .center: .center
        case .left, .automatic: .left
        }
      var style = ParagraphStyle(width: columns[column], alignment: side, hyphenates: false)
      (style.protrudes, style.minimumLastLine, style.trackingLimit) = (false, 0, 0)
      let hang = isHead ? 0 : fractions[column] - fraction(of: cell.plainText)
      parts.append((inlines.lines(style, leading: leading, baseline: 7.8), x - (side == .right ? hang : 0)))
      x += columns[column] + gap
    }
    let count = max(1, parts.map(\.lines.count).max() ?? 1)
    let lines = (0..<count).map { number -> Fragment in
      let (isFirst, isLast) = (number == 0, number == count - 1)
      var line = Fragment(height: leading + (isFirst ? padding : 0) + (isLast ? padding : 0))
      for (cell, x) in parts {
        // Heads stand at the foot of their row, cells at its top.
        let index = isHead ? number - (count - cell.count) : number
        guard cell.indices.contains(index) else { continue }
        line.marks += cell[index].marks.map { $0.moved(by: Vector(dx: x, dy: isFirst ? padding : 0)) }
        line.notes += cell[index].notes
        line.destinations += cell[index].destinations
      }
      line.isOnGrid = false
      return line
    }
    guard isHead || count <= 16 else { return lines.withoutWidows() }
    var whole = lines.joined()
    whole.isOnGrid = false
    return [whole]
  }

  /// How wide the part of a number behind its decimal point is, the point included; without a point, what
  /// follows its digits, such as a per cent sign.
  private func fraction(of text: String) -> Double {
    let point: Character = ["de", "fr", "ru"].contains(setting.language.prefix(2)) ? "," : "."
    guard !text.contains(where: \.isLetter), let digit = text.lastIndex(where: \.isNumber) else { return 0 }
    let style = TextRole.tableCell.style(page, language: setting.language)
    let rest = text[(text.lastIndex(of: point) ?? text.index(after: digit))...]
    return rest.isEmpty ? 0 : setting.book.measure(String(rest), style).advance
  }

  /// The widths of columns: as stated; or as wide as their longest cells where all fit; otherwise what is
  /// left over the longest words is shared in proportion to what each column would like.
  private mutating func columnWidths() -> [Double] {
    let count = table.alignments.count
    let free = width - gap * Double(count - 1)
    if let stated = statedWidths(count) { return stated.map { $0 * free } }
    let (wanted, least) = measures()
    let total = wanted.reduce(0, +), minimum = least.reduce(0, +)
    if total <= free {
      // Over a whole page a few short columns would stand too far apart for the eye to keep to a row.
      let roomy = width > TableLayout.wide ? min(free, max(total * 1.7, free * 0.45)) : free
      return wanted.map { $0 * roomy / max(total, 1) }
    }
    guard minimum < free else { return squeezed(least, minimum, free) }
    return shared(free, wanted: wanted, least: least)
  }

  /// For each column, how wide its longest cell is, and its longest word.
  private func measures() -> (wanted: [Double], least: [Double]) {
    let count = table.alignments.count
    var wanted = [Double](repeating: 6, count: count), least = wanted
    let cell = TextRole.tableCell.style(page, language: setting.language)
    let head = TextRole.tableHead.style(page, language: setting.language)
    for (row, style) in [(table.head, head)] + table.rows.map({ ($0, cell) }) {
      for column in 0..<count {
        let text = row[column].plainText
        wanted[column] = max(wanted[column], setting.book.measure(text, style).advance + 0.5)
        for word in text.split(separator: " ") {
          // An address or a name of a file may be broken.
          let width = min(setting.book.measure(String(word), style).advance + 0.5, TableLayout.longestWord)
          least[column] = max(least[column], width)
        }
      }
    }
    return (wanted, least)
  }

  /// How wide a table must be for its longest words.
  static func leastWidth(of table: Table, _ setter: BlockSetter) -> Double {
    let layout = TableLayout(
      setter: setter, table: table, block: Block(.rule, place: Place(offset: 0)), width: 0, element: setter.parent)
    return layout.measures().least.reduce(layout.gap * Double(table.alignments.count - 1), +)
  }

  /// Columns that do not fit: letters become smaller, and where that is not enough the table sticks out.
  private mutating func squeezed(_ least: [Double], _ minimum: Double, _ free: Double) -> [Double] {
    scale = max(TableLayout.leastScale, free / minimum)
    let over = minimum * scale - free
    if over > 1 { setting.sink.report(Messages.tableTooWide(by: over, at: setting.location(block.place))) }
    return least.map { $0 * scale }
  }

  /// Shares a width among columns that want more: those that want less than their part get it, the others
  /// share what is left in proportion, and none is narrower than its longest word.
  private func shared(_ free: Double, wanted: [Double], least: [Double]) -> [Double] {
    var result = least
    var open = Array(wanted.indices)
    var left = free
    while !open.isEmpty {
      let asked = open.reduce(0) { $0 + wanted[$1] }
      // Columns that their part would squeeze below a word, or that ask for no more than an even part, are
      // settled.
      let settled = open.filter {
        wanted[$0] * left / asked < least[$0] || wanted[$0] <= left / Double(open.count)
      }
      for column in settled {
        result[column] = wanted[column] <= left / Double(open.count) ? wanted[column] : least[column]
      }
      if settled.isEmpty {
        for column in open { result[column] = wanted[column] * left / asked }
        break
      }
      left =
        free
        - result.indices.filter { !open.contains($0) || settled.contains($0) }.reduce(0) { $0 + result[$1] }
      open.removeAll { settled.contains($0) }
    }
    // Settled columns may together ask for a little too much: all give way alike.
    let sum = result.reduce(0, +)
    return sum > free ? result.map { $0 * free / sum } : result
  }

  private func statedWidths(_ count: Int) -> [Double]? {
    guard let text = block.attributes["tbl-colwidths"], text != "auto" else { return nil }
    let parts = text.filter { $0 != "[" && $0 != "]" && $0 != " " }.split(separator: ",").map {
      Double($0) ?? -1
    }
    let total = parts.reduce(0, +)
    guard parts.count == count, parts.allSatisfy({ $0 > 0 }), total > 0 else {
      setting.sink.report(Messages.badWidths(text, columns: count, at: setting.location(block.place)))
      return nil
    }
    return parts.map { $0 / total }
  }
}
