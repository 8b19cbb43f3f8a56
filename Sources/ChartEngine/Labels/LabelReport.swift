import Diagnostics
import SceneGraph

extension DiagnosticSink {
  /// Says which labels are not drawn, and which stand away from what they name.
  mutating func report(_ labels: [LabelRecord]) {
    let dropped = labels.filter { $0.outcome == .dropped }.map(\.text)
    if dropped.count > 3 {
      report(Messages.droppedLabels(dropped))
    } else {
      for text in dropped { report(Messages.droppedLabel(text)) }
    }
    let led = labels.filter { $0.outcome == .moved && $0.hasLeader }.map(\.text)
    if !led.isEmpty { report(Messages.ledLabels(led)) }
  }
}
