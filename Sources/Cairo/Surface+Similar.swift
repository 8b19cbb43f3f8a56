internal import CCairo

extension Surface {
  /// A new surface that suits drawing onto this one: of the same kind where that can be, such as a recording
  /// for a PDF page.
  ///
  /// - Parameters:
  ///   - width: in device units of this surface.
  ///   - height: in device units of this surface.
  ///
  /// The corresponding C function is `cairo_surface_create_similar`.
  public func similar(content: Content, width: Int, height: Int) throws(CairoError) -> Surface {
    let action = "create a similar surface of \(width) × \(height)"
    guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
      throw CairoError(.invalidSize, action)
    }
    guard let similar = cairo_surface_create_similar(pointer, content.c, width, height) else {
      throw CairoError(.noMemory, action)
    }
    let surface = Surface.wrapping(similar)
    try CairoError.check(cairo_surface_status(similar), action)
    return surface
  }

  /// A new image that suits drawing onto this surface: with its device scale and font options.
  /// The corresponding C function is `cairo_surface_create_similar_image`.
  public func similarImage(width: Int, height: Int, format: PixelFormat) throws(CairoError) -> ImageSurface {
    let action = "create a similar image of \(width) × \(height) pixels"
    guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
      throw CairoError(.invalidSize, action)
    }
    return try ImageSurface(
      created: cairo_surface_create_similar_image(pointer, format.c, width, height), action)
  }
}
