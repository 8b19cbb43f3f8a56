import CDeflate
import Geometry

/// The chunks of a PNG file, one after another, each with its checksum.
struct PNGFile {
  private var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Adds the first chunk: eight bits a channel, and what the channels are: 2 for RGB, 3 for places in a palette, 6 for
  /// RGBA.
  mutating func addHeader(width: Int, height: Int, color: UInt8) {
    addChunk("IHDR", bigEndian(width) + bigEndian(height) + [8, color, 0, 0, 0])
  }

  /// Adds the colours that pixels refer to, each as 0x00RRGGBB.
  mutating func addPalette(_ colors: [UInt32]) {
    addChunk("PLTE", colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) } })
  }

  /// Says that colours are sRGB, to be shown perceptually.
  mutating func addColorSpace() { addChunk("sRGB", [0]) }

  /// Says how many pixels lie on an inch, as pixels per metre.
  mutating func addResolution(dpi: Double) {
    let perMetre = bigEndian(Int((dpi / 0.0254).rounded()))
    addChunk("pHYs", perMetre + perMetre + [1])
  }

  /// Adds a text in UTF-8 under a keyword.
  mutating func addText(_ keyword: String, _ text: String) {
    addChunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
  }

  /// Adds a chunk of a four-letter kind.
  mutating func addChunk(_ kind: String, _ data: [UInt8]) {
    bytes.reserveCapacity(bytes.count + data.count + 24)
    bytes += bigEndian(data.count)
    let start = bytes.count
    bytes += kind.utf8
    bytes += data
    let checksum = bytes[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    bytes += bigEndian(Int(checksum))
  }

  /// The file, its last chunk added.
  consuming func finished() -> [UInt8] {
    addChunk("IEND", [])
    return bytes
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
