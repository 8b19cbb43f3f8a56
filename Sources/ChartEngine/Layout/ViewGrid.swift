import ChartModel
import Geometry

/// Views in rows and columns: where each stands, so that none touches another and lines are kept.
struct ViewGrid {
  /// How the columns, or the rows, of a grid keep in line.
  enum Alignment: String {
    /// Each view takes its own room.
    case none
    /// The views of a column take the room of its widest one.
    case each
    /// All columns are as wide as the widest.
    case all
  }

  var columns: Int
  var spacing: (row: Double, column: Double)
  var align: (row: Alignment, column: Alignment)
  var center: (row: Bool, column: Bool)
  /// Whether only plots count, and what sticks out of them does not.
  var isFlush: Bool

  /// The layout that a view states, over what is usual for its kind.
  init(_ settings: Properties, columns: Int, config: Properties, usual: Alignment) {
    func pair<Value>(_ name: String, _ read: (Literal) -> Value?, _ usual: Value) -> (row: Value, column: Value) {
      guard let stated = settings[name] ?? config[name] else { return (usual, usual) }
      if let both = read(stated) { return (both, both) }
      return (stated["row"].flatMap(read) ?? usual, stated["column"].flatMap(read) ?? usual)
    }
    self.columns = max(1, columns)
    spacing = pair("spacing", { $0.number }, 20)
    align = pair("align", { $0.string.flatMap { Alignment(rawValue: $0) } }, usual)
    center = pair("center", { $0.bool }, false)
    isFlush = settings.string("bounds") == "flush"
  }

  /// Where the views stand, given the room that each takes up about its own origin. The rules are Vega's.
  func places(_ boxes: [Rect]) -> [Point] {
    let rows = (boxes.count + columns - 1) / columns
    let xs = along(
      boxes.map { (before: max(0, (-$0.minX).rounded(.up)), after: $0.maxX.rounded(.up)) }, lines: columns, before: 1,
      spacing.column, align.column
    ) { $0 % columns }
    let ys = along(
      boxes.map { (before: max(0, (-$0.minY).rounded(.up)), after: $0.maxY.rounded(.up)) }, lines: rows,
      before: columns,
      spacing.row, align.row
    ) { $0 / columns }
    var places = boxes.indices.map { Point(x: xs[$0], y: ys[$0]) }
    func centred(_ index: Int, _ line: Int, _ alignment: Alignment, _ ends: [Double], _ lines: (Int) -> Int) -> Double {
      let widest =
        boxes.indices.filter { alignment == .all || lines($0) == line }.map { ends[$0].rounded(.up) }.max() ?? 0
      return max(0, (widest - ends[index]) / 2)
    }
    if center.column, align.column != .none, rows > 1 {
      for index in places.indices {
        places[index].x += centred(index, index % columns, align.column, boxes.map(\.maxX)) { $0 % columns }
      }
    }
    if center.row, align.row != .none, columns != 1 {
      for index in places.indices {
        places[index].y += centred(index, index / columns, align.row, boxes.map(\.maxY)) { $0 / columns }
      }
    }
    return places
  }

  /// The places along one direction: each line begins behind the line before it, `before` views back.
  private func along(
    _ ends: [(before: Double, after: Double)], lines: Int, before: Int, _ spacing: Double, _ alignment: Alignment,
    _ line: (Int) -> Int
  ) -> [Double] {
    guard !ends.isEmpty else { return [] }
    let widest = ends.map(\.after).max() ?? 0
    var lineAfter = [Double](repeating: 0, count: lines)
    for index in ends.indices { lineAfter[line(index)] = max(lineAfter[line(index)], ends[index].after) }
    let inner = ends.indices.filter { line($0) > 0 }
    let farthest = inner.map { spacing + ends[$0].before }.max() ?? 0
    var steps = [Double](repeating: 0, count: ends.count)
    for index in inner {
      switch alignment {
      case .all: steps[index] = farthest + widest
      case .each:
        let own = inner.filter { line($0) == line(index) }.map { spacing + ends[$0].before }.max() ?? 0
        steps[index] = own + lineAfter[line(index) - 1]
      case .none: steps[index] = spacing + ends[index].before + lineAfter[line(index) - 1]
      }
    }
    var places = [Double](repeating: 0, count: ends.count)
    for index in inner {
      places[index] = steps[index] + places[index - before]
    }
    return places
  }
}
