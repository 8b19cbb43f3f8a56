/// Joins arcs into long lines: where exactly two ends meet, the line runs on.
enum ArcJoining {
  /// Lists of arc numbers (negative for an arc from its end), each a line; every arc is in one of them.
  static func join(_ numbers: [Int], _ arcs: [Coordinates]) -> [[Int]] {
    // The arcs at each place, as numbers that leave from it.
    var leaving: [GeoPoint: [Int]] = [:]
    func ends(_ number: Int) -> (from: GeoPoint, to: GeoPoint)? {
      let arc = arcs[number < 0 ? ~number : number]
      guard arc.count > 1 else { return nil }
      return number < 0 ? (arc[arc.count - 1], arc[0]) : (arc[0], arc[arc.count - 1])
    }
    let usable = numbers.filter { ends($0) != nil }
    for number in usable {
      guard let (from, to) = ends(number) else { continue }
      leaving[from, default: []].append(number)
      leaving[to, default: []].append(~number)
    }
    var isUsed: Set<Int> = []
    func index(_ number: Int) -> Int { number < 0 ? ~number : number }
    /// Follows the line from the end of an arc as long as there is one way on.
    func follow(_ number: Int) -> [Int] {
      var line: [Int] = []
      var current = number
      while let (_, to) = ends(current), let ways = leaving[to], ways.count == 2,
        let next = ways.first(where: { index($0) != index(current) && !isUsed.contains(index($0)) })
      {
        isUsed.insert(index(next))
        line.append(next)
        current = next
      }
      return line
    }
    var lines: [[Int]] = []
    for number in usable where isUsed.insert(index(number)).inserted {
      let ahead = follow(number)
      let behind = follow(~number).reversed().map { ~$0 }
      lines.append(behind + [number] + ahead)
    }
    return lines
  }
}
