import Cairo
import Colors
import Geometry
import SceneGraph
import Typesetting

extension Painter {
  /// Shapes and draws texts.
  func paint(_ batch: TextBatch) {
    let texts = batch.items.indices.map { lines(of: batch, $0) }
    // All halos first: that of one line, or of one label, must not eat into another that stands close to it.
    if let halo = batch.halo {
      for lines in texts { for line in lines { paintHalo(halo, line.text, at: line.place) } }
    }
    for (index, lines) in texts.enumerated() {
      for (place, text) in lines {
        show(text.runs, at: place)
        guard partsTexts, let paint = batch.fills[index] else { continue }
        let end = Affine.translation(text.extent.advance, 0).then(place)
        show(fonts.shape(" ", batch.styles[index], paint: paint).runs, at: end)
      }
    }
  }

  /// The lines of a text, shaped, with their places; none of a text that cannot be seen.
  private func lines(of batch: TextBatch, _ index: Int) -> [(place: Affine, text: ShapedText)] {
    let item = batch.items[index], style = batch.styles[index]
    let frame = batch.frame(of: index)
    guard let paint = batch.fills[index], style.size > 0, frame.isDrawable else { return [] }
    return item.lines.enumerated().compactMap { number, text in
      guard !text.isEmpty else { return nil }
      let shaped = fonts.shape(text, style, paint: paint)
      let back =
        switch item.alignment {
        case .left: 0.0
        case .center: -shaped.extent.advance / 2
        case .right: -shaped.extent.advance
        }
      let down = number == 0 ? 0 : Double(number) * batch.lineHeight
      let place = Affine.translation(back, down).then(frame)
      return place.isDrawable ? (place, shaped) : nil
    }
  }

  /// Draws shaped text.
  func paint(_ run: GlyphRun) { show([run], at: .identity) }

  private func show(_ runs: [GlyphRun], at place: Affine) {
    // Upright text is moved by adding to its places: no state has to be saved.
    if place.a == 1, place.b == 0, place.c == 0, place.d == 1 {
      for run in runs { show(run, Vector(dx: place.tx, dy: place.ty)) }
    } else {
      context.withSavedState {
        context.concatenate(place)
        for run in runs { show(run, .zero) }
      }
    }
  }

  private func show(_ run: GlyphRun, _ shift: Vector) {
    guard !run.glyphs.isEmpty, run.size > 0, select(run) else { return }
    setSource(run.paint, bounds: run.inkBounds.offset(by: shift))
    let (x, y) = (run.origin.x + shift.dx, run.origin.y + shift.dy)
    let glyph = { (index: Int) in
      let glyph = run.glyphs[index]
      return Glyph(index: glyph.id, x: x + glyph.x, y: y + glyph.y)
    }
    if outlinesText || canvas.isPixels && isCoarse {
      context.appendOutlines(of: run.glyphs.indices.map(glyph))
      return context.fill()
    }
    if canvas.isPixels {
      return context.showGlyphs(count: run.glyphs.count, glyph)
    }
    for piece in spelled(run) { showText(piece, run, x, y) }
  }

  /// Draws a stretch of a run as a text that can be read.
  private func showText(_ piece: SpelledPiece, _ run: GlyphRun, _ x: Double, _ y: Double) {
    if piece.isCapitals {
      guard let face = faces.capitals(of: run.font) else { return }
      context.fontFace = face
    }
    let clusters = piece.clusters, first = piece.firstGlyph
    context.showText(
      piece.text, glyphCount: piece.glyphCount,
      { index in
        let glyph = run.glyphs[first + index]
        return Glyph(index: glyph.id, x: x + glyph.x, y: y + glyph.y)
      }, clusterCount: clusters.count,
      {
        // Cairo wants the clusters in the text's order, a run has them from left to right.
        let cluster = clusters[run.isBackward ? clusters.count - 1 - $0 : $0]
        return TextCluster(byteCount: cluster.byteCount, glyphCount: cluster.glyphCount)
      },
      order: run.isBackward ? .backward : .forward)
    if piece.isCapitals { _ = select(run) }
  }

  /// Whether pixels are so large that letters moved to whole pixels, as Cairo moves them, would stand
  /// unevenly. Their outlines are filled in their exact places then, at several times the cost.
  private var isCoarse: Bool {
    abs(context.transform.determinant) < 2.5 * 2.5
  }

  private func paintHalo(_ halo: TextBatch.Halo, _ text: ShapedText, at place: Affine) {
    context.withSavedState {
      context.concatenate(place)
      setLine(Stroke(width: 2 * halo.width, cap: .round, join: .round))
      for run in text.runs where select(run) {
        context.appendOutlines(
          of: run.glyphs.map { Glyph(index: $0.id, x: run.origin.x + $0.x, y: run.origin.y + $0.y) })
      }
      setSource(halo.paint, bounds: text.runs.first?.inkBounds ?? .zero)
      context.stroke()
    }
  }

  /// Sets the font of a run; false where it cannot be opened, which is reported.
  private func select(_ run: GlyphRun) -> Bool {
    do throws(CairoError) {
      context.fontFace = try faces.face(run.font)
      context.setFontSize(run.size)
      return true
    } catch {
      diagnostics.append(Messages.drawing(error.description))
      return false
    }
  }
}
