import Geometry
import SceneGraph

/// Sets the lines of a paragraph once their ends are known: cuts the text, orders directions, gives what is
/// left of the width to spaces and letters, and places every glyph.
struct LineSetter {
  let paragraph: ShapedParagraph
  let style: ParagraphStyle
  let cutter: PieceCutter
  /// The text of the hyphens that are added.
  private static let softHyphen: [UInt8] = [0xC2, 0xAD]

  /// A stretch of a line in one item, font and direction.
  private struct Part {
    var piece: ShapedParagraph.Piece
    var shaped: ShapedPiece?
    /// How many glyphs at its end are spaces after the content.
    var trailing = 0
    var isAddedHyphen = false
    /// Spaces after the content alone.
    var isTrailing = false
    var level: UInt8
  }

  /// What a line's parts add up to, before anything is moved.
  private struct Tally {
    var width = 0.0, spaces = 0.0, stretch = 0.0, shrink = 0.0, letters = 0.0
  }

  /// The line between two bytes.
  ///
  /// - Parameters:
  ///   - start: Its first byte.
  ///   - startProtrusion: How far its first mark hangs out.
  ///   - end: Where it ends.
  ///   - number: Counted from 0.
  func line(from start: Int, startProtrusion: Double, to end: Breakpoint, number: Int) -> Line {
    let parts = parts(from: start, to: end)
    let order = visualOrder(levels: parts.map(\.level))
    let tally = tally(parts)
    let measure = style.measure(ofLine: number)
    let isJustified = style.alignment == .justified
    let isRagged = !isJustified || end.isForced
    var left = measure.indent
    var room = measure.width - tally.width
    if isJustified {
      left -= startProtrusion
      room += startProtrusion + end.endProtrusion
    }
    var fill = Fill()
    if !isRagged || (isJustified && room < 0) { fill = self.fill(room: room, tally) }
    let width = tally.width + fill.used
    switch style.alignment {
    case .justified: if paragraph.baseLevel == 1 && end.isForced { left += room - fill.used }
    case .left: break
    case .center: left += max(0, room / 2)
    case .right: left += room
    }
    let right = measure.indent + measure.width + end.endProtrusion
    var line = Line(
      runs: [], boxes: [], ascent: 0, descent: 0, start: left, end: left + width, ending: end.ending,
      spaceRatio: tally.spaces > 0 ? (tally.spaces + fill.usedBySpaces) / tally.spaces : 1,
      tracking: fill.tracking, overflow: max(0, left + width - right))
    if line.overflow < 1e-6 { line.overflow = 0 }
    place(order.map { parts[$0] }, at: left, fill, in: &line)
    return line
  }

  // MARK: Cutting

  private func parts(from start: Int, to end: Breakpoint) -> [Part] {
    var parts: [Part] = []
    var index = firstPiece(from: start)
    while index < paragraph.pieces.count, paragraph.pieces[index].range.lowerBound < end.next {
      let piece = paragraph.pieces[index]
      index += 1
      guard let shaped = piece.shaped else {
        parts.append(Part(piece: piece, shaped: nil, level: piece.level))
        continue
      }
      let range = piece.range.clamped(to: start..<max(start, end.contentEnd))
      let isLast = !range.isEmpty && range.upperBound == end.contentEnd
      var hyphen: ShapedPiece?
      var trailingRange = piece.range.clamped(to: max(start, end.contentEnd)..<max(start, end.next))
      // A soft hyphen at the line's end is replaced by the one that is drawn.
      if end.ending == .hyphen { trailingRange = 0..<0 }
      if !range.isEmpty {
        let cut = cutter.cut(piece, shaped, to: range, hyphen: isLast && end.ending == .hyphen)
        hyphen = cut.hyphen
        parts.append(Part(piece: piece, shaped: cut.content, level: piece.level))
      }
      if !trailingRange.isEmpty {
        addTrailing(cutter.cut(piece, shaped, to: trailingRange), of: piece, to: &parts)
      }
      if let hyphen {
        parts.append(Part(piece: piece, shaped: hyphen, isAddedHyphen: true, level: piece.level))
      }
    }
    return parts
  }

