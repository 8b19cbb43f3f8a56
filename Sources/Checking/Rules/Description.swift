import Diagnostics
import SceneGraph

extension FigureLook {
  /// Words that the figure owes its readers: what it shows, for those who cannot see it, and where its data come from.
  func description() -> [PrintFinding] {
    let severity: Diagnostic.Severity = profile.needsWords ? .error : .warning
    var found: [PrintFinding] = []
    if words.alternativeText?.contains(where: { !$0.isWhitespace }) != true {
      found.append(
        PrintFinding(
          Diagnostic(
            severity, "print.no-alt", "The figure has no words for readers who cannot see it.",
            at: spots.key(["alt", "usermeta"]) ?? spots.start,
            hint: "Say in usermeta.cartouche.alt what it shows, or fig-alt in a report."),
          element: "alternative text", value: "none", limit: "a sentence or two"))
    }
    if words.source?.contains(where: { !$0.isWhitespace }) != true {
      found.append(
        PrintFinding(
          Diagnostic(
            severity, "print.no-source", "The figure does not say where its data come from.",
            at: spots.key(["source", "usermeta"]) ?? spots.start, hint: "Say it in usermeta.cartouche.source."),
          element: "source", value: "none", limit: "named"))
    }
    return found
  }
}
