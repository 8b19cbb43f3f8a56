/// How a paragraph is broken into lines and set.
public struct ParagraphStyle: Sendable, Hashable {
  /// Where lines stand between the margins.
  public enum Alignment: String, Sendable, Hashable {
    /// Flush at both edges; the last line at its start.
    case justified
    /// Flush left, ragged right.
    case left
    /// Each in the middle.
    case center
    /// Flush right.
    case right
  }

  /// The place of a line within the column.
  public struct Measure: Sendable, Hashable {
    /// Where it begins, from the column's left edge, in points.
    public var indent: Double
    /// How wide it is, in points.
    public var width: Double
    /// A line's place.
    public init(indent: Double, width: Double) {
      (self.indent, self.width) = (indent, width)
    }
  }

  /// The places of the lines from the first on; the last one serves all that follow. Never empty.
  public var measures: [Measure] {
    didSet { precondition(!measures.isEmpty, "A paragraph needs the width of at least one line.") }
  }
  /// Where lines stand.
  public var alignment: Alignment
  /// Whether words may be divided at line ends, in the languages of their spans.
  public var hyphenates: Bool
  /// How many lines in a row may end in a hyphen.
  public var maximumHyphensInRow: Int
  /// The shortest word that is divided, in letters.
  public var shortestDividedWord: Int
  /// How far letters may be moved apart or together to even out the lines, as a part of the size: 0.01 is
  /// one per cent.
  public var trackingLimit: Double
  /// Whether small marks at the edges (hyphens, full stops, quotation marks) hang over them a little, so
  /// that the edges look straight.
  public var protrudes: Bool
  /// The least width of the last line, in ems, where that can be had.
  public var minimumLastLine: Double

  /// A style for lines of one width.
  ///
  /// - Parameters:
  ///   - width: From edge to edge, in points.
  ///   - firstLineIndent: Of the first line; negative where it hangs out.
  ///   - alignment: Where lines stand.
  public init(
    width: Double, firstLineIndent: Double = 0, alignment: Alignment = .justified, hyphenates: Bool = true,
    maximumHyphensInRow: Int = 2, shortestDividedWord: Int = 5, trackingLimit: Double = 0.01,
    protrudes: Bool = true, minimumLastLine: Double = 3
  ) {
    let rest = Measure(indent: 0, width: width)
    measures =
      firstLineIndent == 0
      ? [rest] : [Measure(indent: firstLineIndent, width: width - firstLineIndent), rest]
    (self.alignment, self.hyphenates) = (alignment, hyphenates)
    (self.maximumHyphensInRow, self.shortestDividedWord) = (maximumHyphensInRow, shortestDividedWord)
    (self.trackingLimit, self.protrudes, self.minimumLastLine) = (trackingLimit, protrudes, minimumLastLine)
  }

  /// The place of a line, counted from 0.
  public func measure(ofLine line: Int) -> Measure { measures[min(line, measures.count - 1)] }
}
