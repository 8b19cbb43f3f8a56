import ChartModel
import Diagnostics
import SceneGraph

/// Which rows of a unit are not final: the part of a line that ends at one is dashed.
struct ProvisionalRows {
  /// The dash of a provisional part, in points.
  static let dash = [2.0, 1.5]

  private let test: (Int) -> Bool

  /// The test for the rows of a unit; nil where none is provisional.
  init?(_ context: inout MarkContext) {
    guard let provisional = context.frame.figure.provisional, context.plan.kind == .line
    else { return nil }
    var flow = Dataflow(names: context.frame.names, sink: context.frame.sink) { _ throws(DiagnosticList) in
      Frame(rowCount: 0)
    }
    test = flow.compile(provisional.test, context.data)
    context.frame.sink = flow.sink
    guard context.rows.contains(where: test) else { return nil }
  }

  func callAsFunction(_ row: Int) -> Bool { test(row) }

  /// A line in its firm and its provisional parts; a part between two rows is provisional where one of them is.
  func parts(_ line: LineBatch, rows: [Int]) -> [SceneNode] {
    let count = line.points.count
    let isOpen = rows.map(test)
    var firm = line
    firm.defined = (0..<count).map { (line.defined.isEmpty || line.defined[$0]) && !isOpen[$0] }
    var nodes: [SceneNode] = firm.defined.contains(true) ? [.line(firm)] : []
    var start = 0
    while let first = (start..<count).first(where: { isOpen[$0] }) {
      let end = (first..<count).first { !isOpen[$0] } ?? count
      let range = max(first - 1, 0)..<min(end + 1, count)
      var part = line
      part.points = Array(line.points[range])
      part.defined = line.defined.isEmpty ? [] : Array(line.defined[range])
      part.style.line = line.style.line.map { stroke in
        var stroke = stroke
        (stroke.dash, stroke.cap) = (Self.dash, .butt)
        return stroke
      }
      nodes.append(.line(part))
      start = end
    }
    return nodes
  }
}
