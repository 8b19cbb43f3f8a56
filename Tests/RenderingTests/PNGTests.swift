import Cairo
import Testing

@testable import Rendering

@Suite("PNG")
struct PNGTests {
  /// Pixels of a kind that the encoder treats in a way of its own.
  enum Pattern: String, CaseIterable {
    case blank, equalRows, runs, noise, everyOpacity, singlePixel, oneColumn, longRun, fewColors, shortRuns
  }

  @Test("What is decoded equals what was encoded", arguments: Pattern.allCases, [false, true])
  func roundTrip(_ pattern: Pattern, isSmall: Bool) throws {
    for isOpaque in [true, false] {
      let picture = pixels(pattern, isOpaque: isOpaque)
      let file = encode(picture, isOpaque: isOpaque, effort: isSmall ? .small : .fast)
      let image = try ImageSurface(png: file)
      #expect(image.width == picture.width)
      #expect(image.height == picture.pixels.count / picture.width)
      let stride = image.stride / 4
      let decoded = image.withPixels { span in
        span.withUnsafeBytes { bytes -> [UInt32] in
          let words = bytes.bindMemory(to: UInt32.self)
          return (0..<image.height).flatMap { words[($0 * stride)..<($0 * stride + picture.width)] }
        }
      }
      // Cairo gives straight colours back premultiplied, rounding once more.
      let worst =
        zip(decoded, picture.pixels).map { channelDifference($0, $1, isOpaque: isOpaque) }.max() ?? 0
      #expect(worst <= (isOpaque ? 0 : 1), "\(pattern) opaque \(isOpaque)")
    }
  }

  @Test("The same pixels give the same bytes, also from an encoder that was used before")
  func sameBytes() {
    let encoder = PNGEncoder()
    let picture = pixels(.noise, isOpaque: true)
    let first = encode(picture, isOpaque: true, effort: .fast, encoder)
    _ = encode(pixels(.runs, isOpaque: false), isOpaque: false, effort: .fast, encoder)
    #expect(encode(picture, isOpaque: true, effort: .fast, encoder) == first)
  }

