import CDeflate
import Geometry

/// The filtered rows of a picture as literals and runs: what deflate's block is made of.
///
/// Each row is filtered by “up” (each byte less the byte above), so that a row equal to the one above is a
/// row of zeros and costs one comparison. A run of equal filtered pixels becomes one pixel and matches at
/// the distance of one pixel, the only distance there is.
final class RunTokens {
  /// A literal byte below 256, or 256 and the length of a match from 3 to 258.
  private(set) var tokens: UnsafeMutablePointer<UInt16>
  /// How many there are.
  private(set) var count = 0
  /// Adler-32 of the bytes that the tokens stand for.
  private(set) var adler: UInt32 = 1
  private var capacity: Int
  private var difference: [UInt32] = []
  private var raw: [UInt8] = []

  /// Room for a start; it grows as rows come, and is kept from picture to picture.
  init() {
    capacity = 1 << 16
    tokens = .allocate(capacity: capacity)
  }

  deinit { tokens.deallocate() }

  /// Forgets what was added.
  func removeAll() {
    count = 0
    adler = 1
  }

  /// Adds the rows of a picture.
  func add(_ pixels: PixelRows) {
    switch pixels.layout {
    case .opaque: addRows(pixels, channels: 3)
    case .premultiplied: addRows(pixels, channels: 4)
    }
  }

  /// Adds the rows of a picture whose pixels are places in a list.
  func add(_ pixels: IndexedPixels) {
    let width = pixels.width
    raw = [UInt8](repeating: 0, count: width + 1)
    pixels.places.withUnsafeBufferPointer { places in
      guard let start = places.baseAddress else { return }
      for y in 0..<pixels.height {
        reserve(width + 8)
        let row = start + y * width
        if y > 0, memcmp(row, row - width, width) == 0 {
          addEqualRow(byteCount: width, channels: 1)
        } else {
          addPlaces(row, above: y > 0 ? row - width : nil, width)
        }
      }
    }
  }

  private func addPlaces(_ row: UnsafePointer<UInt8>, above: UnsafePointer<UInt8>?, _ width: Int) {
    add(2)
    raw.withUnsafeMutableBufferPointer { raw in
      raw[0] = 2
      for x in 0..<width { raw[x + 1] = row[x] &- (above.map { $0[x] } ?? 0) }
      var x = 1
      while x <= width {
        let (value, start) = (raw[x], x)
        repeat { x += 1 } while x <= width && raw[x] == value
        let more = x - start - 1
        add(UInt16(value))
        // A match is three bytes or more.
        if more >= 3 { addMatch(more) } else { for _ in 0..<more { add(UInt16(value)) } }
      }
    }
    adler = raw.withUnsafeBytes { UInt32(libdeflate_adler32(adler, $0.baseAddress, $0.count)) }
  }

  private func addRows(_ pixels: PixelRows, channels: Int) {
    let width = pixels.width
    difference = [UInt32](repeating: 0, count: width)
    raw = [UInt8](repeating: 0, count: width * channels + 1)
    let blank = [UInt32](repeating: 0, count: width)
    blank.withUnsafeBufferPointer { blank in
      guard let blankRow = blank.baseAddress else { return }
      // Straight colours of this row and the one above. A row that equals the one above has its colours.
      var straight = Array(blank)
      var straightAbove = straight
      for y in 0..<pixels.height {
        reserve(width * channels + 8)
        let row = pixels.row(y)
        if y > 0, memcmp(row, pixels.row(y - 1), width * 4) == 0 {
          addEqualRow(byteCount: width * channels, channels: channels)
          continue
        }
        if channels == 3 {
          subtractOpaque(row, y > 0 ? pixels.row(y - 1) : blankRow, width)
        } else {
          straighten(row, width, into: &straight)
          subtractStraight(straight, straightAbove, width)
          swap(&straight, &straightAbove)
        }
        addDifference(width, channels: channels)
      }
    }
  }

