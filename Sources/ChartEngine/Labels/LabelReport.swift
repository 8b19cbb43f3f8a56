import Diagnostics
import SceneGraph

extension DiagnosticSink {
  /// Says which labels are not drawn, and which stand away from what they name.
  mutating func report(_ labels: [LabelRecord]) {
    for label in labels where label.outcome == .dropped { report(Messages.droppedLabel(label.text)) }
    let led = labels.filter { $0.outcome == .moved && $0.hasLeader }.map(\.text)
    if !led.isEmpty { report(Messages.ledLabels(led)) }
  }
}
