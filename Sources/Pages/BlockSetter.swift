import Diagnostics
import Documents
import Geometry
import SceneGraph
import Typesetting

/// Turns blocks into fragments. Each kind of block has a file of its own in `Elements`.
struct BlockSetter {
  let setting: Setting
  /// The width of the column that blocks are set for.
  var width: Double
  /// Where what is set goes.
  var flows: [Flow] = [Flow(isWide: false)]
  /// The element that blocks belong to.
  var parent = Structure.root
  /// How text is set where nothing says otherwise: in callouts and quotes it differs.
  var role: TextRole = .body
  /// Whether the next paragraph begins flush: after heads, figures, lists.
  var isFirst = true
  /// Whether the next paragraph follows a heading.
  var followsHeading = false
  /// Whether the next paragraph follows a figure that may float away.
  var followsFigure = false
  /// Whether blocks are set into another block, where nothing can float or span columns.
  var isNested = false
  /// Names of places that belong to the fragment that comes next.
  var waitingDestinations: [String] = []
  var blockNumber = 0

  init(_ setting: Setting, width: Double) { (self.setting, self.width) = (setting, width) }

  var page: PageStyle { setting.page }

  mutating func set(_ blocks: [Block]) {
    for block in blocks { set(block) }
  }

  /// Sets one block; the switch that a new kind of block must join.
  mutating func set(_ block: Block) {
    if !isNested { blockNumber += 1 }
    if let name = block.attributes.identifier, !block.isNamedByItself { waitingDestinations.append(name) }
    switch block.kind {
    case .heading(let level, let text): setHeading(block, level, text)
    case .paragraph(let text): setParagraph(text)
    case .list(let list): setList(list)
    case .definitions(let list): setDefinitions(list)
    case .quote(let blocks): setQuote(blocks)
    case .code(let text, _): setCode(text)
    case .rule: setRule()
    case .table(let table): setTable(block, table)
    case .figure(let figure): setFigure(block, figure)
    case .panel(let panel): setPanel(block, panel)
    case .callout(let callout): setCallout(block, callout)
    case .division(let blocks): setDivision(block, blocks)
    case .pageBreak: flows[flows.count - 1].nextBeginsPage = true
    }
    if !isNested { setNotes() }
  }

  /// Adds fragments to the flow.
  mutating func emit(_ fragments: [Fragment]) {
    guard !fragments.isEmpty else { return }
    var fragments = fragments
    fragments[0].destinations = waitingDestinations + fragments[0].destinations
    waitingDestinations = []
    for index in fragments.indices { fragments[index].block = blockNumber }
    let last = flows.count - 1
    if flows[last].nextBeginsPage {
      fragments[0].beginsPage = true
      flows[last].nextBeginsPage = false
    }
    flows[last].fragments += fragments
    (isFirst, followsHeading, followsFigure) = (false, false, false)
  }

  /// Goes on over the full width of the page, and after that in columns again. A heading that was last goes along: it
  /// must not be left behind at the foot of a column.
  mutating func emitWide(_ fragments: [Fragment]) {
    let last = flows.count - 1
    var headings: [Fragment] = []
    while let heading = flows[last].fragments.last, heading.keepsWithNext {
      headings.insert(heading, at: 0)
      flows[last].fragments.removeLast()
    }
    for index in flows[last].floats.indices {
      flows[last].floats[index].anchor = min(flows[last].floats[index].anchor, flows[last].fragments.count)
    }
    var wide = Flow(isWide: true, fragments: headings + fragments)
    if flows[last].nextBeginsPage, !wide.fragments.isEmpty {
      wide.fragments[0].beginsPage = true
      flows[last].nextBeginsPage = false
    }
    flows += [wide, Flow(isWide: false)]
    isFirst = true
  }

  /// Sets blocks by themselves, for a block that frames or indents them.
  mutating func nested(
    _ blocks: [Block], width: Double, role: TextRole? = nil, parent: ElementID
  ) -> [Fragment] {
    var inner = self
    inner.flows = [Flow(isWide: false)]
    (inner.width, inner.parent, inner.isNested, inner.isFirst) = (width, parent, true, true)
    (inner.followsHeading, inner.waitingDestinations) = (false, [])
    if let role { inner.role = role }
    inner.set(blocks)
    return inner.flows.flatMap(\.fragments)
  }

  /// Makes the elements and lines of notes that were called; they follow the block that calls them.
  mutating func setNotes() {
    while !setting.waitingNotes.isEmpty {
      let number = setting.waitingNotes.removeFirst()
      setting.notes[number] = noteLines(number, parent: parent)
    }
  }
}

extension Block {
  /// Whether the place that its name stands for is set by its own setter, since it may float away.
  fileprivate var isNamedByItself: Bool {
    switch kind {
    case .figure, .table, .panel: true
    default: false
    }
  }
}
