internal import CCairo
internal import Geometry

extension ImageSurface {
  /// Lends the bytes of all rows, for reading: ``stride`` times ``height`` of them, top row first.
  ///
  /// Drawing that is under way is completed before. Do not draw on the image inside the closure. Asking to
  /// change the pixels inside it is a mistake in the program and traps.
  ///
  /// The corresponding C functions are `cairo_surface_flush` and `cairo_image_surface_get_data`.
  public func withPixels<R>(_ body: (Span<UInt8>) throws -> R) rethrows -> R {
    let bytes = lendPixels()
    defer { areLent = false }
    return try body(UnsafeBufferPointer(bytes).span)
  }

  /// Lends the bytes of all rows, for reading and changing. Afterwards cairo knows that they changed.
  ///
  /// Do not draw on the image inside the closure. Asking for the pixels a second time inside it is a mistake
  /// in the program and traps.
  ///
  /// The corresponding C functions are `cairo_surface_flush`, `cairo_image_surface_get_data` and
  /// `cairo_surface_mark_dirty`.
  public func withMutablePixels<R>(_ body: (inout MutableSpan<UInt8>) throws -> R) rethrows -> R {
    let bytes = lendPixels()
    defer {
      areLent = false
      cairo_surface_mark_dirty(pointer)
    }
    var span = bytes.mutableSpan
    return try body(&span)
  }

  /// Makes every byte zero: transparent, or black where the format has no opacity. Costs less than a new
  /// image, whose memory the system has to find first.
  public func clear() {
    let bytes = lendPixels()
    areLent = false
    if let base = bytes.baseAddress { memset(base, 0, bytes.count) }
    cairo_surface_mark_dirty(pointer)
  }

  private func lendPixels() -> UnsafeMutableBufferPointer<UInt8> {
    precondition(!areLent, "The pixels of an image were asked for while they were already in hand.")
    areLent = true
    cairo_surface_flush(pointer)
    let data = cairo_image_surface_get_data(pointer)
    return UnsafeMutableBufferPointer(start: data, count: data == nil ? 0 : stride * height)
  }
}
