import Diagnostics
import Geometry
import SceneGraph

extension FigureLook {
  /// A figure that is not as wide as a column, or higher than a page.
  func figureSize() -> [PrintFinding] {
    var found: [PrintFinding] = []
    let width = scene.size.width
    if let limit = profile.widthLimit(for: width) {
      found.append(size("width", width, limit, at: spots.key(["width", "columns"]) ?? spots.start))
    }
    if let most = profile.maximumHeight, scene.size.height > most + 0.3 {
      let place = spots.key(["height"]) ?? spots.start
      found.append(size("height", scene.size.height, "at most \(millimetres(most))", at: place))
    }
    return found
  }

  private func size(_ what: String, _ points: Double, _ limit: String, at place: SourceLocation) -> PrintFinding {
    let element = "\(what) of the figure"
    return PrintFinding(
      Messages.beyond(
        .error, "print.\(what)", "the \(element)", "is \(millimetres(points))", "\(profile.title) wants \(limit)",
        at: place, hint: what == "width" ? "Say it in usermeta.cartouche.width, or with --width." : nil),
      element: element, value: millimetres(points), limit: limit)
  }
}

extension PrintProfile {
  /// What the width of a figure has to be, in words, where it is not; nil where it is.
  func widthLimit(for width: Double) -> String? {
    // A tenth of a millimetre is less than any press can hold.
    let tolerance = Length(0.1, .millimetres).points
    if let range = widthRange, width < range.lowerBound - tolerance || width > range.upperBound + tolerance {
      return "\(millimetres(range.lowerBound)) to \(millimetres(range.upperBound))"
    }
    if !widths.isEmpty, !widths.contains(where: { abs($0.points - width) <= tolerance }) {
      return widths.map { millimetres($0.points) }.joined(separator: " or ")
    }
    return nil
  }
}

/// A length as journals state it.
func millimetres(_ points: Double) -> String {
  "\(SceneNumber.text((points / Length(1, .millimetres).points * 10).rounded() / 10)) mm"
}
