internal import CCairo

/// How a pixel is held in memory. Numbers are in the byte order of the machine; colours are premultiplied by
/// their opacity. Raw values are those of `cairo_format_t`.
public enum PixelFormat: Int32, Sendable, Hashable, CaseIterable {
  /// 32 bits: opacity in the highest eight, then red, green, blue.
  case argb32 = 0
  /// 32 bits: the highest eight are not used, then red, green, blue.
  case rgb24 = 1
  /// 8 bits of opacity.
  case a8 = 2
  /// 1 bit of opacity; 32 pixels share a word.
  case a1 = 3
  /// 16 bits: five of red, six of green, five of blue.
  case rgb16 = 4
  /// 32 bits: the highest two are not used, then ten each of red, green, blue.
  case rgb30 = 5

  var c: cairo_format_t { cairo_format_t(rawValue: rawValue) }

  /// The bytes that a row of pixels takes, or nil where no row of that width can be held.
  /// The corresponding C function is `cairo_format_stride_for_width`.
  public func stride(forWidth width: Int) -> Int? {
    guard let width = Int32(exactly: width) else { return nil }
    let stride = cairo_format_stride_for_width(c, width)
    return stride < 0 ? nil : Int(stride)
  }
}
