import Diagnostics
import SceneGraph

extension FigureLook {
  /// Pixels within the figure that are too few for their size.
  func resolution() -> [PrintFinding] {
    guard let worst = picture.pixels.min(by: { $0.perInch < $1.perInch }),
      worst.perInch < profile.mixedResolution - 1
    else { return [] }
    let (value, limit) = (
      "\(Int(worst.perInch.rounded())) dpi", "at least \(Int(profile.mixedResolution)) dpi"
    )
    return [
      PrintFinding(
        Messages.beyond(
          .error, "print.resolution", "a picture in the figure", "has \(value)", "\(profile.title) wants \(limit)",
          at: spots.key(["dpi", "rasterize", "url"]) ?? spots.part(.mark)),
        element: "picture in the figure", value: value, limit: limit)
    ]
  }
}
