/// The typeface of a text, before any shaping.
public struct TextStyle: Sendable, Hashable {
  /// The slant of a face.
  public enum Slant: String, Sendable, Hashable {
    /// Upright.
    case normal
    /// Italic, or oblique where the family has no italic.
    case italic
  }

  /// The family asked for, such as `Lato`; the font book says what it found instead where there is none.
  public var family: String
  /// The size in points.
  public var size: Double
  /// 100 (thin) to 900 (black); 400 is regular, 700 bold.
  public var weight: Int
  /// Upright or italic.
  public var slant: Slant
  /// OpenType features by tag, `["tnum": 1, "lnum": 1]`; in addition to kerning and standard ligatures.
  public var features: [String: Int]
  /// Extra space after each cluster, in ems: 0.06 is six per cent.
  public var tracking: Double
  /// BCP 47, such as `en`, `de`, `zh-Hans`; nil leaves it to the text.
  public var language: String?

  /// A typeface at a size.
  public init(
    family: String, size: Double, weight: Int = 400, slant: Slant = .normal, features: [String: Int] = [:],
    tracking: Double = 0, language: String? = nil
  ) {
    (self.family, self.size, self.weight, self.slant) = (family, size, weight, slant)
    (self.features, self.tracking, self.language) = (features, tracking, language)
  }
}

/// What a line of text takes up, in points, from its origin on the baseline.
public struct TextExtent: Sendable, Hashable {
  /// How far the pen moves.
  public var advance: Double
  /// From the baseline up to the font's ascender.
  public var ascent: Double
  /// From the baseline down to the font's descender; positive.
  public var descent: Double

  /// An extent from its three numbers.
  public init(advance: Double, ascent: Double, descent: Double) {
    (self.advance, self.ascent, self.descent) = (advance, ascent, descent)
  }
}

/// Measures text without drawing it: what chart layout knows of fonts.
///
/// The tests' implementation gives every character 0.6 em, so that no font can change a scene.
public protocol TextMeasuring {
  /// The extent of one line of text. An empty text has no advance, but the font's ascent and descent.
  func measure(_ text: String, _ style: TextStyle) -> TextExtent
}
