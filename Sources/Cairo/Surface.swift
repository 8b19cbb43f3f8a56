internal import CCairo
public import Geometry

/// Something that can be drawn on and drawn with: an image, a recording, a part of another surface, or the
/// pages of a document.
///
/// A surface is shared, as in C: contexts and patterns keep it alive. It belongs to one task at a time; the
/// compiler sees to that, since it is not `Sendable`.
public class Surface {
  let pointer: OpaquePointer
  /// The tags of the PDF document whose pages this is, if it is that.
  var tags: TagLedger?

  /// Takes over a reference that C gave.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_surface_destroy(pointer) }

  /// A Swift object for a surface that C still owns, of the kind that it is.
  static func retaining(_ pointer: OpaquePointer) -> Surface {
    wrapping(cairo_surface_reference(pointer) ?? pointer)
  }

  /// A Swift object for a surface that C gave us, of the kind that it is.
  static func wrapping(_ pointer: OpaquePointer) -> Surface {
    switch cairo_surface_get_type(pointer) {
    case CAIRO_SURFACE_TYPE_IMAGE: ImageSurface(owning: pointer)
    case CAIRO_SURFACE_TYPE_RECORDING: RecordingSurface(owning: pointer)
    case CAIRO_SURFACE_TYPE_SUBSURFACE: SubSurface(owning: pointer)
    default: Surface(owning: pointer)
    }
  }

  /// Throws where something went wrong earlier. The corresponding C function is `cairo_surface_status`.
  public func check() throws(CairoError) {
    try CairoError.check(cairo_surface_status(pointer), "draw on a surface")
  }

  /// Keeps an object alive as long as C holds the surface.
  func keep(_ object: AnyObject, _ action: @autoclosure () -> String) throws(CairoError) {
    let (key, data) = retainedKey(object)
    let status = cairo_surface_set_user_data(pointer, key, data, releaseObject)
    if status != CAIRO_STATUS_SUCCESS { releaseObject(data) }
    try CairoError.check(status, action())
  }

  /// Whether it holds colour, opacity, or both. The corresponding C function is `cairo_surface_get_content`.
  public var content: Content { Content(cairo_surface_get_content(pointer)) }

  /// Completes drawing that is still under way. Reading pixels does this by itself.
  /// The corresponding C function is `cairo_surface_flush`.
  public func flush() { cairo_surface_flush(pointer) }

  /// What is added to every place drawn at, in device units. The corresponding C functions are
  /// `cairo_surface_get_device_offset` and `cairo_surface_set_device_offset`.
  public var deviceOffset: Vector {
    get {
      var offset = Vector.zero
      cairo_surface_get_device_offset(pointer, &offset.dx, &offset.dy)
      return offset
    }
    set { cairo_surface_set_device_offset(pointer, newValue.dx, newValue.dy) }
  }

  /// By how much every place drawn at is multiplied, such as 2 for a screen of twice the pixels; never 0.
  /// The corresponding C functions are `cairo_surface_get_device_scale` and `cairo_surface_set_device_scale`.
  public var deviceScale: Vector {
    get {
      var scale = Vector.zero
      cairo_surface_get_device_scale(pointer, &scale.dx, &scale.dy)
      return scale
    }
    set { cairo_surface_set_device_scale(pointer, newValue.dx, newValue.dy) }
  }

  /// Whether text keeps its characters on this surface, so that it can be selected and searched.
  /// The corresponding C function is `cairo_surface_has_show_text_glyphs`.
  public var keepsText: Bool { cairo_surface_has_show_text_glyphs(pointer) != 0 }

  /// How fine the pixels are, per inch, where a document cannot say something otherwise than as pixels; 300
  /// at first. To be set before anything is drawn on a page. The corresponding C functions are
  /// `cairo_surface_get_fallback_resolution` and `cairo_surface_set_fallback_resolution`.
  public var fallbackResolution: Vector {
    get {
      var resolution = Vector.zero
      cairo_surface_get_fallback_resolution(pointer, &resolution.dx, &resolution.dy)
      return resolution
    }
    set { cairo_surface_set_fallback_resolution(pointer, newValue.dx, newValue.dy) }
  }

  /// How text is drawn here unless a context says otherwise.
  /// The corresponding C function is `cairo_surface_get_font_options`.
  public var fontOptions: FontOptions {
    FontOptions(reading: { cairo_surface_get_font_options(pointer, $0) })
  }
}
