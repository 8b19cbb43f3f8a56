import Geometry

/// A picture of at most 256 colours: a list of them, and for each pixel its place in the list.
///
/// Charts in few colours have few: the shades of their letters' edges, and a handful besides. One byte a pixel instead
/// of three says the same.
struct IndexedPixels {
  /// The colours in the order in which they come, 0x00RRGGBB.
  private(set) var colors: [UInt32] = []
  /// Row after row.
  private(set) var places: [UInt8]
  let width: Int, height: Int

  /// Lists the colours of opaque pixels; nil where there are more than 256.
  init?(_ pixels: PixelRows) {
    (width, height) = (pixels.width, pixels.height)
    places = [UInt8](unsafeUninitializedCapacity: width * height) { _, count in count = pixels.width * pixels.height }
    // Open addressing: a slot holds a colour and its place, or nothing.
    var slots = [UInt64](repeating: .max, count: 2048)
    let isComplete = places.withUnsafeMutableBufferPointer { places -> Bool in
      guard let start = places.baseAddress else { return false }
      for y in 0..<height {
        let (row, out) = (pixels.row(y), start + y * width)
        if y > 0, memcmp(row, pixels.row(y - 1), width * 4) == 0 {
          memcpy(out, out - width, width)
          continue
        }
        var (last, lastPlace) = (UInt32.max, UInt8(0))
        for x in 0..<width {
          let color = row[x] & 0xFF_FFFF
          if color != last {
            guard let place = Self.place(of: color, &slots, &colors) else { return false }
            (last, lastPlace) = (color, place)
          }
          out[x] = lastPlace
        }
      }
      return true
    }
    guard isComplete else { return nil }
  }

  /// The place of a colour, which is added where it is new; nil where there is no room for it.
  @inline(__always)
  private static func place(of color: UInt32, _ slots: inout [UInt64], _ colors: inout [UInt32]) -> UInt8? {
    var slot = Int((color &* 0x9E37_79B1) >> 21)
    while slots[slot] != .max {
      if UInt32(truncatingIfNeeded: slots[slot] >> 8) == color { return UInt8(truncatingIfNeeded: slots[slot]) }
      slot = (slot + 1) & 2047
    }
    guard colors.count < 256 else { return nil }
    slots[slot] = UInt64(color) << 8 | UInt64(colors.count)
    colors.append(color)
    return UInt8(colors.count - 1)
  }
}
