import Geometry

/// A place where a label could stand, and how bad it is there.
struct LabelCandidate {
  var box: Rect
  /// How much worse it is than the best place, whatever else is there.
  var cost: Double
  /// Whether a line has to lead from the label to what it names.
  var needsLeader = false
  /// The line that leads from it, where one does.
  var leader: LabelLeader?
  /// The boxes of its letters where it runs slanted or bent; nothing where it fills its box.
  var pieces: [Rect] = []
  /// How its letters are set where it runs along a line.
  var lettering: LetterLine.Setting?

  /// Whether it lies on another label.
  func meets(_ other: LabelCandidate) -> Bool {
    guard box.intersection(other.box) != nil else { return false }
    if pieces.isEmpty, other.pieces.isEmpty { return true }
    let mine = pieces.isEmpty ? [box] : pieces, its = other.pieces.isEmpty ? [other.box] : other.pieces
    return mine.contains { piece in its.contains { piece.intersection($0) != nil } }
  }

  /// Whether its leader runs over another label.
  func crosses(_ other: LabelCandidate) -> Bool {
    guard let leader, Rect(leader.start, leader.end).intersects(other.box) else { return false }
    let boxes = other.pieces.isEmpty ? [other.box] : other.pieces
    return boxes.contains { LabelObstacle.crosses(leader.start, leader.end, $0) }
  }

  /// Whether it lies on ink.
  func meets(_ obstacle: LabelObstacle) -> Bool {
    pieces.isEmpty ? obstacle.meets(box) : pieces.contains { obstacle.meets($0) }
  }
}

extension Label {
  /// The places next to what the label names, the best first: where its author put it, and around its anchor.
  var nearCandidates: [LabelCandidate] {
    if !alongLine.isEmpty { return alongLine }
    var found: [LabelCandidate] = []
    if let stated {
      found.append(LabelCandidate(box: stated, cost: 0))
      // Next best is hardly moved at all.
      let shifts: [Vector] = [
        Vector(dx: 0, dy: -stated.height), Vector(dx: 0, dy: stated.height), Vector(dx: -stated.width / 2, dy: 0),
        Vector(dx: stated.width / 2, dy: 0),
      ]
      for (rank, shift) in shifts.enumerated() {
        found.append(LabelCandidate(box: stated.offset(by: shift), cost: 0.5 + 0.1 * Double(rank)))
      }
    }
    let start = stated == nil ? 0.0 : 1
    for (rank, side) in sides.enumerated() where !needsLeader {
      found.append(
        LabelCandidate(box: side.box(size, at: anchor, clearance: clearance), cost: start + 0.12 * Double(rank)))
    }
    return found
  }

  /// The places farther away, on rings of sixteen directions, from which a leader shows the way.
  var farCandidates: [LabelCandidate] {
    guard mayLead else { return [] }
    let start = stated == nil ? 0.0 : 1
    var found: [LabelCandidate] = []
    for distance in [10.0, 18, 28, 42, 58] {
      for step in 0..<16 {
        // From the upper right, or straight from above, where leaders read best, alternately to both sides.
        let first = needsLeader ? -Double.pi / 2 : -Double.pi / 4
        let turn = Double(step % 2 == 0 ? step / 2 : -(step + 1) / 2) * Double.pi / 8 + first
        let reach = clearance + distance
        let tip = Point(x: anchor.x + reach * cos(turn), y: anchor.y + reach * sin(turn))
        let side: LabelSide =
          abs(tip.x - anchor.x) < 0.4 * reach ? (tip.y < anchor.y ? .north : .south) : tip.x > anchor.x ? .east : .west
        let box = side.box(size, at: tip, clearance: 1)
        found.append(
          LabelCandidate(
            box: box, cost: start + 1.5 + min(distance / 14, 3) + 0.02 * Double(step), needsLeader: true,
            leader: LabelLeader(to: anchor, from: box, clearance: clearance)))
      }
    }
    return found
  }
}
