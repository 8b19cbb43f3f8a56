import Diagnostics
import SceneGraph

extension FigureLook {
  /// Lines that a press may lose, or that are thicker than the journal draws them.
  func lineWidths() -> [PrintFinding] {
    var found: [PrintFinding] = []
    let thin = picture.strokes.filter { $0.width < profile.thinnestLine - 0.001 }
    if let worst = thin.min(by: { $0.width < $1.width }) {
      let limit = "at least \(SceneNumber.text(profile.thinnestLine)) pt"
      found.append(width(worst, .error, "print.line-thin", limit))
    }
    if let thickest = profile.thickestLine,
      let worst = picture.strokes.filter({ $0.width > thickest + 0.001 }).max(by: { $0.width < $1.width })
    {
      found.append(width(worst, .warning, "print.line-thick", "at most \(SceneNumber.text(thickest)) pt"))
    }
    return found
  }

  private func width(
    _ stroke: DrawnPicture.DrawnStroke, _ severity: Diagnostic.Severity, _ code: String, _ limit: String
  ) -> PrintFinding {
    let element = stroke.role == .mark ? "line of a mark" : stroke.role.words
    let value = "\(SceneNumber.text((stroke.width * 1000).rounded() / 1000)) pt"
    let endings = ["strokeWidth", "width", "size", "thickness"]
    return PrintFinding(
      Messages.beyond(
        severity, code, element.withArticle, "is \(value) thick", "\(profile.title) wants \(limit)",
        at: spots.number(stroke.width, under: endings, of: stroke.role)),
      element: element, value: value, limit: limit)
  }
}
