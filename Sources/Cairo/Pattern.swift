internal import CCairo
public import Geometry

/// What is drawn with: a colour, a gradient, a mesh of colours, or a surface.
///
/// A pattern has a space of its own; ``transform`` says where a place of user space lies in it. A pattern
/// that something went wrong with gives its error to the context that uses it.
public class Pattern {
  let pointer: OpaquePointer

  /// Takes over a reference that C gave.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_pattern_destroy(pointer) }

  /// A Swift object for a pattern that C still owns, of the kind that it is.
  static func retaining(_ pointer: OpaquePointer) -> Pattern {
    let pointer = cairo_pattern_reference(pointer) ?? pointer
    return switch cairo_pattern_get_type(pointer) {
    case CAIRO_PATTERN_TYPE_SOLID: SolidPattern(owning: pointer)
    case CAIRO_PATTERN_TYPE_SURFACE: SurfacePattern(owning: pointer)
    case CAIRO_PATTERN_TYPE_LINEAR: LinearGradient(owning: pointer)
    case CAIRO_PATTERN_TYPE_RADIAL: RadialGradient(owning: pointer)
    case CAIRO_PATTERN_TYPE_MESH: MeshPattern(owning: pointer)
    default: Pattern(owning: pointer)
    }
  }

  /// Throws where something went wrong earlier. The corresponding C function is `cairo_pattern_status`.
  public func check() throws(CairoError) {
    try CairoError.check(cairo_pattern_status(pointer), "make a pattern")
  }

  /// Where a place of user space lies in the pattern's: the inverse of where the pattern is put.
  /// The corresponding C functions are `cairo_pattern_get_matrix` and `cairo_pattern_set_matrix`.
  public var transform: Affine {
    get {
      var matrix = cairo_matrix_t()
      cairo_pattern_get_matrix(pointer, &matrix)
      return Affine(matrix)
    }
    set {
      var matrix = newValue.matrix
      cairo_pattern_set_matrix(pointer, &matrix)
    }
  }

  /// What is drawn outside the pattern's own area: by default nothing for surfaces, and the end colours for
  /// gradients. The corresponding C functions are `cairo_pattern_get_extend` and `cairo_pattern_set_extend`.
  public var extend: Extend {
    get { Extend(rawValue: cairo_pattern_get_extend(pointer).rawValue) ?? .none }
    set { cairo_pattern_set_extend(pointer, cairo_extend_t(rawValue: newValue.rawValue)) }
  }

  /// How pixels are found between pixels. Images in PDF documents are marked to be smoothed, which archives
  /// (PDF/A) do not allow, unless this is ``Filter/nearest``.
  /// The corresponding C functions are `cairo_pattern_get_filter` and `cairo_pattern_set_filter`.
  public var filter: Filter {
    get { Filter(rawValue: cairo_pattern_get_filter(pointer).rawValue) ?? .good }
    set { cairo_pattern_set_filter(pointer, cairo_filter_t(rawValue: newValue.rawValue)) }
  }
}

/// What is drawn outside a pattern's own area. Raw values are those of `cairo_extend_t`.
public enum Extend: UInt32, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case none
  /// The pattern again and again.
  case `repeat`
  /// The pattern and its mirror image in turn.
  case reflect
  /// The colour of the nearest edge.
  case pad
}

/// How pixels are found between pixels. Raw values are those of `cairo_filter_t`.
public enum Filter: UInt32, Sendable, Hashable, CaseIterable {
  /// Fast.
  case fast
  /// Good and reasonably fast: the default.
  case good
  /// As good as can be.
  case best
  /// The nearest pixel, so that pixels stay squares.
  case nearest
  /// Between the four nearest.
  case bilinear
}
