internal import CCairo

// Text as glyphs. For characters to survive into a PDF, use
// `showText(_:glyphs:clusters:order:)`.
extension Context {
  /// Draws glyphs. In a PDF they cannot be read as text where the font does not say what they mean.
  /// The corresponding C function is `cairo_show_glyphs`.
  public func showGlyphs(_ glyphs: [Glyph]) {
    showGlyphs(count: glyphs.count) { glyphs[$0] }
  }

  /// Draws `count` glyphs, each asked for by its number from 0: nothing is put on the heap, so that a caller
  /// with glyphs of its own kind need not make an array of these.
  /// The corresponding C function is `cairo_show_glyphs`.
  public func showGlyphs(count: Int, _ glyph: (Int) -> Glyph) {
    withGlyphs(count, glyph) { glyphs in
      callDrawing { cairo_show_glyphs($0, glyphs.baseAddress, Int32(glyphs.count)) }
    }
  }

  /// Draws a text as the glyphs it was shaped into, so that it can be selected, searched and copied.
  ///
  /// ```
  /// text      "office"            glyphs   [o] [ffi] [c] [e]
  /// clusters  1:1  3:1  1:1  1:1  bytes of the text : glyphs
  /// ```
  ///
  /// - Parameters:
  ///   - text: what the glyphs stand for, in reading order.
  ///   - glyphs: in the order they are drawn, with their places.
  ///   - clusters: together exactly the bytes of the text and the glyphs; otherwise an error,
  ///     ``CairoError/Code/invalidClusters``.
  ///   - order: ``ClusterOrder/backward`` where clusters take the glyphs from the last to the first.
  ///
  /// The corresponding C function is `cairo_show_text_glyphs`.
  public func showText(
    _ text: String, glyphs: [Glyph], clusters: [TextCluster], order: ClusterOrder = .forward
  ) {
    showText(
      text, glyphCount: glyphs.count, { glyphs[$0] }, clusterCount: clusters.count, { clusters[$0] },
      order: order)
  }

  /// As ``showText(_:glyphs:clusters:order:)``, with glyphs and clusters asked for by their numbers from 0:
  /// nothing is put on the heap. The corresponding C function is `cairo_show_text_glyphs`.
  public func showText(
    _ text: String, glyphCount: Int, _ glyph: (Int) -> Glyph, clusterCount: Int,
    _ cluster: (Int) -> TextCluster,
    order: ClusterOrder = .forward
  ) {
    var text = text
    withGlyphs(glyphCount, glyph) { glyphs in
      withUnsafeTemporaryAllocation(of: cairo_text_cluster_t.self, capacity: clusterCount) { clusters in
        for index in 0..<clusterCount { clusters.initializeElement(at: index, to: cluster(index).c) }
        text.withUTF8 { utf8 in
          utf8.withMemoryRebound(to: CChar.self) { characters in
            callDrawing {
              cairo_show_text_glyphs(
                $0, characters.baseAddress, Int32(characters.count), glyphs.baseAddress, Int32(glyphCount),
                clusters.baseAddress, Int32(clusterCount), order.c)
            }
          }
        }
      }
    }
  }

  /// Draws a set text. The corresponding C function is `cairo_show_text_glyphs`.
  public func showText(_ text: GlyphText) {
    showText(text.text, glyphs: text.glyphs, clusters: text.clusters, order: text.order)
  }

  /// Draws a text from the current point on, which moves to its end: each character as the font has it,
  /// without ligatures and kerning. For text as it should be, shape it and draw its glyphs.
  /// The corresponding C function is `cairo_show_text`.
  public func showText(_ text: String) {
    withText(text, "draw a text") { cairo_show_text($0, $1) }
    target.tags?.pageHasDrawing = true
  }

  /// Adds the outlines of a text, set as by ``showText(_:)``, to the path.
  /// The corresponding C function is `cairo_text_path`.
  public func appendOutlines(of text: String) {
    withText(text, "draw the outlines of a text") { cairo_text_path($0, $1) }
  }

  /// Adds the outlines of glyphs to the path. The corresponding C function is `cairo_glyph_path`.
  public func appendOutlines(of glyphs: [Glyph]) {
    withGlyphs(glyphs.count, { glyphs[$0] }) { glyphs in
      call { cairo_glyph_path($0, glyphs.baseAddress, Int32(glyphs.count)) }
    }
  }
}

/// C's form of glyphs, on the stack where they are few.
func withGlyphs<R>(
  _ count: Int, _ glyph: (Int) -> Glyph, _ body: (UnsafeMutableBufferPointer<cairo_glyph_t>) -> R
) -> R {
  withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: count) { glyphs in
    for index in 0..<count { glyphs.initializeElement(at: index, to: glyph(index).c) }
    return body(glyphs)
  }
}
