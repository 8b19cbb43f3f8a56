/// Chooses the line ends of a justified paragraph so that the paragraph as a whole looks best
/// (Donald E. Knuth and Michael F. Plass, “Breaking Paragraphs into Lines”, 1981), with the costs of TeX.
///
/// Two things differ from TeX: letters may be moved apart a little, which counts as stretch, and a limit of
/// hyphens in a row holds strictly, since each way to a breakpoint is kept apart by its hyphens so far.
struct TotalFit {
  let breakpoints: [Breakpoint]
  let style: ParagraphStyle
  /// How far the paragraph's first mark hangs out.
  let startProtrusion: Double
  /// The highest ratio of growth to stretch that a line may have.
  let tolerance: Double
  /// Stretch that every line is given on top of its own, where nothing else has worked.
  var emergencyStretch = 0.0
  /// Whether a line is made where none fits.
  var neverFails = false
  /// The width below which the last line is too short.
  let shortestLastLine: Double

  /// The line ends, and what they cost.
  struct Solution {
    var ends: [Int]
    var demerits: Double
    var hasShortLastLine: Bool
  }

  /// A way to a breakpoint: the line that begins after it, and the cost so far.
  private struct Node {
    var breakpoint: Int
    var previous: Int
    var line: Int
    /// 0 tight, 1 normal, 2 loose, 3 very loose.
    var fitness = 1
    var hyphens = 0
    var demerits = 0.0
    var hasShortLastLine = false
    /// What stands before the next line, and how wide that may be.
    var start: Origin
  }

  /// What a line is measured from.
  private struct Origin: Equatable {
    var width: Double
    var stretch: Double
    var shrink: Double
    /// The width to be filled.
    var measure: Double
  }

  /// Ways to one breakpoint, from which lines are measured alike: they are looked at together.
  private struct Group {
    var start: Origin
    var nodes: Range<Int>
  }

  /// A possible line from a node to a breakpoint.
  private struct Attempt {
    var ratio: Double
    var isTooLong = false
    var isShortLastLine = false
  }

  /// The best line ends; nil where no line fits within the tolerance.
  func solve() -> Solution? {
    var nodes = [start]
    var active = [Group(start: nodes[0].start, nodes: 0..<1)]
    var fresh = Fresh(style)
    for index in breakpoints.indices {
      fresh.removeAll()
      var kept = 0
      var tooLong: (node: Int, excess: Double)?
      let end = Target(breakpoints[index], trackingLimit: style.trackingLimit)
      for place in active.indices {
        let group = active[place]
        let origin = group.start
        let room = origin.measure - (end.width - origin.width)
        if room >= 0 {
          // Most lines are far too short, so they are left before anything is divided.
          let stretch = end.stretch - origin.stretch + emergencyStretch
          if end.isForced || room <= tolerance * stretch {
            let attempt = attempt(room: room, stretch: stretch, end, nodes[group.nodes.lowerBound])
            for node in group.nodes { offer(node, attempt, index, nodes, &fresh) }
          }
        } else {
          let shrink = end.shrink - origin.shrink
          if room >= -shrink {
            for node in group.nodes { offer(node, Attempt(ratio: room / shrink), index, nodes, &fresh) }
          } else {
            if -room < tooLong?.excess ?? .infinity {
              let cheapest = group.nodes.min { nodes[$0].demerits < nodes[$1].demerits }
              tooLong = (cheapest ?? group.nodes.lowerBound, -room)
            }
            // A later breakpoint may do without this one's hyphen, or hang out further.
            if room + end.extra + 2 < -shrink { continue }
          }
        }
        if !end.isForced {
          active[kept] = group
          kept += 1
        }
      }
      active.removeSubrange(kept...)
      if fresh.nodes.isEmpty && active.isEmpty {
        guard neverFails, let tooLong else { return nil }
        // Nothing fits: of all lines up to here the one that sticks out least.
        offer(tooLong.node, Attempt(ratio: -1, isTooLong: true), index, nodes, &fresh)
      }
      let found = style.measures.count > 1 ? fresh.nodes.sorted { $0.line < $1.line } : fresh.nodes
      for node in found {
        if let last = active.last, last.nodes.upperBound == nodes.count, last.start == node.start,
          nodes[last.nodes.lowerBound].breakpoint == index
        {
          active[active.count - 1].nodes = last.nodes.lowerBound..<nodes.count + 1
        } else {
          active.append(Group(start: node.start, nodes: nodes.count..<nodes.count + 1))
        }
        nodes.append(node)
      }
    }
    let last = active.flatMap(\.nodes)
    guard let best = last.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else { return nil }
    var ends: [Int] = []
    var node = best
    while nodes[node].breakpoint >= 0 {
      ends.append(nodes[node].breakpoint)
      node = nodes[node].previous
    }
    return Solution(
      ends: ends.reversed(), demerits: nodes[best].demerits, hasShortLastLine: nodes[best].hasShortLastLine)
  }

