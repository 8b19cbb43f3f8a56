import Cairo
import Geometry

/// Decoded pixels, and how two pictures differ to the eye.
struct Picture {
  let width: Int, height: Int
  /// 0xAARRGGBB, premultiplied.
  let pixels: [UInt32]

  /// Decodes a PNG file.
  init(png: [UInt8]) throws {
    let image = try ImageSurface(png: png)
    let stride = image.stride / 4
    let (width, height) = (image.width, image.height)
    (self.width, self.height) = (width, height)
    pixels = image.withPixels { span in
      span.withUnsafeBytes { bytes in
        let words = bytes.bindMemory(to: UInt32.self)
        return (0..<height).flatMap { words[($0 * stride)..<($0 * stride + width)] }
      }
    }
  }

  /// The mean difference of the channels, of 255.
  func meanDifference(_ other: Picture) -> Double {
    guard width == other.width, height == other.height else { return 255 }
    var sum = 0
    for (a, b) in zip(pixels, other.pixels) where a != b {
      for shift in [0, 8, 16] as [UInt32] { sum += abs(Int(a >> shift & 255) - Int(b >> shift & 255)) }
    }
    return Double(sum) / Double(3 * pixels.count)
  }

  /// How many pixels look different: by their distance in YIQ (Kotsarenko and Ramos, Measuring perceived
  /// color difference using YIQ, 2010), those left out that lie on an edge smoothed otherwise
  /// (Vyšniauskas, Anti-aliased pixel and intensity slope detector, 2009).
  func visibleDifferences(_ other: Picture, threshold: Double = 0.1) -> Int {
    guard width == other.width, height == other.height else { return max(pixels.count, other.pixels.count) }
    let limit = 35_215 * threshold * threshold
    return pixels.indices.count { index in
      guard pixels[index] != other.pixels[index], distance(pixels[index], other.pixels[index]) > limit else {
        return false
      }
      return !isOnSmoothedEdge(index, other) && !other.isOnSmoothedEdge(index, self)
    }
  }

  private func distance(_ a: UInt32, _ b: UInt32) -> Double {
    let (dy, di, dq) = (luma(a) - luma(b), chroma(a).0 - chroma(b).0, chroma(a).1 - chroma(b).1)
    return 0.5053 * dy * dy + 0.299 * di * di + 0.1957 * dq * dq
  }

  private func channels(_ pixel: UInt32) -> (Double, Double, Double) {
    // What is transparent is seen on white.
    let rest = Double(255 - pixel >> 24)
    return (Double(pixel >> 16 & 255) + rest, Double(pixel >> 8 & 255) + rest, Double(pixel & 255) + rest)
  }

  private func luma(_ pixel: UInt32) -> Double {
    let (r, g, b) = channels(pixel)
    return r * 0.29889531 + g * 0.58662247 + b * 0.11448223
  }

  private func chroma(_ pixel: UInt32) -> (Double, Double) {
    let (r, g, b) = channels(pixel)
    return (
      r * 0.59597799 - g * 0.27417610 - b * 0.32180189, r * 0.21147017 - g * 0.52261711 + b * 0.31114694
    )
  }

  /// Whether a pixel lies between a darker and a lighter neighbour that both belong to flat areas.
  private func isOnSmoothedEdge(_ index: Int, _ other: Picture) -> Bool {
    var (darkest, lightest) = ((0.0, index), (0.0, index))
    var equalCount = 0
    for neighbour in neighbours(of: index) {
      let difference = luma(pixels[index]) - luma(pixels[neighbour])
      if difference == 0 { equalCount += 1 }
      if equalCount > 2 { return false }
      if difference > darkest.0 { darkest = (difference, neighbour) }
      if difference < lightest.0 { lightest = (difference, neighbour) }
    }
    guard darkest.0 > 0, lightest.0 < 0 else { return false }
    return [darkest.1, lightest.1].contains { isFlat($0) && other.isFlat($0) }
  }

  private func isFlat(_ index: Int) -> Bool {
    neighbours(of: index).count { pixels[$0] == pixels[index] } > 2
  }

  private func neighbours(of index: Int) -> [Int] {
    let (x, y) = (index % width, index / width)
    var all: [Int] = []
    for ny in max(0, y - 1)...min(height - 1, y + 1) {
      for nx in max(0, x - 1)...min(width - 1, x + 1) where nx != x || ny != y { all.append(ny * width + nx) }
    }
    return all
  }
}
