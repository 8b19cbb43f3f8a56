/// Inlines in the making: what is finished, and runs of `*`, `_`, `~~` that may still become emphasis.
///
/// CommonMark's rule: a closing run takes the nearest opening run of its kind, two characters where both have
/// two; where one of the runs could be both, their lengths may not add up to a multiple of three. Each failed
/// search is remembered, so that no text makes this quadratic.
struct DelimiterStack {
  struct Run {
    var character: UInt8
    var count: Int
    var offset: Int
    var canOpen: Bool
    var canClose: Bool
    var original: Int

    init(character: UInt8, count: Int, offset: Int, canOpen: Bool, canClose: Bool) {
      (self.character, self.count, self.offset, self.original) = (character, count, offset, count)
      (self.canOpen, self.canClose) = (canOpen, canClose)
    }
  }

  private enum Item {
    case inline(Inline, height: Int)
    case run(Run)
  }

  let place: (Int) -> Place
  private var items: [Item] = []
  /// Where in `items` the runs stand that may open.
  private var openers: [Int] = []
  /// Below which opener no match is to be found, for each kind of closer.
  private var floors: [Int: Int] = [:]
  private var pending: [UInt8] = []
  private var pendingOffset = 0

  init(place: @escaping (Int) -> Place) { self.place = place }

  mutating func text(_ bytes: some Sequence<UInt8>, at offset: Int) {
    if pending.isEmpty { pendingOffset = offset }
    pending.append(contentsOf: bytes)
  }

  mutating func append(_ inline: Inline) {
    flush()
    items.append(.inline(inline, height: 1))
  }

  /// Takes blanks off the end of the text; returns how many there were.
  mutating func trimSpaces() -> Int {
    var count = 0
    while pending.last == Ascii.space || pending.last == Ascii.tab {
      pending.removeLast()
      count += 1
    }
    return count
  }

  mutating func append(_ run: Run) {
    flush()
    var run = run
    if run.canClose { close(with: &run) }
    guard run.count > 0 else { return }
    items.append(.run(run))
    if run.canOpen { openers.append(items.count - 1) }
  }

  mutating func finish() -> [Inline] {
    flush()
    return merged(items[...]).inlines
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = String(decoding: pending, as: UTF8.self)
    items.append(.inline(Inline(.text(text), place: place(pendingOffset)), height: 0))
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func close(with closer: inout Run) {
    let key = Int(closer.character) * 6 + (closer.canOpen ? 3 : 0) + closer.original % 3
    while closer.count > 0 {
      let floor = min(floors[key] ?? 0, openers.count)
      guard let position = openers[floor...].lastIndex(where: { matches($0, closer) }),
        case .run(var opener) = items[openers[position]]
      else {
        floors[key] = openers.count
        return
      }
      let index = openers[position]
      let (children, height) = merged(items[(index + 1)...])
      guard height < InlineParser.maximumDepth else { return }
      let used = opener.count >= 2 && closer.count >= 2 ? 2 : 1
      opener.count -= used
      let start = place(opener.offset + opener.count)
      let kind: Inline.Kind =
        opener.character == Ascii.tilde
        ? .strikethrough(children) : used == 2 ? .strong(children) : .emphasis(children)
      items.removeSubrange((index + 1)...)
      openers.removeSubrange((position + 1)...)
      if opener.count > 0 {
        items[index] = .run(opener)
      } else {
        items.removeLast()
        openers.removeLast()
      }
      items.append(.inline(Inline(kind, place: start), height: height + 1))
      closer.count -= used
    }
  }

  private func matches(_ index: Int, _ closer: Run) -> Bool {
    guard case .run(let opener) = items[index], opener.character == closer.character else { return false }
    if opener.canClose || closer.canOpen, (opener.original + closer.original) % 3 == 0 {
      return opener.original % 3 == 0 && closer.original % 3 == 0
    }
    return true
  }

  /// Items as inlines: runs that found no partner are text, and texts that touch are one.
  private func merged(_ items: ArraySlice<Item>) -> (inlines: [Inline], height: Int) {
    var (result, height) = ([Inline](), 0)
    for item in items {
      var next: Inline
      switch item {
      case .inline(let inline, let its): (next, height) = (inline, max(height, its))
      case .run(let run):
        let text = String(repeating: Character(Unicode.Scalar(run.character)), count: run.count)
        next = Inline(.text(text), place: place(run.offset))
      }
      if case .text(let text) = next.kind, let last = result.last, case .text(let before) = last.kind {
        next = Inline(.text(before + text), place: last.place)
        result.removeLast()
      }
      result.append(next)
    }
    return (result, height)
  }
}