  @Test("The head says size, colours, resolution and description")
  func head() {
    let few = self.chunks(of: encode(pixels(.runs, isOpaque: true), isOpaque: true, effort: .fast))
    #expect(few.map(\.name) == ["IHDR", "sRGB", "PLTE", "pHYs", "iTXt", "IDAT", "IEND"])
    #expect(Array(few[0].data[8...]) == [8, 3, 0, 0, 0])
    let file = encode(pixels(.noise, isOpaque: true), isOpaque: true, effort: .fast)
    let chunks = chunks(of: file)
    #expect(chunks.map(\.name) == ["IHDR", "sRGB", "pHYs", "iTXt", "IDAT", "IEND"])
    #expect(Array(chunks[0].data[8...]) == [8, 2, 0, 0, 0])
    #expect(chunks[2].data == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])  // 11,811 pixels on a metre: 300 dpi
    #expect(
      String(decoding: chunks[3].data, as: UTF8.self) == "Description\0\0\0\0\0Balkendiagramm über Waffen")
    let transparent = encode(pixels(.everyOpacity, isOpaque: false), isOpaque: false, effort: .fast)
    #expect(self.chunks(of: transparent)[0].data[9] == 6)
  }

  @Test("Codes stay within their limit and are complete", arguments: [7, 9, 15])
  func codeLengths(_ limit: Int) {
    // Counts that double make Huffman's tree as deep as there are symbols.
    for symbolCount in [1, 2, 3, 19, 25, 30] {
      let counts = (0..<symbolCount).map { UInt32(1) << UInt32(min($0, 30)) }
      let code = HuffmanCode(counts: counts, limit: limit)
      #expect(code.lengths.allSatisfy { $0 > 0 && $0 <= limit })
      let sum = code.lengths.reduce(0) { $0 + 1 << (limit - Int($1)) }
      #expect(sum == 1 << limit || symbolCount == 1)
      #expect(Set(zip(code.lengths, code.codes).map { UInt64($0) << 32 | UInt64($1) }).count == symbolCount)
    }
  }

  // MARK: Making pictures

  struct Picture {
    var width: Int
    var pixels: [UInt32]
  }

  private func pixels(_ pattern: Pattern, isOpaque: Bool) -> Picture {
    var state: UInt64 = 7
    func random() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33)
    }
    func pixel(_ value: UInt32) -> UInt32 {
      if isOpaque { return value | 0xFF00_0000 }
      // Premultiplied: no channel above its opacity.
      let alpha = value >> 24
      return alpha << 24 | (value >> 16 & 255) * alpha / 255 << 16 | (value >> 8 & 255) * alpha / 255 << 8
        | (value & 255) * alpha / 255
    }
    switch pattern {
    case .blank: return Picture(width: 40, pixels: Array(repeating: pixel(0xFFFF_FFFF), count: 40 * 20))
    case .equalRows:
      let row = (0..<50).map { pixel(0x8000_0000 | UInt32($0 / 7) * 0x1F2F3) }
      return Picture(width: 50, pixels: Array(repeating: row, count: 30).flatMap { $0 })
    case .runs:
      return Picture(width: 61, pixels: (0..<(61 * 17)).map { pixel(UInt32($0 / 23) &* 0x9E37_79B1) })
    case .noise:
      return Picture(width: 33, pixels: (0..<(33 * 29)).map { _ in pixel(random() &* 2_654_435_761) })
    case .everyOpacity:
      return Picture(width: 256, pixels: (0..<(256 * 4)).map { pixel(UInt32($0 % 256) << 24 | 0xFF8040) })
    case .singlePixel: return Picture(width: 1, pixels: [pixel(0xFF12_3456)])
    case .oneColumn:
      return Picture(width: 1, pixels: (0..<40).map { pixel(UInt32($0 / 3) &* 0x7654_3211 | 0x4000_0000) })
    case .fewColors: return Picture(width: 9, pixels: (0..<(9 * 21)).map { _ in pixel(random() % 5 * 0x31_5191) })
    case .shortRuns:
      // Runs of one to six pixels, which are matches or are not.
      return Picture(
        width: 84,
        pixels: (0..<(84 * 12)).map { index in
          let (x, y) = (index % 84, index / 84)
          return pixel(UInt32((x * y / 3 + index / 5) % 7))
        })
    case .longRun:
      // Lengths around those where a match must leave at least three bytes for the next.
      return Picture(
        width: 175,
        pixels: (0..<(175 * 90)).map {
          pixel($0 % 175 < $0 / 175 + 80 ? 0xFF00_1020 : random() | 0xFF00_0000)
        })
    }
  }

  private func encode(
    _ picture: Picture, isOpaque: Bool, effort: PNGEncoder.Effort, _ encoder: PNGEncoder = PNGEncoder()
  ) -> [UInt8] {
    picture.pixels.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return [] }
      let rows = PixelRows(
        start: start, width: picture.width, height: buffer.count / picture.width, stride: picture.width,
        layout: isOpaque ? .opaque : .premultiplied)
      return encoder.encode(rows, dpi: 300, description: "Balkendiagramm über Waffen", effort: effort)
    }
  }

  private func channelDifference(_ a: UInt32, _ b: UInt32, isOpaque: Bool) -> Int {
    (isOpaque ? [0, 8, 16] : [0, 8, 16, 24]).map { abs(Int(a >> $0 & 255) - Int(b >> $0 & 255)) }.max() ?? 0
  }

  private func chunks(of file: [UInt8]) -> [(name: String, data: [UInt8])] {
    var all: [(name: String, data: [UInt8])] = []
    var at = 8
    while at + 12 <= file.count {
      let count = file[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
      all.append(
        (String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self), Array(file[(at + 8)..<(at + 8 + count)]))
      )
      at += 12 + count
    }
    return all
  }
}
