internal import CCairo
public import Geometry

// From user units to device units. A transform that flattens the plane is an error.
extension Context {
  /// How user units become device units. The corresponding C functions are `cairo_get_matrix` and
  /// `cairo_set_matrix`.
  public var transform: Affine {
    get {
      var matrix = cairo_matrix_t()
      cairo_get_matrix(pointer, &matrix)
      return Affine(matrix)
    }
    set {
      var matrix = newValue.matrix
      call { cairo_set_matrix($0, &matrix) }
    }
  }

  /// Does a transform before the present one: from now on its results are what user units were.
  /// The corresponding C function is `cairo_transform`.
  public func concatenate(_ transform: Affine) {
    var matrix = transform.matrix
    call { cairo_transform($0, &matrix) }
  }

  /// Moves the origin. The corresponding C function is `cairo_translate`.
  public func translate(by vector: Vector) { call { cairo_translate($0, vector.dx, vector.dy) } }

  /// Stretches the axes. The corresponding C function is `cairo_scale`.
  public func scale(x: Double, y: Double) { call { cairo_scale($0, x, y) } }

  /// Turns the axes, clockwise on the page. The corresponding C function is `cairo_rotate`.
  public func rotate(by angle: Angle) { call { cairo_rotate($0, angle.radians) } }

  /// User units are device units again. The corresponding C function is `cairo_identity_matrix`.
  public func resetTransform() { call { cairo_identity_matrix($0) } }

  /// Where a point in user units lies in device units. The corresponding C function is
  /// `cairo_user_to_device`.
  public func deviceFromUser(_ point: Point) -> Point {
    var point = point
    cairo_user_to_device(pointer, &point.x, &point.y)
    return point
  }

  /// As for points, for a way: without the shift. The corresponding C function is
  /// `cairo_user_to_device_distance`.
  public func deviceFromUser(_ vector: Vector) -> Vector {
    var vector = vector
    cairo_user_to_device_distance(pointer, &vector.dx, &vector.dy)
    return vector
  }

  /// Where a point in device units lies in user units. The corresponding C function is
  /// `cairo_device_to_user`.
  public func userFromDevice(_ point: Point) -> Point {
    var point = point
    cairo_device_to_user(pointer, &point.x, &point.y)
    return point
  }

  /// As for points, for a way: without the shift. The corresponding C function is
  /// `cairo_device_to_user_distance`.
  public func userFromDevice(_ vector: Vector) -> Vector {
    var vector = vector
    cairo_device_to_user_distance(pointer, &vector.dx, &vector.dy)
    return vector
  }
}
