import Cairo
import Geometry

/// What a painter draws on: this decides which short cuts give the same picture.
enum Canvas {
  /// Pixels in memory.
  case pixels(ImageSurface)
  /// A page of a PDF or PostScript file, where pictures are made of lines and letters.
  case page(Size)

  /// Whether it is pixels.
  var isPixels: Bool { if case .pixels = self { true } else { false } }
}

/// The part of an image where painters may write pixels without Cairo: within upright clips, and not inside
/// a layer of its own opacity.
struct PixelReach {
  /// The first and the last column and row, the last excluded.
  var columns: Range<Int>, rows: Range<Int>

  /// All of an image.
  init(width: Int, height: Int) {
    (columns, rows) = (0..<width, 0..<height)
  }

  /// What lies within a rectangle in device units as well, its edges moved to the nearest pixels.
  func clipped(to rect: Rect) -> PixelReach {
    func range(_ low: Double, _ high: Double, in limits: Range<Int>) -> Range<Int> {
      let ends = Double(limits.lowerBound)...Double(limits.upperBound)
      func held(_ value: Double) -> Int {
        value.isNaN ? limits.lowerBound : Int(min(max(value.rounded(), ends.lowerBound), ends.upperBound))
      }
      let (from, to) = (held(low), held(high))
      return from..<max(from, to)
    }
    var reach = self
    reach.columns = range(rect.minX, rect.maxX, in: columns)
    reach.rows = range(rect.minY, rect.maxY, in: rows)
    return reach
  }
}

extension Path {
  /// The rectangle that an outline is, where it is an upright one; nil otherwise.
  var asRect: Rect? {
    var corners = points
    let isClosed = verbs.last == .close
    let lineCount = verbs.count - 1 - (isClosed ? 1 : 0)
    guard verbs.first == .move, verbs.dropFirst().prefix(lineCount).allSatisfy({ $0 == .line }) else {
      return nil
    }
    if corners.count == 5, corners[4] == corners[0] { corners.removeLast() }
    guard corners.count == 4, lineCount == corners.count - 1 || points.count == 5 else { return nil }
    let (a, b, c, d) = (corners[0], corners[1], corners[2], corners[3])
    let isUpright =
      (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x)
      || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
    return isUpright ? Rect(a, c) : nil
  }
}
