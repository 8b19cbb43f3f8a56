internal import CCairo

/// A picture of pixels in memory.
///
/// ```swift
/// let image = try ImageSurface(width: 640, height: 480)
/// let context = try Context(image)
/// context.setSource(red: 1, green: 1, blue: 1)
/// context.paint()
/// let bytes = try image.png()
/// ```
public final class ImageSurface: Surface {
  /// Whether a closure has the pixels in hand.
  var areLent = false

  /// A new picture, all zero: transparent, or black where the format has no opacity.
  ///
  /// - Parameters:
  ///   - width: pixels in a row, 0 to 32,767.
  ///   - height: rows, 0 to 32,767.
  /// - Throws: ``CairoError/Code/invalidSize`` or ``CairoError/Code/noMemory``.
  ///
  /// The corresponding C function is `cairo_image_surface_create`.
  public convenience init(width: Int, height: Int, format: PixelFormat = .argb32) throws(CairoError) {
    let action = ImageSurface.creating(width, height)
    guard let w = Int32(exactly: width), let h = Int32(exactly: height) else {
      throw CairoError(.invalidSize, action)
    }
    try self.init(created: cairo_image_surface_create(format.c, w, h), action)
  }

  /// A picture over memory of the caller's, whose pixels it begins with. The memory is kept alive.
  ///
  /// - Parameters:
  ///   - buffer: at least `stride * height` bytes.
  ///   - stride: the bytes of a row; by default what ``PixelFormat/stride(forWidth:)`` gives.
  /// - Throws: ``CairoError/Code/invalidSize`` where the buffer is too small or the size impossible, and
  ///   ``CairoError/Code/invalidStride`` where rows are too short or not a multiple of four bytes.
  ///
  /// The corresponding C function is `cairo_image_surface_create_for_data`.
  public convenience init(
    width: Int, height: Int, format: PixelFormat = .argb32, stride: Int? = nil, in buffer: PixelBuffer
  ) throws(CairoError) {
    let action = ImageSurface.creating(width, height)
    guard let w = Int32(exactly: width), let h = Int32(exactly: height), width >= 0, height >= 0,
      let least = format.stride(forWidth: width)
    else { throw CairoError(.invalidSize, action) }
    guard let stride = Int32(exactly: stride ?? least), stride >= least, stride % 4 == 0 else {
      throw CairoError(.invalidStride, action)
    }
    guard Int(stride) * height <= buffer.byteCount else {
      throw CairoError(
        .invalidSize, action,
        reason: "its buffer has \(buffer.byteCount) bytes where \(Int(stride) * height) are needed")
    }
    let data = buffer.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    try self.init(created: cairo_image_surface_create_for_data(data, format.c, w, h, stride), action)
    try keep(buffer, action)
  }

  /// Takes over what C created, or throws its error; C never gives null here.
  convenience init(created pointer: OpaquePointer?, _ action: String) throws(CairoError) {
    guard let pointer else { throw CairoError(.noMemory, action) }
    let status = cairo_surface_status(pointer)
    self.init(owning: pointer)
    guard status != CAIRO_STATUS_INVALID_SIZE else {
      throw CairoError(.invalidSize, action, reason: "the size is not one an image can have")
    }
    try CairoError.check(status, action)
  }

  private static func creating(_ width: Int, _ height: Int) -> String {
    "create an image of \(width) × \(height) pixels"
  }

  /// Pixels in a row. The corresponding C function is `cairo_image_surface_get_width`.
  public var width: Int { Int(cairo_image_surface_get_width(pointer)) }

  /// Rows. The corresponding C function is `cairo_image_surface_get_height`.
  public var height: Int { Int(cairo_image_surface_get_height(pointer)) }

  /// The bytes from one row to the next. The corresponding C function is `cairo_image_surface_get_stride`.
  public var stride: Int { Int(cairo_image_surface_get_stride(pointer)) }

  /// How a pixel is held. The corresponding C function is `cairo_image_surface_get_format`.
  public var format: PixelFormat {
    PixelFormat(rawValue: cairo_image_surface_get_format(pointer).rawValue) ?? .argb32
  }
}
