import SceneGraph

extension FontBook {
  /// Breaks a paragraph into lines and sets them.
  ///
  /// ```swift
  /// let body = TextStyle(family: "Vollkorn", size: 10, language: "en-GB")
  /// let text = Paragraph([.text(.init(words, body, paint: .color(.black)))])
  /// for (number, line) in book.lines(of: text, ParagraphStyle(width: 230)).enumerated() { … }
  /// ```
  ///
  /// Justified text is broken as a whole (Knuth and Plass): first without dividing words, then with, then
  /// with looser lines, and at last with stretch from nowhere, so that there is always a result. Ragged text
  /// fills line by line.
  /// The right edge of a justified line is exact; a line that cannot be broken at all sticks out, and says by
  /// how much.
  ///
  /// The result depends on the arguments and the book's fonts alone, and may be kept.
  ///
  /// - Complexity: In practice linear in the text, about 2 ms for 1,000 words, shaping included.
  public func lines(of paragraph: Paragraph, _ style: ParagraphStyle) -> [Line] {
    // 1. Shape everything at once.
    let shaped = shaped(paragraph)
    guard !shaped.text.isEmpty else { return [] }
    // 2. Find where lines may end, and choose.
    let finder = BreakpointFinder(
      paragraph: shaped, style: style, divider: { self.divider(for: $0) },
      hyphenWidth: { self.hyphenWidth(shaped.items[$0]) })
    let choice = chooseEnds(finder, style)
    // 3. Cut, fill and place each line.
    let setter = LineSetter(
      paragraph: shaped, style: style,
      cutter: PieceCutter(text: shaped.text) { self.reshaped($0, like: $1) })
    var lines: [Line] = []
    var start = 0
    var hanging = finder.startProtrusion
    for end in choice.ends {
      let breakpoint = choice.breakpoints[end]
      lines.append(setter.line(from: start, startProtrusion: hanging, to: breakpoint, number: lines.count))
      start = breakpoint.next
      hanging = breakpoint.startProtrusion
    }
    return lines
  }

  private func chooseEnds(
    _ finder: BreakpointFinder, _ style: ParagraphStyle
  ) -> (breakpoints: [Breakpoint], ends: [Int]) {
    guard style.alignment == .justified else {
      let breakpoints = finder.breakpoints(
        BreakpointOptions(hyphenates: style.hyphenates, lastResort: true))
      return (breakpoints, FirstFit(breakpoints: breakpoints, style: style).solve())
    }
    let size = finder.paragraph.pieces.first { $0.size > 0 }?.size ?? 10
    var best: (breakpoints: [Breakpoint], ends: [Int])?
    var breakpoints = finder.breakpoints(BreakpointOptions())
    for pass in LineBreakingPass.passes {
      if pass.hyphenates && !style.hyphenates && !pass.neverFails { continue }
      if pass.needsBreakpoints {
        breakpoints = finder.breakpoints(
          BreakpointOptions(hyphenates: style.hyphenates, lastResort: pass.neverFails))
      }
      // A last line that is too short is better than looser lines all over.
      if let best, pass.neverFails { return best }
      let fit = TotalFit(
        breakpoints: breakpoints, style: style, startProtrusion: finder.startProtrusion,
        tolerance: pass.tolerance, emergencyStretch: pass.emergencyStretch * size,
        neverFails: pass.neverFails, shortestLastLine: style.minimumLastLine * size)
      guard let solution = fit.solve() else { continue }
      if !solution.hasShortLastLine { return (breakpoints, solution.ends) }
      if best == nil || pass.neverFails { best = (breakpoints, solution.ends) }
    }
    return best ?? (breakpoints, [breakpoints.count - 1])
  }

  private func hyphenWidth(_ item: Paragraph.Item) -> Double {
    guard case .text(let span) = item else { return 0 }
    return measure("-", span.style).advance
  }

  private func reshaped(_ bytes: [UInt8], like piece: ShapedParagraph.Piece) -> [ShapedGlyph] {
    guard let style = piece.style, let shaped = piece.shaped else { return [] }
    let segment = TextSegment(range: 0..<bytes.count, level: piece.level, script: shaped.script)
    return reshape(bytes, segment, style, shaped.face)
  }
}

/// One attempt at breaking a paragraph.
private struct LineBreakingPass {
  var hyphenates: Bool
  var tolerance: Double
  var emergencyStretch = 0.0
  var neverFails = false
  /// Whether the breakpoints of the pass before will not do.
  var needsBreakpoints = false

  static let passes = [
    LineBreakingPass(hyphenates: false, tolerance: 0.7),
    LineBreakingPass(hyphenates: true, tolerance: 1.5, needsBreakpoints: true),
    LineBreakingPass(hyphenates: true, tolerance: 4),
    LineBreakingPass(
      hyphenates: true, tolerance: .infinity, emergencyStretch: 3, neverFails: true, needsBreakpoints: true),
  ]
}
