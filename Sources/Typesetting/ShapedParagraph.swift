import SceneGraph

/// A paragraph whose text is shaped as a whole, with what line breaking asks of every byte.
struct ShapedParagraph {
  /// A stretch of the text in one item, font and direction; or a box.
  struct Piece {
    var item: Int
    /// Nil for a box.
    var shaped: ShapedPiece?
    var range: Range<Int>
    var level: UInt8
    var style: ResolvedStyle?
    /// A box's width.
    var width = 0.0
    /// Whether its letters may be moved apart: not where a script joins them.
    var isTrackable = false

    var size: Double { style?.style.size ?? 0 }
    var tracking: Double { style?.tracking ?? 0 }
  }

  /// What stands before a byte, from the start of the paragraph, in points.
  struct Sums {
    /// How far the pen has moved.
    var width = 0.0
    /// By how much word spaces may grow and shrink.
    var stretch = 0.0, shrink = 0.0
    /// The sizes of the letters that may be moved apart.
    var letters = 0.0
  }

  var items: [Paragraph.Item]
  /// The texts of all items; a box is U+FFFC, a forced line end U+2028.
  var text: [UInt8] = []
  /// Where each item's text is.
  var ranges: [Range<Int>] = []
  /// In logical order.
  var pieces: [Piece] = []
  /// One more than there are bytes; within a cluster in proportion.
  var sums: [Sums] = []
  /// 1 where the paragraph as a whole runs right to left.
  var baseLevel: UInt8 = 0

  /// The piece that a byte belongs to.
  func piece(at byte: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].range.contains(byte) ? low : nil
  }
}

extension FontBook {
  /// Shapes all of a paragraph at once, so that every word has its true width beside its neighbours.
  func shaped(_ paragraph: Paragraph) -> ShapedParagraph {
    var result = ShapedParagraph(items: paragraph.items)
    for item in paragraph.items {
      let start = result.text.count
      switch item {
      case .text(let span):
        for byte in span.text.utf8 { result.text.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
      case .box: result.text += [0xEF, 0xBF, 0xBC]
      case .lineBreak: result.text += [0xE2, 0x80, 0xA8]
      }
      result.ranges.append(start..<result.text.count)
    }
    let itemized = itemize(result.text)
    let segments = itemized.segments
    result.baseLevel = itemized.baseLevel
    var next = 0
    for (index, item) in paragraph.items.enumerated() {
      let range = result.ranges[index]
      while next < segments.count, segments[next].range.upperBound <= range.lowerBound { next += 1 }
      switch item {
      case .box(let box):
        let level = next < segments.count ? segments[next].level : 0
        result.pieces.append(
          ShapedParagraph.Piece(item: index, range: range, level: level, width: box.width))
      case .lineBreak: break
      case .text(let span):
        let style = resolve(span.style)
        var segment = next
        while segment < segments.count, segments[segment].range.lowerBound < range.upperBound {
          var part = segments[segment]
          part.range = part.range.clamped(to: range)
          segment += 1
          guard !part.range.isEmpty else { continue }
          for piece in shapedPieces(result.text, part, style, at: span.location) {
            result.pieces.append(
              ShapedParagraph.Piece(
                item: index, shaped: piece, range: piece.range, level: piece.level, style: style,
                isTrackable: !part.isBackward))
          }
        }
      }
    }
    result.sums = sums(of: result)
    return result
  }

  private func sums(of paragraph: ShapedParagraph) -> [ShapedParagraph.Sums] {
    var sums = [ShapedParagraph.Sums](repeating: .init(), count: paragraph.text.count + 1)
    var total = ShapedParagraph.Sums()
    var reached = 0
    sums.withUnsafeMutableBufferPointer { sums in
      for piece in paragraph.pieces {
        while reached < piece.range.lowerBound {
          reached += 1
          sums[reached] = total
        }
        guard let shaped = piece.shaped else {
          total.width += piece.width
          while reached < piece.range.upperBound {
            reached += 1
            sums[reached] = total
          }
          continue
        }
        let size = piece.size
        let scale = size / Double(shaped.face.unitsPerEm)
        func add(_ cluster: ShapedPiece.Cluster) {
          var units = 0
          for i in cluster.glyphs { units += Int(shaped.glyphs[i].advance) }
          let width = Double(units) * scale + piece.tracking
          let before = total
          total.width += width
          if isWordSpace(paragraph.text, cluster.bytes) {
            total.stretch += spaceStretch(width: width, size: size)
            total.shrink += width * spaceShrink
          } else if isIdeograph(paragraph.text, at: cluster.bytes.lowerBound) {
            total.stretch += size * ideographStretch
          } else if piece.isTrackable {
            total.letters += size
          }
          let count = Double(cluster.bytes.count)
          for byte in cluster.bytes {
            let part = Double(byte + 1 - cluster.bytes.lowerBound) / count
            sums[byte + 1] = total
            if part < 1 { sums[byte + 1].width = before.width + part * width }
          }
        }
        if shaped.isBackward {
          var clusters: [ShapedPiece.Cluster] = []
          shaped.forEachCluster { clusters.append($0) }
          clusters.reversed().forEach(add)
        } else {
          shaped.forEachCluster(add)
        }
        reached = piece.range.upperBound
      }
      while reached < paragraph.text.count {
        reached += 1
        sums[reached] = total
      }
    }
    return sums
  }
}

/// By how much a word space may shrink, as a part of its width.
let spaceShrink = 0.3
/// How far letters may be moved together, as a part of how far they may be moved apart: crowding shows sooner.
let negativeTracking = 0.8
/// By how much the space between two ideographs may grow, in ems.
let ideographStretch = 0.06

/// By how much a word space grows at the ratio 1: half of it, and more in fonts whose space is narrow.
func spaceStretch(width: Double, size: Double) -> Double { max(width / 2, 0.12 * size) }

/// Whether a cluster is a space that grows and shrinks: U+0020 or U+00A0.
func isWordSpace(_ text: [UInt8], _ bytes: Range<Int>) -> Bool {
  let first = text[bytes.lowerBound]
  return first == 0x20 || (first == 0xC2 && bytes.count == 2 && text[bytes.lowerBound + 1] == 0xA0)
}

/// Whether a character is Chinese, Japanese or Korean.
func isIdeograph(_ text: [UInt8], at byte: Int) -> Bool {
  guard text[byte] >= 0xE2 else { return false }
  return BreakClass(scalar(text, at: byte).scalar) == .ideograph
}
