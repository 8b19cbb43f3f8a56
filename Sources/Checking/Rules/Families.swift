import Diagnostics
import SceneGraph

extension FigureLook {
  /// Free families made to take the place of those that journals name: letters of the same widths and kind.
  private static let equivalents: [String: [String]] = [
    "Liberation Sans": ["Arial", "Helvetica"], "Arimo": ["Arial", "Helvetica"], "Nimbus Sans": ["Helvetica", "Arial"],
    "TeX Gyre Heros": ["Helvetica", "Arial"], "Liberation Serif": ["Times New Roman", "Times"],
    "Tinos": ["Times New Roman", "Times"], "TeX Gyre Termes": ["Times", "Times New Roman"],
    "Liberation Mono": ["Courier"], "Caladea": ["Cambria"],
  ]

  /// Families that the journal does not name.
  func families() -> [PrintFinding] {
    guard !profile.families.isEmpty else { return [] }
    var seen: Set<String> = []
    return picture.texts.compactMap { text in
      let asked = Self.equivalents[text.family] ?? [text.family]
      guard !asked.contains(where: profile.families.contains), seen.insert(text.family).inserted else { return nil }
      let limit = profile.families.joined(separator: ", ")
      return PrintFinding(
        Messages.beyond(
          .warning, "print.family", "the \(text.name)", "is set in \(text.family)", "\(profile.title) names \(limit)",
          at: spots.text(text.family, of: text.role)),
        element: text.name, value: text.family, limit: limit)
    }
  }
}
