import Geometry

/// Where the text of a flow has got to: what comes next, and what is owed from before.
struct FlowState: Equatable {
  /// The fragment that comes next.
  var next = 0
  /// Fragments that were passed over and wait for the top of a column.
  var waiting: [Int] = []
  /// Lines of notes that did not fit below their call.
  var owedNotes: [NoteLine] = []

  /// A line of a note: the note's number, and which of its lines.
  struct NoteLine: Equatable {
    var note: Int
    var line: Int
  }
}

/// A column, filled.
struct FilledColumn {
  /// A fragment in its place.
  struct Placed {
    var fragment: Int
    var y: Double
    /// Whether the heads of its table are repeated above it.
    var repeatsHead = false
  }
  var placed: [Placed] = []
  var notes: [FlowState.NoteLine] = []
  /// How far the text reaches down.
  var height = 0.0
  /// What comes after it.
  var state: FlowState
  /// By how much the last fragment sticks out, where nothing else could be done.
  var overflow = 0.0
}

/// Fills one column with fragments from a flow.
///
/// Fragments are placed as long as they fit together with the notes they call; then the column goes back to
/// the last place where it may end. A figure that does not fit is passed over and waits for the next column
/// while the text goes on. A note that does not fit below its call is divided, two lines at least on either
/// side, where moving its call would leave a hole. Takes time in proportion to the fragments it looks at.
struct ColumnFiller {
  let fragments: [Fragment]
  let grid: Double
  /// The lines of each note.
  let notes: [Int: [Fragment]]
  /// The height of a column on a page of its own.
  var fullHeight = 0.0
  /// Whether the column stands at the top of a page, where a fragment that begins one does not end it again.
  var isTopOfPage = false

  /// The room above notes, with their rule.
  static let noteGap = 11.0

  /// Fills a column of a height; text reaches no further down than `textLimit`.
  func fill(_ start: FlowState, height: Double, textLimit: Double) -> FilledColumn {
    var column = FilledColumn(state: start)
    column.state.owedNotes = []
    place(notes: start.owedNotes, into: &column, height: height)
    guard column.state.owedNotes.isEmpty else { return column }
    placeWaiting(&column, height: height, limit: textLimit)
    var best: FilledColumn?
    var isFull = false
    while column.state.next < fragments.count {
      let index = column.state.next
      let fragment = fragments[index]
      if fragment.beginsPage, !(isTopOfPage && column.placed.isEmpty) {
        column.state.next = index
        return column
      }
      if mayEnd(column, before: fragment) { best = column }
      if isFull { break }
      let waitsBehind = fragment.mayFloat && !column.state.waiting.isEmpty
      if !waitsBehind, let grown = adding(index, to: column, height: height, limit: textLimit) {
        column = grown
        column.state.next = index + 1
        // A note that is divided fills the column.
        isFull = !grown.state.owedNotes.isEmpty
      } else if fragment.mayFloat, column.state.waiting.count < 8 {
        column.state.waiting.append(index)
        column.state.next = index + 1
      } else if let best, !best.placed.isEmpty || best.state != start {
        return best
      } else if column.placed.isEmpty, column.state.waiting == start.waiting {
        return forced(index, column, height: height)
      } else if min(height, textLimit) < fullHeight - 0.5 {
        // Nothing before may end the column, but a longer one will come.
        return FilledColumn(state: start)
      } else {
        // Better a bad break than a lost line.
        return column
      }
    }
    if isFull, column.state.next < fragments.count { return best ?? column }
    placeWaiting(&column, height: height, limit: textLimit)
    return column
  }

  private func mayEnd(_ column: FilledColumn, before fragment: Fragment) -> Bool {
    guard fragment.mayBreakBefore else { return false }
    guard let last = column.placed.last else { return !column.state.waiting.isEmpty }
    return !fragments[last.fragment].keepsWithNext
  }