  private func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity * 2 + more)
    larger.update(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
    capacity = capacity * 2 + more
  }

  private func addEqualRow(byteCount: Int, channels: Int) {
    add(2)
    for _ in 0..<min(channels, byteCount) { add(0) }
    addMatch(byteCount - channels)
    // Adler-32 of a 2 and then zeros: the low sum grows once, the high sum takes it for each byte.
    let low = (adler & 0xFFFF &+ 2) % 65521
    let high = (UInt64(adler >> 16) + UInt64(low) * UInt64(byteCount + 1)) % 65521
    adler = UInt32(high) << 16 | low
  }

  @inline(__always)
  private func add(_ token: UInt16) {
    tokens[count] = token
    count += 1
  }

  @inline(__always)
  private func addMatch(_ byteCount: Int) {
    var left = byteCount
    while left > 0 {
      // No match may be shorter than 3: 258 is given up where it would leave 1 or 2.
      let length = left <= 258 ? left : left < 261 ? left - 3 : 258
      add(UInt16(256 + length))
      left -= length
    }
  }

  /// Differences of three channels as 0x00RRGGBB, each byte for itself.
  private func subtractOpaque(_ row: UnsafePointer<UInt32>, _ above: UnsafePointer<UInt32>, _ width: Int) {
    difference.withUnsafeMutableBufferPointer { difference in
      for x in 0..<width {
        let (p, q) = (row[x], above[x])
        let redBlue = ((p & 0xFF00FF) &+ 0x1000100 &- (q & 0xFF00FF)) & 0xFF00FF
        difference[x] = redBlue | ((p & 0xFF00) &+ 0x10000 &- (q & 0xFF00)) & 0xFF00
      }
    }
  }

  /// Divides opacity out of a row: 0xAARRGGBB, not premultiplied.
  private func straighten(_ row: UnsafePointer<UInt32>, _ width: Int, into straight: inout [UInt32]) {
    straight.withUnsafeMutableBufferPointer { straight in
      for x in 0..<width {
        let pixel = row[x]
        let alpha = pixel >> 24
        if alpha == 255 || alpha == 0 {
          straight[x] = alpha == 0 ? 0 : pixel
          continue
        }
        let red = min(255, ((pixel >> 16 & 255) * 255 + alpha / 2) / alpha)
        let green = min(255, ((pixel >> 8 & 255) * 255 + alpha / 2) / alpha)
        let blue = min(255, ((pixel & 255) * 255 + alpha / 2) / alpha)
        straight[x] = alpha << 24 | red << 16 | green << 8 | blue
      }
    }
  }

  private func subtractStraight(_ row: [UInt32], _ above: [UInt32], _ width: Int) {
    for x in 0..<width {
      let (p, q) = (row[x], above[x])
      let redBlue = ((p & 0xFF00FF) &+ 0x1000100 &- (q & 0xFF00FF)) & 0xFF00FF
      let (pHigh, qHigh) = (p >> 8 & 0xFF00FF, q >> 8 & 0xFF00FF)
      let alphaGreen = (pHigh &+ 0x1000100 &- qHigh) & 0xFF00FF
      difference[x] = redBlue | alphaGreen << 8
    }
  }

  private func addDifference(_ width: Int, channels: Int) {
    add(2)
    raw[0] = 2
    difference.withUnsafeBufferPointer { difference in
      raw.withUnsafeMutableBufferPointer { raw in
        var (x, at) = (0, 1)
        while x < width {
          let pixel = difference[x]
          let start = x
          repeat {
            raw[at] = UInt8(truncatingIfNeeded: pixel >> 16)
            raw[at + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            raw[at + 2] = UInt8(truncatingIfNeeded: pixel)
            if channels == 4 { raw[at + 3] = UInt8(truncatingIfNeeded: pixel >> 24) }
            at += channels
            x += 1
          } while x < width && difference[x] == pixel
          add(UInt16(pixel >> 16 & 255))
          add(UInt16(pixel >> 8 & 255))
          add(UInt16(pixel & 255))
          if channels == 4 { add(UInt16(pixel >> 24)) }
          addMatch((x - start - 1) * channels)
        }
      }
    }
    adler = raw.withUnsafeBytes { UInt32(libdeflate_adler32(adler, $0.baseAddress, $0.count)) }
  }
}
