import Geometry

/// Draws places and shapes of the globe in a plot.
struct MapProjection {
  /// Where a longitude and a latitude in degrees stand; nil where they are not shown.
  var place: (Double, Double) -> Point?
  /// The outline of the shape in a row of the unit's frame.
  var outline: (Int) -> Path
}
