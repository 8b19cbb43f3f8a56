import Diagnostics
import Geometry
import SceneGraph
import Testing
import Typesetting

@testable import Rendering

@Suite("TIFF")
struct TIFFTests {
  /// Reads a file that has LZW, 8 bits a channel, RGB and differences; what it says beside its pixels comes along.
  private struct Decoded {
    var entries: [Int: [Int]] = [:]
    var pixels: [UInt8] = []

    init(_ file: [UInt8]) throws {
      func number(_ at: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(file[at + $1]) }
      }
      #expect(Array(file[..<4]) == [0x49, 0x49, 42, 0])
      let start = number(4, 4)
      for index in 0..<number(start, 2) {
        let at = start + 2 + index * 12
        let (type, count) = (number(at + 2, 2), number(at + 4, 4))
        let size = [2: 1, 3: 2, 4: 4, 5: 4, 7: 1][type] ?? 1
        let values = type == 5 ? 2 : count
        let place = size * values <= 4 ? at + 8 : number(at + 8, 4)
        entries[number(at, 2)] = (0..<values).map { number(place + $0 * size, size) }
      }
      let width = entries[256]?.first ?? 0
      for (place, length) in zip(entries[273] ?? [], entries[279] ?? []) {
        var bytes = Self.unpacked(file[place..<(place + length)])
        for row in stride(from: 0, to: bytes.count, by: width * 3) {
          for at in (row + 3)..<(row + width * 3) { bytes[at] = bytes[at] &+ bytes[at - 3] }
        }
        pixels += bytes
      }
    }

    /// LZW as the decoder's side of TIFF 6.0 has it.
    private static func unpacked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      var (bits, count, width) = (0, 0, 9)
      var table: [[UInt8]] = []
      var out: [UInt8] = []
      var last: [UInt8]?
      func reset() { table = (0..<258).map { $0 < 256 ? [UInt8($0)] : [] } }
      reset()
      for byte in bytes {
        bits = bits << 8 | Int(byte)
        count += 8
        guard count >= width else { continue }
        let code = bits >> (count - width) & (1 << width - 1)
        count -= width
        bits &= 1 << count - 1
        if code == 257 { break }
        if code == 256 {
          reset()
          (width, last) = (9, nil)
          continue
        }
        let entry = code < table.count ? table[code] : (last ?? []) + [last?.first ?? 0]
        out += entry
        if let last { table.append(last + [entry[0]]) }
        last = entry
        width = table.count >= 2047 ? 12 : table.count >= 1023 ? 11 : table.count >= 511 ? 10 : 9
      }
      return out
    }
  }

  @Test("What is decoded equals what was encoded", arguments: [1, 3, 64, 65, 200], [7, 301])
  func roundTrip(_ height: Int, _ width: Int) throws {
    var state: UInt64 = 11
    let pixels = (0..<(width * height)).map { index -> UInt32 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Noise fills the table of strings, even ground makes them long.
      return index / width % 3 == 0 ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: state >> 33) | 0xFF00_0000
    }
    let file = pixels.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        TIFFFile.write(
          PixelRows(start: $0, width: width, height: height, stride: width, layout: .opaque), dpi: 300)
      } ?? []
    }
    let decoded = try Decoded(file)
    #expect(
      decoded.pixels == pixels.flatMap { pixel in [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) } })
  }

  @Test("The head says size, resolution, compression and colours; nothing is transparent")
  func head() throws {
    let scene = SampleScenes.bars(3, size: Size(width: 100, height: 60))
    var open = scene
    open.background = nil
    for scene in [scene, open] {
      let file = try render(scene, as: .tiff, options: RenderOptions(dpi: 600), fonts: FontBook()).value
      let decoded = try Decoded(file)
      #expect(decoded.entries[282] == [60_000, 100] && decoded.entries[296] == [2])
      #expect(decoded.entries[259] == [5] && decoded.entries[258] == [8, 8, 8] && decoded.entries[338] == nil)
      #expect(decoded.entries[34675]?.count == ColorProfile.sRGB.count)
      #expect(decoded.entries[256] == [Int((scene.size.width * 600 / 72).rounded(.up))])
      #expect(try render(scene, as: .tiff, options: RenderOptions(dpi: 600), fonts: FontBook()).value == file)
      // The corner is paper.
      #expect(Array(decoded.pixels.suffix(3)) == [255, 255, 255])
    }
  }

  @Test("Letters of a PostScript file are outlines where that is asked for")
  func outlines() throws {
    let fonts = FontBook()
    let scene = SampleScenes.everything()
    func hasFonts(_ file: [UInt8]) -> Bool {
      String(decoding: file, as: UTF8.self).contains("/FontType")
    }
    #expect(hasFonts(try render(scene, as: .eps, fonts: fonts).value))
    #expect(!hasFonts(try render(scene, as: .eps, options: RenderOptions(outlinesText: true), fonts: fonts).value))
    var asked = scene
    asked.outlinesText = true
    #expect(!hasFonts(try render(asked, as: .eps, fonts: fonts).value))
  }
}
