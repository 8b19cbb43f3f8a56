import ChartModel
import Diagnostics

extension Planner {
  /// The rows that a selection holds as it begins: those of the view that declares it.
  mutating func selected(_ name: String, _ place: Place) throws(DiagnosticList) -> Frame {
    guard let root, let frame = try rows(declaring: name, in: root, nil) else {
      throw DiagnosticList(Messages.unknownSelection(name, place))
    }
    let test = Selections.test(name, empty: true, frame: frame, names: names)
    return frame.picking((0..<frame.rowCount).filter(test))
  }

  private mutating func rows(declaring name: String, in view: View, _ outer: Frame?) throws(DiagnosticList) -> Frame? {
    var frame = outer
    if let source = view.data { frame = try self.frame(source) }
    let isHere = view.parameters.contains { $0.name == name }
    // A view that looks its own selection up would go in circles.
    frame =
      try transformed(isHere ? view.transforms.filter { !$0.looksUp(name) } : view.transforms, frame, cells: [])
      ?? frame
    if isHere { return frame }
    for inner in view.inner { if let found = try rows(declaring: name, in: inner, frame) { return found } }
    return nil
  }
}

extension Transform {
  /// Whether it leaves rows out.
  var isFilter: Bool { if case .filter = step { true } else { false } }

  /// Whether it looks up the rows of a selection.
  fileprivate func looksUp(_ name: String) -> Bool {
    if case .lookup(_, let source, _, _, _, _) = step, source.kind == .selected(name) { true } else { false }
  }
}
