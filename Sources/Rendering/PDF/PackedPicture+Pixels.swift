extension PackedPicture {
  /// Packs pixels that were drawn: their colours, and beside them how opaque each is.
  ///
  /// Cairo would divide each pixel's colour by its opacity, and of faint pixels that leaves noise that does not pack: a
  /// hundred thousand faint dots of one colour would take twice their room. A pixel here keeps the colour of the one
  /// before it wherever that is the same once multiplied by its opacity, to a 255th, so that a crowd of one colour is
  /// one colour. O(pixels).
  init(pixels rows: PixelRows) {
    let count = rows.width * rows.height
    let isOpaque = rows.layout == .opaque
    let opacities = isOpaque ? [] : rows.opacities()
    let colours = [UInt8](unsafeUninitializedCapacity: 3 * count) { bytes, filled in
      var (last, at) = (StraightColor(red: 255, green: 255, blue: 255), 0)
      for y in 0..<rows.height {
        let row = rows.row(y)
        for x in 0..<rows.width {
          let pixel = isOpaque ? row[x] | 0xFF00_0000 : row[x]
          if !last.makes(pixel) { last = StraightColor(premultiplied: pixel) }
          bytes[at] = last.red
          bytes[at + 1] = last.green
          bytes[at + 2] = last.blue
          at += 3
        }
      }
      filled = at
    }
    self.init(
      width: rows.width, height: rows.height, colours: deflated(colours),
      opacities: isOpaque ? nil : deflated(opacities))
  }
}

extension PixelRows {
  /// How opaque each pixel is, row after row.
  fileprivate func opacities() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height) { bytes, filled in
      var at = 0
      for y in 0..<height {
        let row = row(y)
        for x in 0..<width {
          bytes[at] = UInt8(truncatingIfNeeded: row[x] >> 24)
          at += 1
        }
      }
      filled = at
    }
  }
}

/// A colour that no opacity was multiplied into.
private struct StraightColor {
  var red: UInt8, green: UInt8, blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// The colour of a pixel as Cairo keeps it.
  init(premultiplied pixel: UInt32) {
    let opacity = max(1, pixel >> 24)
    func channel(_ shift: UInt32) -> UInt8 {
      UInt8(min(255, ((pixel >> shift & 255) * 255 + opacity / 2) / opacity))
    }
    self.init(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// Whether this colour at a pixel's opacity is that pixel: exactly where it is opaque, else to a 255th.
  @inline(__always)
  func makes(_ pixel: UInt32) -> Bool {
    let opacity = pixel >> 24
    if opacity == 0 { return true }
    let slack: Int32 = opacity == 255 ? 0 : 1
    func agrees(_ channel: UInt8, _ shift: UInt32) -> Bool {
      let made = Int32((UInt32(channel) * opacity + 127) / 255)
      return abs(made - Int32(pixel >> shift & 255)) <= slack
    }
    return agrees(red, 16) && agrees(green, 8) && agrees(blue, 0)
  }
}
