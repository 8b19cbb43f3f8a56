import Geometry

/// Writes TIFF files (revision 6.0) as journals ask for them: flat RGB, compressed by LZW, with its resolution and the
/// colour profile of sRGB.
///
/// Own writer: what is needed of the format is little, a library would have to be found and loaded, and the same pixels
/// give the same bytes everywhere.
enum TIFFFile {
  /// Rows that are compressed together: readers need not hold more.
  private static let rowsPerStrip = 64

  /// The file of a picture; white shines through what is transparent.
  static func write(_ pixels: PixelRows, dpi: Double) -> [UInt8] {
    var file: [UInt8] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]  // little-endian; the directory's place comes last
    var (places, lengths) = ([Int](), [Int]())
    for first in stride(from: 0, to: pixels.height, by: rowsPerStrip) {
      let strip = LZWCompression.compressed(
        differences(pixels, first..<min(first + rowsPerStrip, pixels.height)))
      places.append(file.count)
      lengths.append(strip.count)
      file += strip
      if file.count % 2 == 1 { file.append(0) }
    }
    // A resolution is a fraction; a hundredth of a dot is finer than anyone asks for.
    let resolution = Int((dpi * 100).rounded())
    let entries: [Entry] = [
      .longs(256, [pixels.width]), .longs(257, [pixels.height]), .shorts(258, [8, 8, 8]),
      .shorts(259, [5]),  // LZW
      .shorts(262, [2]),  // RGB
      .longs(273, places), .shorts(277, [3]), .longs(278, [rowsPerStrip]), .longs(279, lengths),
      .fraction(282, resolution, 100), .fraction(283, resolution, 100), .shorts(284, [1]),
      .shorts(296, [2]),  // per inch
      .text(305, "Cartouche"),
      .shorts(317, [2]),  // differences from pixel to pixel
      .bytes(34675, ColorProfile.sRGB),
    ]
    addDirectory(entries, to: &file)
    return file
  }

  /// Rows as the differences of each pixel from the one before, channel by channel: LZW finds more to repeat in them.
  private static func differences(_ pixels: PixelRows, _ rows: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * pixels.width * 3)
    for y in rows {
      let row = pixels.row(y)
      var before: (UInt8, UInt8, UInt8) = (0, 0, 0)
      for x in 0..<pixels.width {
        let pixel = row[x]
        let paper = pixels.layout == .opaque ? 0 : 255 - (pixel >> 24)
        let red = UInt8(truncatingIfNeeded: min(255, (pixel >> 16 & 255) + paper))
        let green = UInt8(truncatingIfNeeded: min(255, (pixel >> 8 & 255) + paper))
        let blue = UInt8(truncatingIfNeeded: min(255, (pixel & 255) + paper))
        bytes.append(red &- before.0)
        bytes.append(green &- before.1)
        bytes.append(blue &- before.2)
        before = (red, green, blue)
      }
    }
    return bytes
  }

  /// An entry of the directory: what it is about, of which type, how many, and the bytes.
  private struct Entry {
    var tag: Int, type: Int, count: Int
    var data: [UInt8]

    static func shorts(_ tag: Int, _ values: [Int]) -> Entry {
      Entry(tag: tag, type: 3, count: values.count, data: values.flatMap { number($0, 2) })
    }
    static func longs(_ tag: Int, _ values: [Int]) -> Entry {
      Entry(tag: tag, type: 4, count: values.count, data: values.flatMap { number($0, 4) })
    }
    static func fraction(_ tag: Int, _ over: Int, _ under: Int) -> Entry {
      Entry(tag: tag, type: 5, count: 1, data: number(over, 4) + number(under, 4))
    }
    static func text(_ tag: Int, _ text: String) -> Entry {
      Entry(tag: tag, type: 2, count: text.utf8.count + 1, data: Array(text.utf8) + [0])
    }
    static func bytes(_ tag: Int, _ bytes: [UInt8]) -> Entry {
      Entry(tag: tag, type: 7, count: bytes.count, data: bytes)
    }
  }

  /// Adds the directory; data of more than four bytes stand before it.
  private static func addDirectory(_ entries: [Entry], to file: inout [UInt8]) {
    var table = number(entries.count, 2)
    for entry in entries {
      table += number(entry.tag, 2) + number(entry.type, 2) + number(entry.count, 4)
      if entry.data.count <= 4 {
        table += entry.data + [UInt8](repeating: 0, count: 4 - entry.data.count)
      } else {
        table += number(file.count, 4)
        file += entry.data
        if file.count % 2 == 1 { file.append(0) }
      }
    }
    file.replaceSubrange(4..<8, with: number(file.count, 4))
    file += table + number(0, 4)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
