/// Pixels as Cairo keeps them: 32 bits each in the machine's byte order, 0xAARRGGBB.
///
/// A window on memory that somebody else owns, valid as long as the closure that was handed it.
struct PixelRows {
  /// What the upper eight bits of a pixel mean.
  enum Layout {
    /// Nothing: every pixel is opaque.
    case opaque
    /// Opacity, already multiplied into the other channels.
    case premultiplied
  }

  /// The first pixel.
  let start: UnsafePointer<UInt32>
  /// Pixels in a row.
  let width: Int
  /// Rows.
  let height: Int
  /// Pixels from the start of one row to that of the next.
  let stride: Int
  /// What the upper bits mean.
  let layout: Layout

  /// The first pixel of a row.
  @inline(__always)
  func row(_ y: Int) -> UnsafePointer<UInt32> { start + y * stride }

  /// The same pixels, known to be opaque where all of them are.
  func opaqueIfPossible() -> PixelRows {
    guard layout == .premultiplied else { return self }
    for y in 0..<height {
      let row = row(y)
      var all: UInt32 = 0xFFFF_FFFF
      for x in 0..<width { all &= row[x] }
      if all >> 24 != 255 { return self }
    }
    return PixelRows(start: start, width: width, height: height, stride: stride, layout: .opaque)
  }
}
