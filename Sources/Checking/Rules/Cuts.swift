import Diagnostics
import Geometry
import SceneGraph

extension FigureLook {
  /// Texts that the edge of the figure or of a plot cuts off, and texts that were shortened.
  func cuts() -> [PrintFinding] {
    let page = Rect(origin: .zero, size: scene.size)
    var found: [PrintFinding] = []
    var cut: [(text: DrawnText, missing: Double)] = []
    for text in picture.texts where !text.isHidden {
      let missing = ([page] + text.clips).map { text.box.bounds.reach(beyond: $0) }.max() ?? 0
      if missing > 0.75 { cut.append((text, missing)) }
    }
    if let worst = cut.max(by: { $0.missing < $1.missing }) {
      let value = "\(SceneNumber.text((worst.missing * 10).rounded() / 10)) pt"
      found.append(
        PrintFinding(
          Messages.beyond(
            .error, "print.text-cut", "the \(worst.text.name)", more: Set(cut.map(\.text.number)).count - 1,
            "reaches \(value) beyond the edge", "all of it must be inside", at: spots.part(worst.text.role)),
          element: worst.text.name, value: value, limit: "inside"))
    }
    let short = picture.texts.filter { $0.text.hasSuffix("…") && $0.role != .mark && $0.role != .note }
    if let first = short.first {
      found.append(
        PrintFinding(
          Messages.beyond(
            .warning, "print.text-shortened", "the \(first.name)", more: Set(short.map(\.number)).count - 1,
            "is shortened", "readers need all of it", at: spots.part(first.role),
            hint: "Give it more room, for example with labelLimit, or shorter words."),
          element: first.name, value: "shortened", limit: "whole"))
    }
    return found
  }

  /// Labels that found no room.
  func droppedLabels() -> [PrintFinding] {
    let dropped = scene.labels.filter { $0.outcome == .dropped }
    guard let first = dropped.first else { return [] }
    let element = "label “\(first.text)”"
    return [
      PrintFinding(
        Messages.beyond(
          .warning, "print.label-dropped", "the \(element)", more: dropped.count - 1, "found no room and is not drawn",
          "readers look for its name", at: spots.part(.mark)),
        element: element, value: "\(dropped.count) not drawn", limit: "all drawn")
    ]
  }
}

extension Rect {
  /// How far it reaches beyond another, on the side where it reaches farthest.
  fileprivate func reach(beyond other: Rect) -> Double {
    max(other.minX - minX, other.minY - minY, maxX - other.maxX, maxY - other.maxY, 0)
  }
}