  /// The cost of given line ends by the same rules, whatever their ratios.
  func demerits(ofEnds ends: [Int]) -> Double {
    var node = start
    for index in ends {
      let end = Target(breakpoints[index], trackingLimit: style.trackingLimit)
      let room = node.start.measure - (end.width - node.start.width)
      let shrink = end.shrink - node.start.shrink
      let stretch = end.stretch - node.start.stretch + emergencyStretch
      let attempt =
        room >= 0
        ? attempt(room: room, stretch: stretch, end, node)
        : Attempt(ratio: max(-1, room / shrink), isTooLong: room < -shrink)
      node = self.node(after: node, 0, attempt, index)
    }
    return node.demerits
  }

  /// The end of a line as the inner loop needs it.
  private struct Target {
    var width: Double
    var stretch: Double
    var shrink: Double
    /// The part of the width that a later breakpoint need not have.
    var extra: Double
    var isForced: Bool

    init(_ end: Breakpoint, trackingLimit: Double) {
      let letters = end.before.letters * trackingLimit
      width = end.before.width + end.hyphen - end.endProtrusion
      stretch = end.before.stretch + letters
      shrink = end.before.shrink + letters * negativeTracking
      extra = max(0, end.hyphen - end.endProtrusion)
      isForced = end.isForced
    }
  }

  private var start: Node {
    let measure = style.measure(ofLine: 0).width + startProtrusion
    return Node(
      breakpoint: -1, previous: -1, line: 0, start: Origin(width: 0, stretch: 0, shrink: 0, measure: measure))
  }

  /// A line that is no wider than its measure.
  private func attempt(room: Double, stretch: Double, _ end: Target, _ from: Node) -> Attempt {
    if end.isForced {
      let width = end.width - from.start.width
      return Attempt(ratio: 0, isShortLastLine: width < shortestLastLine && from.breakpoint >= 0)
    }
    return Attempt(ratio: room < 1e-6 ? 0 : room / max(stretch, 1e-6))
  }

  /// The cheapest ways to a breakpoint, one for each kind of line that may follow it.
  private struct Fresh {
    var nodes: [Node] = []
    /// Where in `nodes` the way of a fitness and a number of hyphens is; −1 where there is none.
    private var places: [Int]
    private let hyphens: Int
    /// Lines of different widths are kept apart as well.
    private let lastMeasure: Int

    init(_ style: ParagraphStyle) {
      hyphens = style.maximumHyphensInRow + 2
      lastMeasure = style.measures.count - 1
      places = [Int](repeating: -1, count: 4 * hyphens * (lastMeasure + 1))
    }

    mutating func removeAll() {
      for node in nodes { places[key(node)] = -1 }
      nodes.removeAll(keepingCapacity: true)
    }

    mutating func offer(_ node: Node) {
      let key = key(node)
      let place = places[key]
      if place < 0 {
        places[key] = nodes.count
        nodes.append(node)
      } else if node.demerits < nodes[place].demerits {
        nodes[place] = node
      }
    }

    private func key(_ node: Node) -> Int {
      (min(node.line, lastMeasure) * hyphens + min(node.hyphens, hyphens - 1)) * 4 + node.fitness
    }
  }

  /// Keeps a way to a breakpoint if it is the cheapest of its kind.
  private func offer(_ from: Int, _ attempt: Attempt, _ index: Int, _ nodes: [Node], _ fresh: inout Fresh) {
    let node = node(after: nodes[from], from, attempt, index)
    if node.hyphens <= style.maximumHyphensInRow || neverFails { fresh.offer(node) }
  }

  private func node(after previous: Node, _ place: Int, _ attempt: Attempt, _ index: Int) -> Node {
    let end = breakpoints[index]
    let ratio = attempt.ratio
    let size = abs(ratio)
    let badness = min(100 * size * size * size, 1e6)
    var demerits = (10 + badness) * (10 + badness) + end.penalty * end.penalty
    if attempt.isTooLong { demerits += 1e14 }
    let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    if abs(fitness - previous.fitness) > 1 { demerits += 5_000 }
    let hyphens = end.isHyphen ? previous.hyphens + 1 : 0
    if hyphens > 1 { demerits += 10_000 * Double(hyphens - 1) }
    if hyphens > style.maximumHyphensInRow { demerits += 1e10 }
    if end.ending == .paragraph {
      // A hyphen before the last line, and a last line that is but a scrap.
      if previous.hyphens > 0 { demerits += 10_000 }
      if attempt.isShortLastLine { demerits += 1e7 }
    }
    let letters = end.after.letters * style.trackingLimit
    let measure = style.measure(ofLine: previous.line + 1).width + end.startProtrusion
    return Node(
      breakpoint: index, previous: place, line: previous.line + 1, fitness: fitness, hyphens: hyphens,
      demerits: previous.demerits + demerits,
      hasShortLastLine: attempt.isShortLastLine && end.ending == .paragraph,
      start: Origin(
        width: end.after.width, stretch: end.after.stretch + letters,
        shrink: end.after.shrink + letters * negativeTracking,
        measure: measure))
  }
}
