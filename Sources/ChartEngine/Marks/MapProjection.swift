import Geography
import Geometry

/// Draws places and shapes of the globe in a plot.
struct MapProjection {
  /// Where a longitude and a latitude in degrees stand; nil where they are not shown.
  var place: (Double, Double) -> Point?
  /// The outline of a shape.
  var path: (GeoShape) -> Path
  /// The shortest way between two places; nil where lines are straight on the map, as Vega draws them.
  var route: ((GeoPoint, GeoPoint) -> Path)?
}
