internal import CCairo
public import Geometry

/// Patches of colour with curved sides, each with a colour at its four corners (Coons patches; with inner
/// control points, tensor-product patches).
///
/// ```
///   1 ───▶ 2        side 1 runs from corner 1 to corner 2, and so on;
///   ▲      │        the fourth comes back to corner 0
///   │      ▼
///   0 ◀─── 3
/// ```
public final class MeshPattern: Pattern {
  /// A mesh without patches. The corresponding C function is `cairo_pattern_create_mesh`.
  public convenience init() { self.init(owning: cairo_pattern_create_mesh()) }

  /// A patch of a mesh: an outline of up to four sides, and the colours of its corners.
  public struct Patch: Sendable, Hashable {
    /// A side: to where, and by which control points if it is curved.
    public enum Side: Sendable, Hashable {
      /// A straight side.
      case line(Point)
      /// A curved side.
      case curve(Point, Point, Point)
    }

    /// A colour of a corner: parts of sRGB and opacity, from 0 to 1.
    public struct Color: Sendable, Hashable {
      /// The parts.
      public var red: Double, green: Double, blue: Double, opacity: Double
      /// A colour by its parts.
      public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        (self.red, self.green, self.blue, self.opacity) = (red, green, blue, opacity)
      }
    }

    /// The first corner.
    public var start: Point
    /// One to four sides; what is missing is a straight line back to the start.
    public var sides: [Side]
    /// The colours of up to four corners; what is missing is transparent black.
    public var colors: [Color]
    /// Up to four inner control points.
    public var controlPoints: [Point]

    /// A patch from its outline and its corners' colours.
    public init(start: Point, sides: [Side], colors: [Color], controlPoints: [Point] = []) {
      (self.start, self.sides, self.colors, self.controlPoints) = (start, sides, colors, controlPoints)
    }
  }

  /// Adds a patch. More than four sides, colours or control points, or no side, put the pattern in error
  /// (``CairoError/Code/invalidMeshConstruction`` or ``CairoError/Code/invalidIndex``).
  ///
  /// The corresponding C functions are `cairo_mesh_pattern_begin_patch`, `_move_to`, `_line_to`, `_curve_to`,
  /// `_set_corner_color_rgba`, `_set_control_point` and `_end_patch`.
  public func add(_ patch: Patch) {
    cairo_mesh_pattern_begin_patch(pointer)
    cairo_mesh_pattern_move_to(pointer, patch.start.x, patch.start.y)
    for side in patch.sides {
      switch side {
      case .line(let end): cairo_mesh_pattern_line_to(pointer, end.x, end.y)
      case .curve(let a, let b, let end):
        cairo_mesh_pattern_curve_to(pointer, a.x, a.y, b.x, b.y, end.x, end.y)
      }
    }
    for (index, point) in patch.controlPoints.enumerated() {
      cairo_mesh_pattern_set_control_point(pointer, UInt32(index), point.x, point.y)
    }
    for (index, color) in patch.colors.enumerated() {
      cairo_mesh_pattern_set_corner_color_rgba(
        pointer, UInt32(index), color.red, color.green, color.blue, color.opacity)
    }
    cairo_mesh_pattern_end_patch(pointer)
  }

  /// How many patches there are. The corresponding C function is `cairo_mesh_pattern_get_patch_count`.
  public var patchCount: Int {
    var count: UInt32 = 0
    cairo_mesh_pattern_get_patch_count(pointer, &count)
    return Int(count)
  }

  /// The outline of a patch, or nil where there is none of that number.
  /// The corresponding C function is `cairo_mesh_pattern_get_path`.
  public func path(ofPatch index: Int) -> Path? {
    guard let number = UInt32(exactly: index), index < patchCount else { return nil }
    guard let copy = cairo_mesh_pattern_get_path(pointer, number) else { return nil }
    defer { cairo_path_destroy(copy) }
    guard copy.pointee.status == CAIRO_STATUS_SUCCESS, let data = copy.pointee.data else { return nil }
    return Path(UnsafeBufferPointer(start: data, count: Int(copy.pointee.num_data)))
  }

  /// The colour of a corner, 0 to 3, or nil where there is no such patch or corner.
  /// The corresponding C function is `cairo_mesh_pattern_get_corner_color_rgba`.
  public func color(ofPatch index: Int, corner: Int) -> Patch.Color? {
    guard let number = UInt32(exactly: index), index < patchCount, (0..<4).contains(corner) else {
      return nil
    }
    var color = Patch.Color(red: 0, green: 0, blue: 0, opacity: 0)
    cairo_mesh_pattern_get_corner_color_rgba(
      pointer, number, UInt32(corner), &color.red, &color.green, &color.blue, &color.opacity)
    return color
  }
}
