import Geometry

/// The projections, named as Vega-Lite names them; from `robinson` on they are ours.
///
/// Each is a file in `Projections`: two pure functions. What belongs to it beyond them stands in
/// ``defaults``.
public enum ProjectionKind: String, Sendable, Hashable, CaseIterable {
  /// A conic map with true areas, set for the United States.
  case albers
  /// The United States with Alaska and Hawaii as insets.
  case albersUsa
  /// True areas, seen from above the middle.
  case azimuthalEqualArea
  /// True distances from the middle.
  case azimuthalEquidistant
  /// True directions, for countries that stretch from west to east.
  case conicConformal
  /// True areas, for countries that stretch from west to east.
  case conicEqualArea
  /// True distances along meridians.
  case conicEquidistant
  /// The world with true areas.
  case equalEarth
  /// Degrees as they are.
  case equirectangular
  /// Straight great circles; less than half of the globe.
  case gnomonic
  /// No projection: coordinates are places on the page already.
  case identity
  /// True directions; areas grow towards the poles.
  case mercator
  /// The world with everything a little wrong.
  case naturalEarth1
  /// The globe from far away.
  case orthographic
  /// True directions, seen from the opposite place.
  case stereographic
  /// Mercator on its side, for countries that stretch from north to south.
  case transverseMercator
  /// The world as atlases had it from the 1960s on.
  case robinson
  /// The world as atlases have it now.
  case winkelTripel
  /// The world in an ellipse, areas true.
  case mollweide
  /// The world with true areas and straight poles.
  case eckert4
  /// The world in a rectangle, less extreme than Mercator's.
  case miller
  /// The world with true areas and pointed poles.
  case sinusoidal
  /// True distances from two places, which ``Projection/points`` names.
  case twoPointEquidistant

  /// What a projection is set to until a map says otherwise.
  struct Defaults {
    /// Points per radian in the middle, for a map 960 points wide.
    var scale: Double
    var center = GeoPoint(longitude: 0, latitude: 0)
    var rotation = GeoRotation()
    /// The radius of the circle outside which nothing is shown, in degrees; nil to cut at the antimeridian.
    var clipAngle: Double?
    /// The standard parallels, in degrees.
    var parallels: [Double] = []
  }

  /// The settings that d3-geo and d3-geo-projection give it.
  var defaults: Defaults {
    switch self {
    case .albers, .albersUsa:
      Defaults(
        scale: 1070, center: GeoPoint(longitude: -0.6, latitude: 38.7), rotation: GeoRotation(lambda: 96),
        parallels: [29.5, 45.5])
    case .azimuthalEqualArea: Defaults(scale: 124.75, clipAngle: 180 - 1e-3)
    case .azimuthalEquidistant: Defaults(scale: 79.4188, clipAngle: 180 - 1e-3)
    case .conicConformal: Defaults(scale: 109.5, parallels: [30, 30])
    case .conicEqualArea:
      Defaults(scale: 155.424, center: GeoPoint(longitude: 0, latitude: 33.6442), parallels: [0, 60])
    case .conicEquidistant:
      Defaults(scale: 131.154, center: GeoPoint(longitude: 0, latitude: 13.9389), parallels: [0, 60])
    case .equalEarth: Defaults(scale: 177.158)
    case .equirectangular, .robinson, .sinusoidal: Defaults(scale: 152.63)
    case .gnomonic: Defaults(scale: 144.049, clipAngle: 60)
    case .identity: Defaults(scale: 1)
    case .mercator: Defaults(scale: 961 / tau)
    case .naturalEarth1: Defaults(scale: 175.295)
    case .orthographic: Defaults(scale: 249.5, clipAngle: 90 + epsilon)
    case .stereographic: Defaults(scale: 250, clipAngle: 142)
    case .transverseMercator: Defaults(scale: 159.155)
    case .winkelTripel: Defaults(scale: 158.837)
    case .mollweide: Defaults(scale: 169.529)
    case .eckert4: Defaults(scale: 180.739)
    case .miller: Defaults(scale: 108.318)
    case .twoPointEquidistant: Defaults(scale: 122.571)
    }
  }

  /// The mathematics, for conic projections with two standard parallels in degrees.
  public func raw(parallels: [Double] = []) -> RawProjection {
    let stated = parallels.isEmpty ? defaults.parallels : parallels
    let first = (stated.first ?? 0) * .pi / 180,
      second = (stated.count > 1 ? stated[1] : stated.first ?? 0) * .pi / 180
    return switch self {
    case .albers, .albersUsa, .conicEqualArea: .conicEqualArea(first, second)
    case .azimuthalEqualArea: .azimuthalEqualArea
    case .azimuthalEquidistant: .azimuthalEquidistant
    case .conicConformal: .conicConformal(first, second)
    case .conicEquidistant: .conicEquidistant(first, second)
    case .equalEarth: .equalEarth
    case .equirectangular, .identity: .equirectangular
    case .gnomonic: .gnomonic
    case .mercator: .mercator
    case .naturalEarth1: .naturalEarth1
    case .orthographic: .orthographic
    case .stereographic: .stereographic
    case .transverseMercator: .transverseMercator
    case .robinson: .robinson
    case .winkelTripel: .winkelTripel
    case .mollweide: .mollweide
    case .eckert4: .eckert4
    case .miller: .miller
    case .sinusoidal: .sinusoidal
    // Half the distance between its points stands for the parallel.
    case .twoPointEquidistant: .twoPointEquidistant(first)
    }
  }

  /// Whether areas on the map are in proportion to those on the globe.
  public var isEqualArea: Bool {
    switch self {
    case .albers, .azimuthalEqualArea, .conicEqualArea, .equalEarth, .mollweide, .eckert4, .sinusoidal: true
    default: false
    }
  }
}
