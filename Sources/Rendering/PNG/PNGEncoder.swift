import CDeflate
import Geometry

/// Writes PNG files.
///
/// The fast way exploits what charts are made of (``RunTokens``): a figure of 2100 × 1350 pixels takes a few
/// milliseconds. The small way hands rows filtered by “up” to libdeflate: several times slower, a third
/// smaller. Both are lossless, and the same pixels always give the same bytes.
///
/// One encoder keeps its memory from picture to picture.
final class PNGEncoder {
  /// How hard to try.
  enum Effort {
    /// In the least time.
    case fast
    /// In the least space.
    case small
  }

  private let tokens = RunTokens()

  /// The file of a picture, in sRGB: a list of colours and a byte for each pixel where it has no more than 256 and all
  /// of it is opaque, otherwise RGB, or RGBA.
  ///
  /// `dpi` is written as pixels per metre; `description` as text that search engines and editors read.
  func encode(_ given: PixelRows, dpi: Double, description: String?, effort: Effort) -> [UInt8] {
    let pixels = given.opaqueIfPossible()
    // Rows of a few bytes are not worth a list, and no match of deflate is shorter than three.
    let indexed = pixels.layout == .opaque && pixels.width >= 8 ? IndexedPixels(pixels) : nil
    let channels = indexed != nil ? 1 : pixels.layout == .opaque ? 3 : 4
    let data: [UInt8]
    switch (effort, indexed) {
    case (.fast, let indexed):
      tokens.removeAll()
      if let indexed { tokens.add(indexed) } else { tokens.add(pixels) }
      data = DeflateBlock.zlibStream(tokens, distance: channels)
    case (.small, let indexed?): data = deflated(unfilteredRows(indexed))
    case (.small, nil): data = deflated(filteredRows(pixels, channels: channels))
    }
    var file = PNGFile()
    file.addHeader(width: pixels.width, height: pixels.height, color: indexed != nil ? 3 : channels == 4 ? 6 : 2)
    file.addColorSpace()
    if let indexed { file.addPalette(indexed.colors) }
    file.addResolution(dpi: dpi)
    if let description, !description.isEmpty { file.addText("Description", description) }
    file.addChunk("IDAT", data)
    return file.finished()
  }

  /// Places in a list do not grow from row to row as colours do: each row stands for itself.
  private func unfilteredRows(_ pixels: IndexedPixels) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((pixels.width + 1) * pixels.height)
    for y in 0..<pixels.height {
      rows.append(0)
      rows += pixels.places[(y * pixels.width)..<((y + 1) * pixels.width)]
    }
    return rows
  }

  private func filteredRows(_ pixels: PixelRows, channels: Int) -> [UInt8] {
    let rowBytes = pixels.width * channels
    var above = [UInt8](repeating: 0, count: rowBytes)
    var row = above
    var rows = [UInt8](repeating: 2, count: (rowBytes + 1) * pixels.height)
    for y in 0..<pixels.height {
      unpack(pixels.row(y), pixels.width, channels: channels, into: &row)
      let start = y * (rowBytes + 1) + 1
      for i in 0..<rowBytes { rows[start + i] = row[i] &- above[i] }
      swap(&row, &above)
    }
    return rows
  }

  private func unpack(
    _ pixels: UnsafePointer<UInt32>, _ width: Int, channels: Int, into row: inout [UInt8]
  ) {
    for x in 0..<width {
      let pixel = pixels[x]
      let alpha = channels == 4 ? pixel >> 24 : 255
      for (channel, shift) in [UInt32(16), 8, 0].enumerated() {
        let value = pixel >> shift & 255
        row[x * channels + channel] =
          alpha == 255 ? UInt8(value) : alpha == 0 ? 0 : UInt8(min(255, (value * 255 + alpha / 2) / alpha))
      }
      if channels == 4 { row[x * 4 + 3] = UInt8(alpha) }
    }
  }

  private func deflated(_ rows: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, rows.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = rows.withUnsafeBytes {
        libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
      }
    }
  }
}
