internal import CCairo

extension ImageSurface {
  /// The picture as the bytes of a PNG file.
  ///
  /// - Throws: ``CairoError/Code/invalidFormat`` for a format that PNG has no room for, or
  ///   ``CairoError/Code/noMemory``.
  ///
  /// The corresponding C function is `cairo_surface_write_to_png_stream`.
  public func png() throws(CairoError) -> [UInt8] {
    let sink = ByteSink(nil)
    try writePNG(to: sink)
    return sink.takeBytes()
  }

  /// Hands the bytes of a PNG file to a closure, piece by piece. Where it throws, it is not called again, and
  /// a ``CairoError/Code/writeError`` is thrown with that error as ``CairoError/underlying``.
  ///
  /// The corresponding C function is `cairo_surface_write_to_png_stream`.
  public func writePNG(to write: @escaping (Span<UInt8>) throws -> Void) throws(CairoError) {
    let sink = ByteSink(write)
    try writePNG(to: sink)
    sink.flush()
    if let failure = sink.failure { throw CairoError(.writeError, "write a PNG image", underlying: failure) }
  }

  /// Writes a PNG file, which is only there once it is whole.
  ///
  /// - Throws: as ``png()``, and ``CairoError/Code/writeError`` with the system's reason.
  public func writePNG(toFile path: String) throws(CairoError) {
    try write(png(), toFile: path, "write the PNG image “\(path)”")
  }

  private func writePNG(to sink: ByteSink) throws(CairoError) {
    let status = cairo_surface_write_to_png_stream(pointer, ByteSink.callback, sink.pointer)
    try CairoError.check(status, "write a PNG image", underlying: sink.failure)
  }

  /// The picture of a PNG file, given as its bytes.
  ///
  /// - Throws: ``CairoError/Code/pngError`` or ``CairoError/Code/readError`` where the bytes are not a whole
  ///   PNG image.
  ///
  /// The corresponding C function is `cairo_image_surface_create_from_png_stream`.
  public convenience init(png bytes: [UInt8]) throws(CairoError) {
    let pointer = bytes.withUnsafeBufferPointer { buffer in
      var rest = buffer[...]
      return withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(
          { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
            let rest = closure.assumingMemoryBound(to: Slice<UnsafeBufferPointer<UInt8>>.self)
            guard rest.pointee.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
            for index in 0..<Int(length) { data[index] = rest.pointee[rest.pointee.startIndex + index] }
            rest.pointee = rest.pointee.dropFirst(Int(length))
            return CAIRO_STATUS_SUCCESS
          }, rest)
      }
    }
    try self.init(created: pointer, "read a PNG image of \(bytes.count) bytes")
  }
}
