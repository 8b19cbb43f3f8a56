import Diagnostics
import SceneGraph

extension FigureLook {
  /// What lets through what is below it, where the journal's press cannot.
  func transparency() -> [PrintFinding] {
    guard !profile.allowsTransparency else { return [] }
    var found: [DrawnPicture.SeeThrough] = []
    for one in picture.seeThrough where !found.contains(where: { $0.role == one.role }) { found.append(one) }
    return found.map { one in
      let value = SceneNumber.text((one.opacity * 100).rounded() / 100)
      let endings = ["opacity", "fillOpacity", "strokeOpacity"]
      return PrintFinding(
        Messages.beyond(
          .error, "print.transparency", (one.role == .mark ? "mark" : one.role.words).withArticle,
          "has an opacity of \(value)", "\(profile.title) wants no transparent objects",
          at: spots.number(one.opacity, under: endings, of: one.role)),
        element: one.role == .mark ? "mark" : one.role.words, value: value, limit: "1")
    }
  }

  /// Lines across the ground of the plot, where the journal wants none.
  func grid() -> [PrintFinding] {
    guard !profile.allowsGrid, picture.strokes.contains(where: { $0.role == .axisGrid }) else { return [] }
    return [
      PrintFinding(
        Messages.beyond(
          .warning, "print.grid", "the grid", "crosses the plot", "\(profile.title) wants no background gridlines",
          at: spots.key(["grid"]) ?? spots.part(.axisGrid), hint: "The look “journal” has none."),
        element: "grid", value: "drawn", limit: "none")
    ]
  }
}
