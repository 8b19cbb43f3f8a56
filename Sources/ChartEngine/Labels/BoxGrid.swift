import Geometry

/// Boxes in the cells of a grid, so that those near a place are found without looking at all of them.
struct BoxGrid {
  private let bounds: Rect
  private let columns: Int, rows: Int
  private var cells: [[Int32]]

  /// A grid over a region; what lies outside falls into the cells at its edge.
  init(_ bounds: Rect, cell: Double = 24) {
    self.bounds = bounds
    columns = min(max(1, Int(clamped: (bounds.width / cell).rounded(.up))), 256)
    rows = min(max(1, Int(clamped: (bounds.height / cell).rounded(.up))), 256)
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Puts a box with a number into the cells that it touches.
  mutating func insert(_ number: Int, _ box: Rect) {
    let (across, down) = span(box)
    for row in down { for column in across { cells[row * columns + column].append(Int32(number)) } }
  }

  /// Calls the closure with the numbers of the boxes that may touch a box; with one more than once where it lies in
  /// several cells.
  func near(_ box: Rect, _ body: (Int) -> Void) {
    let (across, down) = span(box)
    for row in down { for column in across { for number in cells[row * columns + column] { body(Int(number)) } } }
  }

  private func span(_ box: Rect) -> (ClosedRange<Int>, ClosedRange<Int>) {
    func cell(_ value: Double, _ low: Double, _ extent: Double, _ count: Int) -> Int {
      guard extent > 0, value.isFinite else { return 0 }
      return min(max(Int(clamped: ((value - low) / extent * Double(count)).rounded(.down)), 0), count - 1)
    }
    let left = cell(box.minX, bounds.minX, bounds.width, columns),
      right = cell(box.maxX, bounds.minX, bounds.width, columns)
    let top = cell(box.minY, bounds.minY, bounds.height, rows),
      bottom = cell(box.maxY, bounds.minY, bounds.height, rows)
    return (left...max(left, right), top...max(top, bottom))
  }
}
