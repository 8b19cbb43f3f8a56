import Geometry
import SceneGraph
import Typesetting

extension SVGWriter {
  /// Writes texts as `<text>`, one for each item, its lines as spans.
  mutating func write(_ batch: TextBatch) {
    var shared: [MarkupWriter.Attribute] = [("class", batch.role.rawValue)]
    if let style = batch.styles.constant { shared += fontAttributes(style) }
    if batch.fills.isSharedColor { shared += definitions.attributes("fill", batch.fills[0], bounds: .zero) }
    if let halo = batch.halo { shared += haloAttributes(halo) }
    nested("g", shared) { writer in
      for index in batch.items.indices { writer.writeItem(index, of: batch) }
    }
  }

  private mutating func writeItem(_ index: Int, of batch: TextBatch) {
    let item = batch.items[index]
    let style = batch.styles[index]
    guard item.lines.contains(where: { !$0.isEmpty }) else { return }
    let frame = batch.frame(of: index)
    var attributes: [MarkupWriter.Attribute]
    if item.angle == .zero {
      attributes = [("x", decimalText(frame.tx)), ("y", decimalText(frame.ty))]
    } else {
      // `rotate` about the anchor reads better in an editor than a matrix.
      let turn = "rotate(\(decimalText(item.angle.degrees)))"
      let drop = item.baseline.offset(size: style.size, lineHeight: batch.lineHeight)
      attributes = [
        ("transform", "translate(\(decimalText(item.anchor.x)),\(decimalText(item.anchor.y))) \(turn)"),
        ("x", decimalText(item.offset.dx)), ("y", decimalText(item.offset.dy + drop)),
      ]
    }
    switch item.alignment {
    case .left: break
    case .center: attributes.append(("text-anchor", "middle"))
    case .right: attributes.append(("text-anchor", "end"))
    }
    if batch.styles.constant == nil { attributes += fontAttributes(style) }
    if !batch.fills.isSharedColor {
      let box = bounds(of: item, style, batch, frame)
      attributes += definitions.attributes("fill", batch.fills[index], bounds: box)
    }
    if item.lines.contains(where: needsSpacePreserved) { attributes.append(("xml:space", "preserve")) }
    if item.lines.count == 1 {
      markup.text("text", attributes, item.lines[0])
      return
    }
    let x = item.angle == .zero ? frame.tx : item.offset.dx
    let spans = item.lines.enumerated().map { line, text in
      let down = decimalText(batch.lineHeight)
      let place: [MarkupWriter.Attribute] = line == 0 ? [] : [("x", decimalText(x)), ("dy", down)]
      // An empty line would not move the next one down.
      return (attributes: place, text: text.isEmpty ? "\u{200B}" : text)
    }
    markup.textSpans("text", attributes, spans)
  }

  /// What a gradient over a text refers to: the box of its lines.
  private func bounds(of item: TextBatch.Item, _ style: TextStyle, _ batch: TextBatch, _ frame: Affine)
    -> Rect
  {
    let extents = item.lines.map { fonts.measure($0, style) }
    let width = extents.map(\.advance).max() ?? 0
    let start =
      switch item.alignment {
      case .left: 0.0
      case .center: -width / 2
      case .right: -width
      }
    let ascent = extents.first?.ascent ?? 0
    let descent = extents.last?.descent ?? 0
    return frame(
      Rect(
        x: start, y: -ascent, width: width,
        height: ascent + descent + Double(item.lines.count - 1) * batch.lineHeight))
  }

  /// Writes shaped text as text whose characters have the places that shaping gave them.
  mutating func write(_ run: GlyphRun) {
    let run = run.spelledAsDrawn
    guard !run.text.isEmpty else { return }
    var attributes: [MarkupWriter.Attribute] = [
      ("x", characterPlaces(run).map { decimalText(run.origin.x + $0) }.joined(separator: " ")),
      ("y", decimalText(run.origin.y)),
    ]
    if let style = fonts.style(of: run.font, size: run.size) { attributes += fontAttributes(style) }
    if run.isBackward { attributes.append(("direction", "rtl")) }
    attributes += definitions.attributes("fill", run.paint, bounds: run.inkBounds)
    if needsSpacePreserved(run.text) { attributes.append(("xml:space", "preserve")) }
    markup.text("text", attributes, run.text)
  }

  /// Where each character of a run begins, in the order of the text. The characters of a ligature share its
  /// width, for programs that draw them one by one. A viewer counts characters in units of UTF-16.
  private func characterPlaces(_ run: GlyphRun) -> [Double] {
    var places: [Double] = []
    let bytes = Array(run.text.utf8)
    var byte = run.isBackward ? bytes.count : 0
    var glyph = 0
    for cluster in run.clusters {
      let start = glyph < run.glyphs.count ? run.glyphs[glyph].x : 0
      glyph += cluster.glyphCount
      let end = glyph < run.glyphs.count ? run.glyphs[glyph].x : start
      if run.isBackward { byte -= cluster.byteCount }
      guard byte >= 0, byte + cluster.byteCount <= bytes.count else { return places }
      let text = String(decoding: bytes[byte..<(byte + cluster.byteCount)], as: UTF8.self)
      if !run.isBackward { byte += cluster.byteCount }
      let count = text.utf16.count
      let own = (0..<count).map { start + (end - start) * Double($0) / Double(count) }
      if run.isBackward { places.insert(contentsOf: own, at: 0) } else { places += own }
    }
    return places
  }

  private func fontAttributes(_ style: TextStyle) -> [MarkupWriter.Attribute] {
    var attributes: [MarkupWriter.Attribute] = [
      ("font-family", style.family), ("font-size", decimalText(style.size)),
    ]
    if style.weight != 400 { attributes.append(("font-weight", String(style.weight))) }
    if style.slant == .italic { attributes.append(("font-style", "italic")) }
    if style.tracking != 0 {
      attributes.append(("letter-spacing", decimalText(style.tracking * style.size)))
    }
    if !style.features.isEmpty {
      let features = style.features.sorted { $0.key < $1.key }.map { "'\($0.key)' \($0.value)" }
      attributes.append(("style", "font-feature-settings:\(features.joined(separator: ","))"))
    }
    if let language = style.language { attributes.append(("xml:lang", language)) }
    return attributes
  }

  private mutating func haloAttributes(_ halo: TextBatch.Halo) -> [MarkupWriter.Attribute] {
    definitions.attributes("stroke", halo.paint, bounds: .zero) + [
      ("stroke-width", decimalText(2 * halo.width)), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
    ]
  }
}

/// Whether a reader of XML would swallow some of the spaces.
private func needsSpacePreserved(_ text: String) -> Bool {
  text.hasPrefix(" ") || text.hasSuffix(" ")
    || zip(text, text.dropFirst()).contains { $0 == " " && $1 == " " }
}

extension GlyphRun {
  /// A box around the letters, good enough for gradients: an em above the baseline, a quarter below.
  var inkBounds: Rect {
    let left = glyphs.map(\.x).min() ?? 0
    let right = glyphs.map(\.x).max() ?? 0
    return Rect(x: origin.x + left, y: origin.y - size, width: right - left + size, height: 1.25 * size)
  }
}
