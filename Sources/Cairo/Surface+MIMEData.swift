internal import CCairo

extension Surface {
  /// Gives an image data that say the same as its pixels, for documents to keep instead of them: a photograph
  /// stays the JPEG that it was, byte for byte.
  ///
  /// ```swift
  /// let photograph = try ImageSurface(width: 1200, height: 800, format: .rgb24)
  /// try photograph.setMIMEData(.jpeg, jpegBytes)
  /// ```
  ///
  /// Surfaces that cannot keep the data draw the pixels, so these should be there too where a picture is also
  /// to be an image of pixels. The data are copied.
  ///
  /// The corresponding C function is `cairo_surface_set_mime_data`.
  public func setMIMEData(_ type: MIMEType, _ bytes: [UInt8]) throws(CairoError) {
    let action = "give an image data of type \(type.rawValue)"
    try CairoError.check(cairo_surface_status(pointer), action)
    let data = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = data.initialize(from: bytes)
    // From here on C releases the data, also where it runs out of memory: the surface is in order.
    let status = cairo_surface_set_mime_data(
      pointer, type.rawValue, data.baseAddress, UInt(bytes.count), { $0?.deallocate() }, data.baseAddress)
    try CairoError.check(status, action)
  }

  /// Takes data away from an image. The corresponding C function is `cairo_surface_set_mime_data`.
  public func removeMIMEData(_ type: MIMEType) {
    cairo_surface_set_mime_data(pointer, type.rawValue, nil, 0, nil, nil)
  }

  /// The data of an image in a form, or nil where it has none.
  /// The corresponding C function is `cairo_surface_get_mime_data`.
  public func mimeData(_ type: MIMEType) -> [UInt8]? {
    var data: UnsafePointer<UInt8>?
    var length: UInt = 0
    cairo_surface_get_mime_data(pointer, type.rawValue, &data, &length)
    return data.map { Array(UnsafeBufferPointer(start: $0, count: Int(length))) }
  }

  /// Whether this surface, drawn on, keeps data of a form as they are.
  /// The corresponding C function is `cairo_surface_supports_mime_type`.
  public func keeps(_ type: MIMEType) -> Bool {
    cairo_surface_supports_mime_type(pointer, type.rawValue) != 0
  }
}
