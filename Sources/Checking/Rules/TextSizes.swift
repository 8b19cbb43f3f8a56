import Diagnostics
import SceneGraph

extension FigureLook {
  /// Texts that are too small to be read in print, or larger than the journal sets them.
  func textSizes() -> [PrintFinding] {
    let (least, most) = (profile.textSizes.lowerBound, profile.textSizes.upperBound)
    var found: [PrintFinding] = []
    let small = picture.texts.filter { $0.size < least - 0.01 }
    if let worst = small.min(by: { $0.size < $1.size }) {
      found.append(
        size(worst, others: small, .error, "print.text-small", "at least \(SceneNumber.text(least)) pt"))
    }
    let large = picture.texts.filter { $0.size > most + 0.01 }
    if let worst = large.max(by: { $0.size < $1.size }) {
      found.append(size(worst, others: large, .warning, "print.text-large", "at most \(SceneNumber.text(most)) pt"))
    }
    return found
  }

  private func size(
    _ text: DrawnText, others: [DrawnText], _ severity: Diagnostic.Severity, _ code: String, _ limit: String
  ) -> PrintFinding {
    let value = "\(SceneNumber.text((text.size * 100).rounded() / 100)) pt"
    let more = Set(others.map(\.number)).count - 1
    return PrintFinding(
      Messages.beyond(
        severity, code, "the \(text.name)", more: more, "is set in \(value)", "\(profile.title) wants \(limit)",
        at: spots.number(text.size, under: ["fontSize", "size"], of: text.role)),
      element: text.name, value: value, limit: limit)
  }
}
