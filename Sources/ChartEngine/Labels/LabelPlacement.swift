import Geometry

/// Where each of a set of labels stands, so that none lies on another or on ink that must be seen.
///
/// The method is the discrete gradient descent of Christensen, Marks and Shieber, “An empirical study of algorithms for
/// point-feature label placement” (1995): every label begins at its cheapest place, those with priority first; then
/// each in turn moves to the place that costs least where the others stand, until nobody moves. What still collides
/// is left out, the least important first, and tried once more when the rest stands. Nothing is random.
struct LabelPlacement {
  /// What became of one label.
  struct Outcome {
    /// Where it stands; nil where it is left out.
    var box: Rect?
    /// Whether a line leads to it.
    var hasLeader = false
    /// Whether it stands elsewhere than where it stands best.
    var isMoved = false
    /// How its letters are set where it runs along a line.
    var lettering: LetterLine.Setting?
    /// The boxes that it covers.
    var pieces: [Rect] = []
  }

  /// The outcomes, in the order of the labels.
  private(set) var outcomes: [Outcome]

  /// A place on ink that costs more than this is no place.
  private static let unbearable = 6.0
  private static let collision = 40.0
  /// A leader over another name: any place without is better, and none at all is too.
  private static let crossing = 8.0

  private var choices: [[LabelCandidate]]
  /// For each label, those that could come into its way.
  private var neighbours: [[Int]] = []
  /// For each label, the number of its candidate; -1 where it is left out.
  private var chosen: [Int]

  /// Places labels within `bounds`, off the obstacles.
  init(_ labels: [Label], obstacles: [LabelObstacle], bounds: Rect) {
    let grid = Self.grid(obstacles, bounds)
    func bearable(_ candidates: [LabelCandidate], _ label: Label) -> [LabelCandidate] {
      candidates.compactMap { candidate in
        guard bounds.contains(candidate.box) || (!label.mayDrop && candidate.box == label.stated) else { return nil }
        var candidate = candidate
        candidate.cost += Self.ink(under: candidate, label, obstacles, grid)
        return candidate.cost < Self.unbearable || !label.mayDrop ? candidate : nil
      }
    }
    choices = labels.map { label in bearable(label.nearCandidates, label).sorted { $0.cost < $1.cost } }
    chosen = Array(repeating: -1, count: labels.count)
    outcomes = []
    let order = labels.indices.sorted {
      labels[$0].priority == labels[$1].priority ? $0 < $1 : labels[$0].priority > labels[$1].priority
    }
    neighbours = Self.neighbours(choices, bounds)
    for label in order { chosen[label] = best(label) }
    // Most labels stand well beside what they name; only the others look farther away.
    let crowded = order.filter { chosen[$0] < 0 || choices[$0][chosen[$0]].cost > 1.5 || isColliding($0) }
    if !crowded.isEmpty {
      for label in crowded {
        choices[label] = (choices[label] + bearable(labels[label].farCandidates, labels[label])).sorted {
          $0.cost < $1.cost
        }
        chosen[label] = -1
      }
      neighbours = Self.neighbours(choices, bounds)
      for label in crowded { chosen[label] = best(label) }
    }
    descend(order)
    drop(labels, order)
    outcomes = labels.indices.map { index in
      guard chosen[index] >= 0 else { return Outcome() }
      let choice = choices[index][chosen[index]]
      let first = labels[index].nearCandidates.first?.box
      return Outcome(
        box: choice.box, hasLeader: choice.needsLeader, isMoved: choice.box != first, lettering: choice.lettering,
        pieces: choice.pieces.isEmpty ? [choice.box] : choice.pieces)
    }
  }

