import Geometry

/// The United States: Albers' projection for the main part, and Alaska (at 0.35 of the scale) and Hawaii as
/// insets below. Where they stand is d3-geo's choice.
struct AlbersUSA {
  private let main: Projection
  private let alaska: Projection
  private let hawaii: Projection

  /// Takes scale, place and precision from the whole map.
  init(_ whole: Projection) {
    let (k, x, y) = (whole.scale, whole.translate.x, whole.translate.y)
    func part(
      _ kind: ProjectionKind, scale: Double, at shift: (Double, Double), _ left: Double, _ top: Double,
      _ right: Double, _ bottom: Double, inset: Double
    ) -> Projection {
      var part = Projection(kind)
      part.scale = k * scale
      part.translate = Point(x: x + shift.0 * k, y: y + shift.1 * k)
      part.precision = whole.precision
      part.clipExtent = Rect(
        Point(x: x + left * k + inset, y: y + top * k + inset),
        Point(x: x + right * k - inset, y: y + bottom * k - inset))
      return part
    }
    main = part(.albers, scale: 1, at: (0, 0), -0.455, -0.238, 0.455, 0.238, inset: 0)
    var north = part(
      .conicEqualArea, scale: 0.35, at: (-0.307, 0.201), -0.425, 0.120, -0.214, 0.234, inset: epsilon)
    north.rotate = GeoRotation(lambda: 154)
    north.center = GeoPoint(longitude: -2, latitude: 58.5)
    north.parallels = [55, 65]
    alaska = north
    var south = part(
      .conicEqualArea, scale: 1, at: (-0.205, 0.212), -0.214, 0.166, -0.115, 0.234, inset: epsilon)
    south.rotate = GeoRotation(lambda: 157)
    south.center = GeoPoint(longitude: -3, latitude: 19.9)
    south.parallels = [8, 18]
    hawaii = south
  }

  /// The three maps.
  var parts: [Projection] { [main, alaska, hawaii] }

  /// The map that holds a point of the page.
  func part(at point: Point) -> Projection {
    let x = (point.x - main.translate.x) / main.scale, y = (point.y - main.translate.y) / main.scale
    if y >= 0.120, y < 0.234, x >= -0.425, x < -0.214 { return alaska }
    if y >= 0.166, y < 0.234, x >= -0.214, x < -0.115 { return hawaii }
    return main
  }
}
