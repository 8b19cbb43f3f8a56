import Diagnostics
import SceneGraph

extension FigureLook {
  /// Families that the journal does not name.
  func families() -> [PrintFinding] {
    guard !profile.families.isEmpty else { return [] }
    var seen: Set<String> = []
    return picture.texts.compactMap { text in
      guard !profile.families.contains(text.family), seen.insert(text.family).inserted else { return nil }
      let limit = profile.families.joined(separator: ", ")
      return PrintFinding(
        Messages.beyond(
          .warning, "print.family", "the \(text.name)", "is set in \(text.family)", "\(profile.title) names \(limit)",
          at: spots.text(text.family, of: text.role)),
        element: text.name, value: text.family, limit: limit)
    }
  }
}
