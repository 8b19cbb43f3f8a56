import Geometry

/// Puts flows on pages: columns side by side, balanced where a flow ends; floats over the full width at the
/// top or the foot of the page that speaks of them, or on the next.
///
/// A page is tried with each arrangement of the floats that belong to it, and the first that holds both float
/// and text is taken. Lines are broken before, so that a trial costs a look at each fragment.
struct PageComposer {
  let style: PageStyle
  let flows: [Flow]
  let notes: [Int: [Fragment]]
  private(set) var pages: [PageLayout] = []
  private var page = PageLayout()
  /// How much of the page's body is used, from its top.
  private var top = 0.0

  init(style: PageStyle, flows: [Flow], notes: [Int: [Fragment]]) {
    (self.style, self.flows, self.notes) = (style, flows, notes)
  }

  private var bodyHeight: Double { style.body.height }
  private var grid: Double { style.grid }
  private func snapped(_ y: Double) -> Double { (y / grid - 0.001).rounded(.up) * grid }

  mutating func compose() {
    for (index, flow) in flows.enumerated() {
      if flow.fragments.isEmpty && flow.floats.isEmpty { continue }
      if flow.isWide { composeWide(index) } else { composeColumns(index) }
    }
    if !page.isEmpty { endPage() }
  }

  private mutating func endPage() {
    pages.append(page)
    page = PageLayout()
    top = 0
  }

  private func filler(_ flow: Int, isTopOfPage: Bool) -> ColumnFiller {
    ColumnFiller(
      fragments: flows[flow].fragments, grid: grid, notes: notes, fullHeight: bodyHeight,
      isTopOfPage: isTopOfPage)
  }

  private func isFinished(_ state: FlowState, _ flow: Int) -> Bool {
    state.next >= flows[flow].fragments.count && state.waiting.isEmpty && state.owedNotes.isEmpty
  }

  // MARK: Over the full width

  private mutating func composeWide(_ flow: Int) {
    var state = FlowState()
    while !isFinished(state, flow) {
      let filler = filler(flow, isTopOfPage: page.isEmpty)
      let filled = filler.fill(state, height: bodyHeight - top, textLimit: bodyHeight - top)
      // A block that would only begin here, or stick out, goes to the next page.
      if (filled.placed.isEmpty || filled.overflow > 0) && !page.isEmpty {
        endPage()
        continue
      }
      let isDone = isFinished(filled.state, flow)
      let used = filled.height + filler.noteHeight(filled.notes)
      let height = isDone ? used : bodyHeight - top
      page.columns.append(
        .init(flow: flow, x: style.body.x, y: top, width: style.body.width, height: height, filled: filled))
      let after = filled.placed.last.map { flows[flow].fragments[$0.fragment].spaceAfter } ?? 0
      state = filled.state
      top = snapped(top + used + max(after, grid))
      if !isDone || top > bodyHeight - 3 * grid { endPage() }
    }
  }

  // MARK: In columns

  /// Columns with floats above and below them.
  private struct Trial {
    var above: [Int], below: [Int]
    var columns: [PageLayout.Column] = []
    var end: FlowState
    /// Where the columns end, notes included.
    var bottom: Double
  }

  private mutating func composeColumns(_ flow: Int) {
    var state = FlowState()
    var nextFloat = 0
    let floats = flows[flow].floats
    while !isFinished(state, flow) || nextFloat < floats.count {
      var trial = pageTrial(flow, state, nextFloat)
      let isDone = isFinished(trial.end, flow)
      let placed = trial.above.count + trial.below.count
      let isProgress = placed > 0 || trial.end != state
      if !isProgress, !page.isEmpty || top > 0 {
        endPage()
        continue
      }
      nextFloat += placed
      if isDone, nextFloat == floats.count { balance(&trial, flow, state) }
      state = trial.end
      take(trial, flow)
      if isDone, nextFloat == floats.count, top <= bodyHeight - 4 * grid, flow < flows.count - 1 { return }
      endPage()
      if !isProgress { return }
    }
  }

  /// The best arrangement of a page.
  private func pageTrial(_ flow: Int, _ state: FlowState, _ firstFloat: Int) -> Trial {
    let floats = flows[flow].floats
    var next = firstFloat
    // 1. What waits from earlier pages stands at the top, as far as it leaves room for text.
    var above: [Int] = []
    while next < floats.count, floats[next].anchor < state.next || isFinished(state, flow) {
      let height = heightAbove(flow, above + [next])
      let leaves = isFinished(state, flow) ? 0 : Double(style.minimumLines) * grid
      guard top + height + leaves <= bodyHeight || (above.isEmpty && page.isEmpty) else { break }
      above.append(next)
      next += 1
    }
    var best =
      trial(flow, state, above: above, below: []) ?? Trial(above: above, below: [], end: state, bottom: top)
    // 2. What the text of this page speaks of stands at its foot, or at its top where that holds more.
    while next < floats.count, floats[next].anchor <= best.end.next {
      let waitsStill = floats[next].anchor < state.next
      let options: [(above: [Int], below: [Int])] =
        best.below.isEmpty
        ? [(best.above, [next])] + (best.above.isEmpty ? [([next], [])] : [])
        : (best.above.isEmpty ? [(best.below, [next])] : []) + [(best.above, best.below + [next])]
      let found = options.lazy.compactMap { trial(flow, state, above: $0.above, below: $0.below) }
        .first { $0.end.next >= floats[next].anchor }
      guard !waitsStill, let found else { break }
      best = found
      next += 1
    }
    return best
  }

