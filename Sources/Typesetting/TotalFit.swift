/// Chooses the line ends of a justified paragraph so that the paragraph as a whole looks best (Donald E. Knuth
/// and Michael F. Plass, “Breaking Paragraphs into Lines”, 1981), with the costs of TeX.
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

  private struct Node {
    var breakpoint: Int
    var line: Int
    /// 0 tight, 1 normal, 2 loose, 3 very loose.
    var fitness: Int
    var hyphens: Int
    var demerits: Double
    var previous: Int
    var hasShortLastLine = false
  }

  /// A possible line from a node to a breakpoint.
  private struct Attempt {
    var ratio: Double
    /// How much wider it is than its measure, at its natural width.
    var excess = 0.0
    var isTooLong: Bool
    var isShortLastLine: Bool
  }

  /// The best line ends; nil where no line fits within the tolerance.
  func solve() -> Solution? {
    var nodes = [Node(breakpoint: -1, line: 0, fitness: 1, hyphens: 0, demerits: 0, previous: -1)]
    var active = [0]
    var fresh: [Node] = []
    for index in breakpoints.indices {
      let breakpoint = breakpoints[index]
      fresh.removeAll(keepingCapacity: true)
      var kept = 0
      var abandoned: (node: Int, excess: Double)?
      for place in active.indices {
        let candidate = active[place]
        let attempt = attempt(from: nodes[candidate], to: breakpoint)
        if attempt.isTooLong {
          if attempt.excess < abandoned?.excess ?? .infinity { abandoned = (candidate, attempt.excess) }
        } else if attempt.ratio >= -1, attempt.ratio <= tolerance {
          offer(candidate, attempt, index, nodes, &fresh)
        }
        if !attempt.isTooLong && !breakpoint.isForced {
          active[kept] = candidate
          kept += 1
        } else if breakpoint.isForced && attempt.ratio < -1 {
          if attempt.excess < abandoned?.excess ?? .infinity { abandoned = (candidate, attempt.excess) }
        }
      }
      active.removeSubrange(kept...)
      if fresh.isEmpty && active.isEmpty {
        guard neverFails, let abandoned else { return nil }
        // Nothing fits: the line that sticks out least is the one up to here.
        let attempt = Attempt(ratio: -1, isTooLong: true, isShortLastLine: false)
        offer(abandoned.node, attempt, index, nodes, &fresh)
      }
      for node in fresh {
        active.append(nodes.count)
        nodes.append(node)
      }
    }
    guard let best = active.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else { return nil }
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
    var node = Node(breakpoint: -1, line: 0, fitness: 1, hyphens: 0, demerits: 0, previous: -1)
    for end in ends { node = self.node(after: node, 0, attempt(from: node, to: breakpoints[end]), end) }
    return node.demerits
  }

  private func attempt(from node: Node, to end: Breakpoint) -> Attempt {
    let after = node.breakpoint < 0 ? ShapedParagraph.Sums() : breakpoints[node.breakpoint].after
    let hanging = node.breakpoint < 0 ? startProtrusion : breakpoints[node.breakpoint].startProtrusion
    let measure = style.measure(ofLine: node.line).width
    let natural = end.before.width - after.width
    let room = measure - natural - end.hyphen + end.endProtrusion + hanging
    let letters = max(0, end.before.letters - after.letters) * style.trackingLimit
    if room < 0 {
      let shrink = end.before.shrink - after.shrink + letters
      // A later breakpoint may do without this one's hyphen, so a line is not too long for it alone.
      let isTooLong = natural - shrink - hanging > measure + end.endProtrusion + 2
      return Attempt(
        ratio: shrink > 0 ? room / shrink : room > -1e-6 ? 0 : -.infinity, excess: -room, isTooLong: isTooLong,
        isShortLastLine: false)
    }
    if end.isForced {
      let isShort = end.ending == .paragraph && natural < shortestLastLine && node.breakpoint >= 0
      return Attempt(ratio: 0, isTooLong: false, isShortLastLine: isShort)
    }
    let stretch = end.before.stretch - after.stretch + letters + emergencyStretch
    return Attempt(
      ratio: stretch > 0 ? room / stretch : room < 1e-6 ? 0 : .infinity, isTooLong: false, isShortLastLine: false)
  }

  /// Keeps the cheapest way to a breakpoint for each kind of line that may follow it.
  private func offer(_ from: Int, _ attempt: Attempt, _ index: Int, _ nodes: [Node], _ fresh: inout [Node]) {
    let node = node(after: nodes[from], from, attempt, index)
    guard node.hyphens <= style.maximumHyphensInRow || neverFails else { return }
    let last = style.measures.count - 1
    let known = fresh.firstIndex {
      min($0.line, last) == min(node.line, last) && $0.fitness == node.fitness && $0.hyphens == node.hyphens
    }
    guard let known else {
      fresh.append(node)
      return
    }
    if node.demerits < fresh[known].demerits { fresh[known] = node }
  }

  private func node(after previous: Node, _ place: Int, _ attempt: Attempt, _ index: Int) -> Node {
    let end = breakpoints[index]
    let ratio = attempt.ratio
    let size = abs(ratio)
    let badness = min(100 * size * size * size, 100_000)
    var demerits = (10 + badness) * (10 + badness) + end.penalty * end.penalty
    if attempt.isTooLong { demerits += 1e12 }
    let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
    if abs(fitness - previous.fitness) > 1 { demerits += 3_000 }
    let hyphens = end.isHyphen ? previous.hyphens + 1 : 0
    if hyphens > 1 { demerits += 10_000 * Double(hyphens - 1) }
    if hyphens > style.maximumHyphensInRow { demerits += 1e8 }
    if end.ending == .paragraph {
      // A hyphen before the last line, and a last line that is but a scrap.
      if previous.hyphens > 0 { demerits += 10_000 }
      if attempt.isShortLastLine { demerits += 1e7 }
    }
    return Node(
      breakpoint: index, line: previous.line + 1, fitness: fitness, hyphens: hyphens,
      demerits: previous.demerits + demerits, previous: place, hasShortLastLine: attempt.isShortLastLine)
  }
}
