import Geometry
import SceneGraph

extension ShapedPiece {
  /// Glyphs that stand for the same bytes, from left to right.
  struct Cluster {
    var glyphs: Range<Int>
    var bytes: Range<Int>
  }

  /// The clusters from left to right; their bytes fall where the piece runs right to left.
  func forEachCluster(_ body: (Cluster) -> Void) {
    var start = 0
    var upper = range.upperBound
    while start < glyphs.count {
      let first = Int(glyphs[start].cluster)
      var end = start + 1
      while end < glyphs.count, glyphs[end].cluster == glyphs[start].cluster { end += 1 }
      if isBackward {
        body(Cluster(glyphs: start..<end, bytes: first..<upper))
        upper = first
      } else {
        let next = end < glyphs.count ? Int(glyphs[end].cluster) : range.upperBound
        body(Cluster(glyphs: start..<end, bytes: first..<next))
      }
      start = end
    }
  }

  /// How far the pen moves, in points, with `tracking` points after each cluster.
  func advance(size: Double, tracking: Double) -> Double {
    let units = glyphs.reduce(0) { $0 + Int($1.advance) }
    var clusters = 0
    if tracking != 0 { forEachCluster { _ in clusters += 1 } }
    return Double(units) * size / Double(face.unitsPerEm) + Double(clusters) * tracking
  }

  /// The piece as a run at a place, and how far the pen moves.
  func run(text: [UInt8], size: Double, tracking: Double, origin: Point, paint: Paint) -> GlyphRun {
    let scale = size / Double(face.unitsPerEm)
    var units = 0
    var spaces = 0.0
    var placed: [GlyphRun.Glyph] = []
    var clusters: [GlyphRun.Cluster] = []
    placed.reserveCapacity(glyphs.count)
    clusters.reserveCapacity(glyphs.count)
    forEachCluster { cluster in
      for glyph in glyphs[cluster.glyphs] {
        placed.append(
          GlyphRun.Glyph(
            id: glyph.id, x: Double(units + Int(glyph.dx)) * scale + spaces, y: -Double(glyph.dy) * scale))
        units += Int(glyph.advance)
      }
      spaces += tracking
      clusters.append(GlyphRun.Cluster(byteCount: cluster.bytes.count, glyphCount: cluster.glyphs.count))
    }
    return GlyphRun(
      font: face.record.font, size: size, origin: origin, glyphs: placed,
      text: String(decoding: text[range], as: UTF8.self), clusters: clusters, isBackward: isBackward,
      paint: paint)
  }
}