  private func heightAbove(_ flow: Int, _ floats: [Int]) -> Double {
    floats.reduce(0) { $0 + snapped(flows[flow].floats[$1].fragment.height + grid) }
  }

  private func heightBelow(_ flow: Int, _ floats: [Int]) -> Double {
    floats.reduce(0) { $0 + flows[flow].floats[$1].fragment.height + grid }
  }

  /// Columns between floats; nil where too little room is left for text.
  private func trial(_ flow: Int, _ state: FlowState, above: [Int], below: [Int], limit: Double? = nil)
    -> Trial?
  {
    let y = snapped(top + heightAbove(flow, above))
    let free = ((bodyHeight - y - heightBelow(flow, below)) / grid + 0.001).rounded(.down) * grid
    let isTextDone = isFinished(state, flow)
    if !isTextDone, !(above.isEmpty && below.isEmpty), free < Double(style.minimumLines) * grid { return nil }
    if free < 0 { return nil }
    var result = Trial(above: above, below: below, end: state, bottom: y)
    guard !isTextDone, free >= grid else { return result }
    for column in 0..<style.columnCount {
      let isFirst = column == 0 && page.isEmpty
      let filled = filler(flow, isTopOfPage: isFirst).fill(
        result.end, height: free, textLimit: min(limit ?? free, free))
      result.end = filled.state
      result.columns.append(
        .init(
          flow: flow, x: style.columnX(column), y: y, width: style.columnWidth, height: free, filled: filled))
      // A page break in the text ends the page, not only the column.
      if filled.state.next < flows[flow].fragments.count, flows[flow].fragments[filled.state.next].beginsPage,
        filled.state.owedNotes.isEmpty, filled.state.waiting.isEmpty
      {
        break
      }
    }
    result.bottom = y + free
    return result
  }

  /// Where a flow ends, its columns end together: the shortest that still hold everything.
  private func balance(_ trial: inout Trial, _ flow: Int, _ state: FlowState) {
    guard let first = trial.columns.first, style.columnCount > 1 else { return close(&trial, flow) }
    let text = trial.columns.reduce(0) { $0 + $1.filled.height }
    var limit = max(grid, snapped(text / Double(style.columnCount)) - 2 * grid)
    while limit < first.height {
      if let shorter = self.trial(flow, state, above: trial.above, below: trial.below, limit: limit),
        isFinished(shorter.end, flow), shorter.columns.allSatisfy({ $0.filled.overflow == 0 })
      {
        trial = shorter
        break
      }
      limit += grid
    }
    close(&trial, flow)
  }

  /// Ends columns where their text ends, when something follows on the same page; at the end of the document
  /// notes stay at the foot of the page.
  private func close(_ trial: inout Trial, _ flow: Int) {
    let isLast = !flows[(flow + 1)...].contains { !$0.fragments.isEmpty || !$0.floats.isEmpty }
    let floats = trial.below.map { flows[flow].floats[$0] }
    // Above what stands on the foot of the page, notes stay on the foot of their columns.
    guard floats.allSatisfy({ !$0.standsAtFoot }), !isLast || !floats.isEmpty else { return }
    let used = trial.columns.map {
      $0.filled.height + filler(flow, isTopOfPage: false).noteHeight($0.filled.notes)
    }
    guard let y = trial.columns.first?.y else { return }
    let height = snapped(used.max() ?? 0)
    for index in trial.columns.indices { trial.columns[index].height = height }
    trial.bottom = y + height
  }

  private mutating func take(_ trial: Trial, _ flow: Int) {
    for float in trial.above {
      let placed = flows[flow].floats[float]
      if placed.standsAtFoot, !page.isEmpty {
        page.floats.append(.init(flow: flow, float: float, y: bodyHeight - placed.fragment.height))
        top = bodyHeight
        continue
      }
      page.floats.append(.init(flow: flow, float: float, y: top))
      top = snapped(top + flows[flow].floats[float].fragment.height + grid)
    }
    page.columns += trial.columns
    // Floats at the foot stand on the foot of the page, unless the text ends before it.
    let below = heightBelow(flow, trial.below)
    let isAtFoot = trial.below.contains { flows[flow].floats[$0].standsAtFoot }
    var y = isAtFoot || trial.bottom + below >= bodyHeight - 2 * grid ? bodyHeight - below : trial.bottom
    for float in trial.below {
      page.floats.append(.init(flow: flow, float: float, y: y + grid))
      y += flows[flow].floats[float].fragment.height + grid
    }
    top = snapped(max(trial.bottom, y) + grid)
  }
}