  /// The column with one fragment and its notes more; nil where they do not fit.
  private func adding(_ index: Int, to column: FilledColumn, height: Double, limit: Double) -> FilledColumn? {
    let fragment = fragments[index]
    var grown = column
    var top = top(of: fragment, in: column)
    let repeats = column.placed.isEmpty && fragment.repeatedHead != nil
    if repeats { top += fragment.repeatedHead?.height ?? 0 }
    let bottom = top + fragment.height
    guard bottom <= limit + 0.01 else { return nil }
    grown.placed.append(.init(fragment: index, y: top, repeatsHead: repeats))
    grown.height = bottom
    let called = lines(ofNotes: fragment.notes)
    if noteHeight(column.notes + called) + bottom <= height + 0.01 {
      grown.notes += called
      return grown
    }
    // The hole that moving this line would leave decides whether its note is divided.
    let hole = height - column.height - noteHeight(column.notes)
    guard hole > 3.5 * grid || column.placed.isEmpty else { return nil }
    var fitting = called.count
    while fitting > 0, noteHeight(column.notes + called[..<fitting]) + bottom > height + 0.01 { fitting -= 1 }
    fitting = min(fitting, called.count - 2)
    // No word of a note goes on in another column, where a line less will do.
    if fitting > 2, let last = notes[called[fitting - 1].note]?[called[fitting - 1].line], last.endsInHyphen {
      fitting -= 1
    }
    guard fitting >= 2 else { return nil }
    grown.notes += called[..<fitting]
    grown.state.owedNotes = Array(called[fitting...])
    return grown
  }

  /// The lines of notes, and after them of the notes that they call in turn.
  private func lines(ofNotes numbers: [Int]) -> [FlowState.NoteLine] {
    var (result, queue, next) = ([FlowState.NoteLine](), numbers, 0)
    while next < queue.count {
      let own = notes[queue[next]] ?? []
      result += own.indices.map { .init(note: queue[next], line: $0) }
      queue += own.flatMap(\.notes).filter { !queue.contains($0) }
      next += 1
    }
    return result
  }

  /// Where a fragment's top comes, below what is there.
  private func top(of fragment: Fragment, in column: FilledColumn) -> Double {
    guard let last = column.placed.last else { return 0 }
    let top = column.height + max(fragment.spaceBefore, fragments[last.fragment].spaceAfter)
    return fragment.isOnGrid ? (top / grid - 0.001).rounded(.up) * grid : top
  }

  /// Fragments that waited, in their order, as far as they fit.
  private func placeWaiting(_ column: inout FilledColumn, height: Double, limit: Double) {
    while let index = column.state.waiting.first {
      if let grown = adding(index, to: column, height: height, limit: limit) {
        column = grown
      } else if column.placed.isEmpty, column.notes.isEmpty, limit >= height {
        column = forced(index, column, height: height)
      } else {
        return
      }
      column.state.waiting.removeFirst()
    }
  }

  /// What fits into no column is set all the same.
  private func forced(_ index: Int, _ column: FilledColumn, height: Double) -> FilledColumn {
    var column = column
    let fragment = fragments[index]
    column.placed.append(.init(fragment: index, y: 0))
    column.height = fragment.height
    column.overflow = max(0, fragment.height - height)
    column.state.next = max(column.state.next, index + 1)
    let called = lines(ofNotes: fragment.notes)
    place(notes: called, into: &column, height: max(height, fragment.height + 3 * grid))
    return column
  }

  /// Lines of notes, as many as fit; the others are owed.
  private func place(notes lines: [FlowState.NoteLine], into column: inout FilledColumn, height: Double) {
    var fitting = lines.count
    while fitting > 0, noteHeight(column.notes + lines[..<fitting]) + column.height > height { fitting -= 1 }
    column.notes += lines[..<fitting]
    column.state.owedNotes += lines[fitting...]
  }

  /// What notes take up at the foot of a column.
  func noteHeight(_ lines: [FlowState.NoteLine]) -> Double {
    guard !lines.isEmpty else { return 0 }
    return ColumnFiller.noteGap + lines.reduce(0) { $0 + (notes[$1.note]?[$1.line].height ?? 0) }
  }
}