  /// Spaces at the line's end stand with the words before them where both run the paragraph's way.
  private func addTrailing(_ spaces: ShapedPiece, of piece: ShapedParagraph.Piece, to parts: inout [Part]) {
    if let last = parts.indices.last, parts[last].piece.range == piece.range, !spaces.isBackward,
      var shaped = parts[last].shaped, paragraph.baseLevel == 0
    {
      shaped.glyphs += spaces.glyphs
      shaped.range = shaped.range.lowerBound..<spaces.range.upperBound
      parts[last].shaped = shaped
      parts[last].trailing = spaces.glyphs.count
    } else {
      parts.append(Part(piece: piece, shaped: spaces, isTrailing: true, level: paragraph.baseLevel))
    }
  }

  private func firstPiece(from byte: Int) -> Int {
    var low = 0
    var high = paragraph.pieces.count
    while low < high {
      let middle = (low + high) / 2
      if paragraph.pieces[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Filling

  /// What is done to make a line as wide as its measure.
  private struct Fill {
    /// By how much a space grows for each point of its stretch (or shrink, where negative).
    var ratio = 0.0
    /// What is put after each letter, as a part of its size.
    var tracking = 0.0
    var used = 0.0
    var usedBySpaces = 0.0
  }

  /// Shares what is left of the width between letters and spaces, in proportion to what each can take, the
  /// letters never beyond their limit.
  private func fill(room: Double, _ tally: Tally) -> Fill {
    let elastic = room >= 0 ? tally.stretch : tally.shrink
    let limit = style.trackingLimit * (room >= 0 ? 1 : negativeTracking)
    let letters = tally.letters * limit
    guard elastic + letters > 1e-9 else { return Fill() }
    var share = room / (elastic + letters)
    // What cannot shrink enough sticks out; it is never pressed together. A little more than was planned is
    // let through, since cutting the text may have changed the kerning at its ends.
    if room < 0 { share = max(share, -1.2) }
    var fill = Fill()
    fill.tracking = max(-1, min(1, share)) * limit
    let left = share * (elastic + letters) - fill.tracking * tally.letters
    if elastic > 1e-9 {
      fill.ratio = left / elastic
      fill.usedBySpaces = left
    }
    fill.used = fill.usedBySpaces + fill.tracking * tally.letters
    return fill
  }

  private func tally(_ parts: [Part]) -> Tally {
    var tally = Tally()
    for part in parts where !part.isTrailing {
      guard let shaped = part.shaped else {
        tally.width += part.piece.width
        continue
      }
      forEachPlaced(part, shaped) { width, kind in
        tally.width += width
        switch kind {
        case .space:
          tally.spaces += width
          tally.stretch += spaceStretch(width: width, size: part.piece.size)
          tally.shrink += width * spaceShrink
        case .ideograph:
          tally.stretch += part.piece.size * ideographStretch
        case .letter:
          tally.letters += part.piece.size
        case .fixed: break
        }
      }
    }
    return tally
  }

  private enum ClusterKind {
    case space
    case ideograph
    case letter
    case fixed
  }

  /// Tells of every cluster of the content its width and what can be done to it, from left to right.
  private func forEachPlaced(
    _ part: Part, _ shaped: ShapedPiece, _ body: (Double, ClusterKind) -> Void
  ) {
    let scale = part.piece.size / Double(shaped.face.unitsPerEm)
    let content = shaped.glyphs.count - part.trailing
    shaped.forEachCluster { cluster in
      guard cluster.glyphs.lowerBound < content else { return }
      var units = 0
      for i in cluster.glyphs { units += Int(shaped.glyphs[i].advance) }
      let width = Double(units) * scale + part.piece.tracking
      let kind: ClusterKind =
        if part.isAddedHyphen { .fixed } else if isWordSpace(paragraph.text, cluster.bytes) {
          .space
        } else if isIdeograph(paragraph.text, at: cluster.bytes.lowerBound) { .ideograph } else {
          part.piece.isTrackable ? .letter : .fixed
        }
      body(width, kind)
    }
  }

  // MARK: Placing

  private func place(_ parts: [Part], at left: Double, _ fill: Fill, in line: inout Line) {
    // Spaces that end a line of a paragraph from right to left hang over its left edge.
    var pen = left
    if let first = parts.first, first.isTrailing, let shaped = first.shaped {
      pen -= shaped.advance(size: first.piece.size, tracking: first.piece.tracking)
    }
    for part in parts {
      guard let shaped = part.shaped else {
        line.boxes.append(Line.PlacedBox(item: part.piece.item, x: pen))
        if case .box(let box) = paragraph.items[part.piece.item] {
          line.ascent = max(line.ascent, box.ascent)
          line.descent = max(line.descent, box.descent)
        }
        pen += part.piece.width
        continue
      }
      guard case .text(let span) = paragraph.items[part.piece.item] else { continue }
      let (run, advance) = run(part, shaped, span, at: pen, fill)
      line.runs.append(Line.Run(item: part.piece.item, glyphs: run, advance: part.isTrailing ? 0 : advance))
      let scale = part.piece.size / Double(shaped.face.unitsPerEm)
      line.ascent = max(line.ascent, Double(shaped.face.ascent) * scale + span.rise)
      line.descent = max(line.descent, Double(shaped.face.descent) * scale - span.rise)
      pen += advance
    }
  }

  private func run(
    _ part: Part, _ shaped: ShapedPiece, _ span: Paragraph.Span, at pen: Double, _ fill: Fill
  ) -> (GlyphRun, advance: Double) {
    let scale = part.piece.size / Double(shaped.face.unitsPerEm)
    let content = shaped.glyphs.count - part.trailing
    var glyphs: [GlyphRun.Glyph] = []
    var clusters: [GlyphRun.Cluster] = []
    glyphs.reserveCapacity(shaped.glyphs.count)
    clusters.reserveCapacity(shaped.glyphs.count)
    var x = 0.0
    var end = 0.0
    shaped.forEachCluster { cluster in
      for i in cluster.glyphs {
        let glyph = shaped.glyphs[i]
        glyphs.append(
          GlyphRun.Glyph(id: glyph.id, x: x + Double(glyph.dx) * scale, y: -Double(glyph.dy) * scale))
        x += Double(glyph.advance) * scale
      }
      clusters.append(GlyphRun.Cluster(byteCount: cluster.bytes.count, glyphCount: cluster.glyphs.count))
      x += part.piece.tracking
      guard cluster.glyphs.lowerBound < content, !part.isAddedHyphen, !part.isTrailing else { return }
      if isWordSpace(paragraph.text, cluster.bytes) {
        let units = cluster.glyphs.reduce(0) { $0 + Int(shaped.glyphs[$1].advance) }
        let width = Double(units) * scale + part.piece.tracking
        let grows = fill.ratio >= 0
        x += fill.ratio * (grows ? spaceStretch(width: width, size: part.piece.size) : width * spaceShrink)
      } else if isIdeograph(paragraph.text, at: cluster.bytes.lowerBound) {
        if fill.ratio > 0 { x += fill.ratio * part.piece.size * ideographStretch }
      } else if part.piece.isTrackable {
        x += fill.tracking * part.piece.size
      }
      end = x
    }
    if part.isAddedHyphen || part.isTrailing { end = x }
    let text = part.isAddedHyphen ? LineSetter.softHyphen : Array(paragraph.text[shaped.range])
    return (
      GlyphRun(
        font: shaped.face.record.font, size: part.piece.size, origin: Point(x: pen, y: -span.rise),
        glyphs: glyphs, text: String(decoding: text, as: UTF8.self), clusters: clusters,
        isBackward: shaped.isBackward, paint: span.paint),
      end
    )
  }
}
