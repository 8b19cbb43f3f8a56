internal import CCairo
public import Geometry

/// A change of colour: stops along a line or between two circles.
public class GradientPattern: Pattern {
  /// A colour at a place along a gradient.
  public struct Stop: Sendable, Hashable {
    /// From 0 at the start to 1 at the end.
    public var offset: Double
    /// Parts of sRGB and opacity, from 0 to 1.
    public var red: Double, green: Double, blue: Double, opacity: Double

    /// A colour at a place.
    public init(offset: Double, red: Double, green: Double, blue: Double, opacity: Double = 1) {
      (self.offset, self.red, self.green, self.blue, self.opacity) = (offset, red, green, blue, opacity)
    }
  }

  /// Adds a colour. Of two at one place the earlier ends what is before, the later begins what is after.
  /// The corresponding C function is `cairo_pattern_add_color_stop_rgba`.
  public func add(_ stop: Stop) {
    cairo_pattern_add_color_stop_rgba(
      pointer, stop.offset, stop.red, stop.green, stop.blue, stop.opacity)
  }

  /// The colours, in rising order of place. The corresponding C functions are
  /// `cairo_pattern_get_color_stop_count` and `cairo_pattern_get_color_stop_rgba`.
  public var stops: [Stop] {
    var count: Int32 = 0
    cairo_pattern_get_color_stop_count(pointer, &count)
    return (0..<count).map { index in
      var stop = Stop(offset: 0, red: 0, green: 0, blue: 0)
      cairo_pattern_get_color_stop_rgba(
        pointer, index, &stop.offset, &stop.red, &stop.green, &stop.blue, &stop.opacity)
      return stop
    }
  }
}

/// A change of colour along a line.
public final class LinearGradient: GradientPattern {
  /// A gradient from one point to another. The corresponding C function is `cairo_pattern_create_linear`.
  public convenience init(from start: Point, to end: Point, stops: [Stop] = []) {
    self.init(owning: cairo_pattern_create_linear(start.x, start.y, end.x, end.y))
    for stop in stops { add(stop) }
  }

  /// Its two ends. The corresponding C function is `cairo_pattern_get_linear_points`.
  public var ends: (start: Point, end: Point) {
    var ends = (start: Point.zero, end: Point.zero)
    cairo_pattern_get_linear_points(pointer, &ends.start.x, &ends.start.y, &ends.end.x, &ends.end.y)
    return ends
  }
}

/// A change of colour from one circle to another.
public final class RadialGradient: GradientPattern {
  /// A gradient between two circles. The corresponding C function is `cairo_pattern_create_radial`.
  public convenience init(
    from start: Point, radius startRadius: Double, to end: Point, radius endRadius: Double, stops: [Stop] = []
  ) {
    self.init(
      owning: cairo_pattern_create_radial(start.x, start.y, startRadius, end.x, end.y, endRadius))
    for stop in stops { add(stop) }
  }

  /// Its two circles. The corresponding C function is `cairo_pattern_get_radial_circles`.
  public var circles: (start: Point, startRadius: Double, end: Point, endRadius: Double) {
    var circles = (start: Point.zero, startRadius: 0.0, end: Point.zero, endRadius: 0.0)
    cairo_pattern_get_radial_circles(
      pointer, &circles.start.x, &circles.start.y, &circles.startRadius, &circles.end.x, &circles.end.y,
      &circles.endRadius)
    return circles
  }
}