  /// What lies under a label, weighed; the ink of its leader counts as well.
  private static func ink(
    under candidate: LabelCandidate, _ label: Label, _ obstacles: [LabelObstacle], _ grid: BoxGrid
  ) -> Double {
    var cost = 0.0, outlines = 0.0, seen: [Int] = []
    grid.near(candidate.box) { number in
      guard !seen.contains(number), candidate.meets(obstacles[number]) else { return }
      seen.append(number)
      if obstacles[number].isOutline { outlines += obstacles[number].weight } else { cost += obstacles[number].weight }
    }
    // A name of a water keeps off its shores; that of a place on a coast cannot.
    cost += candidate.lettering == nil ? min(outlines * 0.3, 0.9) : min(outlines, 8)
    guard candidate.needsLeader else { return cost }
    let leader = LabelLeader(to: label.anchor, from: candidate.box, clearance: label.clearance)
    grid.near(Rect(leader.start, leader.end)) { number in
      let isUnder =
        switch obstacles[number].shape {
        case .disc(let center, let radius):
          center.distance(to: label.anchor) > 0.5
            && LabelObstacle.crosses(
              leader.start, leader.end,
              Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius))
        case .box(let box):
          LabelObstacle.crosses(leader.start, leader.end, box) && !box.outset(by: 1).contains(leader.end)
        case .segment: false
        }
      if isUnder, !seen.contains(number) {
        seen.append(number)
        cost += obstacles[number].weight * 0.3
      }
    }
    return cost
  }

  private static func grid(_ obstacles: [LabelObstacle], _ bounds: Rect) -> BoxGrid {
    var grid = BoxGrid(bounds)
    for (number, obstacle) in obstacles.enumerated() { grid.insert(number, obstacle.bounds) }
    return grid
  }

  private static func neighbours(_ choices: [[LabelCandidate]], _ bounds: Rect) -> [[Int]] {
    let reaches = choices.map { list -> Rect? in
      list.first.map { first in list.dropFirst().reduce(first.box) { $0.union($1.box) } }
    }
    var grid = BoxGrid(bounds, cell: 48)
    for (number, reach) in reaches.enumerated() { if let reach { grid.insert(number, reach) } }
    return reaches.enumerated().map { number, reach in
      guard let reach else { return [] }
      var found: Set<Int> = []
      grid.near(reach) { other in
        if other != number, let box = reaches[other], box.intersection(reach) != nil { found.insert(other) }
      }
      return found.sorted()
    }
  }

  /// The cheapest candidate of a label where the others stand.
  private func best(_ label: Int) -> Int {
    var (found, least) = (-1, Double.infinity)
    for (number, candidate) in choices[label].enumerated() {
      // The candidates are sorted: what costs more by itself cannot be better.
      if candidate.cost >= least { break }
      var cost = candidate.cost + Self.collision * Double(collisions(label, candidate))
      // Most candidates have lost already.
      if cost < least { cost += Self.crossing * Double(crossings(label, candidate)) }
      if cost < least { (found, least) = (number, cost) }
    }
    return found
  }

  private func isColliding(_ label: Int) -> Bool { collisions(label, choices[label][chosen[label]]) > 0 }

  private func collisions(_ label: Int, _ candidate: LabelCandidate) -> Int {
    neighbours[label].count { chosen[$0] >= 0 && choices[$0][chosen[$0]].meets(candidate) }
  }

  /// How many names the leader of a candidate runs over.
  private func crossings(_ label: Int, _ candidate: LabelCandidate) -> Int {
    guard candidate.leader != nil else { return 0 }
    return neighbours[label].count { chosen[$0] >= 0 && candidate.crosses(choices[$0][chosen[$0]]) }
  }

  /// Whether a candidate and those that stand keep their leaders off one another's names.
  private func isClear(_ label: Int, _ candidate: LabelCandidate) -> Bool {
    neighbours[label].allSatisfy { other in
      guard chosen[other] >= 0 else { return true }
      let stands = choices[other][chosen[other]]
      return !candidate.crosses(stands) && !stands.crosses(candidate)
    }
  }

  private mutating func descend(_ order: [Int]) {
    for _ in 0..<12 {
      var isStill = true
      for label in order where chosen[label] >= 0 {
        let better = best(label)
        if better != chosen[label] { (chosen[label], isStill) = (better, false) }
      }
      if isStill { return }
    }
  }

  /// Leaves out what still collides or leads over names, the least important first, and gives each another try in the
  /// room that is left. A label that leads over one name only may stay where nothing better is found: it can be read.
  private mutating func drop(_ labels: [Label], _ order: [Int]) {
    let stood = chosen
    for label in order.reversed() where labels[label].mayDrop && chosen[label] >= 0 {
      if isColliding(label) || crossings(label, choices[label][chosen[label]]) > 0 { chosen[label] = -1 }
    }
    for label in order where chosen[label] < 0 {
      chosen[label] =
        choices[label].firstIndex { collisions(label, $0) == 0 && isClear(label, $0) } ?? -1
    }
    for label in order where chosen[label] < 0 && stood[label] >= 0 {
      let candidate = choices[label][stood[label]]
      if collisions(label, candidate) == 0, crossings(label, candidate) == 1 { chosen[label] = stood[label] }
    }
  }
}
