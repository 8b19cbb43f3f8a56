import ChartModel
public import Colors

/// A text in a chart: an annotation, a label, a watermark.
///
/// ```swift
/// Text("Peak: 3,077").font(.caption).bold().foregroundStyle(.red)
/// ```
public struct Text: Sendable, Hashable {
  let content: String
  private(set) var properties = Properties()
  private(set) var color: Literal?
  private(set) var position: ChartPosition?

  /// A text; lines are parted by line breaks.
  public init(_ content: some StringProtocol) { self.content = String(content) }

  /// Set in a font.
  public func font(_ font: TextFont) -> Text { setting { $0.properties = $0.properties.overlaid(by: font.properties) } }
  /// Bold.
  public func bold() -> Text { setting { $0.properties["fontWeight"] = "bold" } }
  /// Slanted.
  ///
  /// ```swift
  /// Text("provisional").italic()
  /// ```
  public func italic() -> Text { setting { $0.properties["fontStyle"] = "italic" } }
  /// In a colour.
  public func foregroundStyle(_ color: Color) -> Text { setting { $0.color = color.paint } }

  /// At a place of the plot: for overlays and backgrounds.
  ///
  /// ```swift
  /// chart.chartOverlay { proxy in Text("Peak").position(proxy.position(forX: 2005)) }
  /// ```
  public func position(_ position: ChartPosition) -> Text { setting { $0.position = position } }

  private func setting(_ change: (inout Text) -> Void) -> Text {
    var text = self
    change(&text)
    return text
  }

  /// The lines: a text, or several.
  var lines: Literal {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map { Literal.string(String($0)) }
    return lines.count == 1 ? lines[0] : .array(lines)
  }
}

/// The size, the weight and the family of a text, in points as printed.
///
/// ```swift
/// let font = TextFont.system(size: 7, weight: .semibold)
/// Text("Peak").font(TextFont.custom("Vollkorn", size: 8).weight(.bold))
/// Text("Note").font(.footnote)   // also .headline, .body, .caption, .caption2, .title
/// ```
public struct TextFont: Sendable, Hashable {
  /// How heavy.
  ///
  /// ```swift
  /// let weight: TextFont.Weight = isMain ? .bold : .regular
  /// ```
  public enum Weight: Sendable, Hashable {
    /// From the lightest to the heaviest.
    case light, regular, medium, semibold, bold, heavy

    var number: Double {
      switch self {
      case .light: 300
      case .regular: 400
      case .medium: 500
      case .semibold: 600
      case .bold: 700
      case .heavy: 900
      }
    }
  }

  var properties: Properties

  /// A size in the family of the theme.
  public static func system(size: Double, weight: Weight = .regular) -> TextFont {
    var properties: Properties = ["fontSize": .number(size)]
    if weight != .regular { properties["fontWeight"] = .number(weight.number) }
    return TextFont(properties: properties)
  }
  /// A family by name: one of those that Cartouche knows, `Lato` or `Vollkorn`.
  public static func custom(_ family: String, size: Double) -> TextFont {
    TextFont(properties: ["font": .string(family), "fontSize": .number(size)])
  }

  /// 9 points, bold.
  public static let title = system(size: 9, weight: .bold)
  /// 7 points, bold.
  public static let headline = system(size: 7, weight: .bold)
  /// 7 points: the size of labels.
  public static let body = system(size: 7)
  /// 6.5 points.
  public static let footnote = system(size: 6.5)
  /// 6 points.
  public static let caption = system(size: 6)
  /// 5.5 points.
  public static let caption2 = system(size: 5.5)

  /// In another weight.
  public func weight(_ weight: Weight) -> TextFont {
    var font = self
    font.properties["fontWeight"] = .number(weight.number)
    return font
  }
  /// Bold.
  public func bold() -> TextFont { weight(.bold) }
}

/// Builds texts from lines and conditions.
///
/// ```swift
/// @TextBuilder func words() -> [Text] {
///   Text("2005").bold()
///   "3,077 million TIV"
/// }
/// ```
@resultBuilder
public enum TextBuilder {
  /// A text.
  public static func buildExpression(_ text: Text) -> [Text] { [text] }
  /// A plain text.
  public static func buildExpression(_ text: String) -> [Text] { [Text(text)] }
  /// Several texts, one below the other.
  public static func buildBlock(_ texts: [Text]...) -> [Text] { texts.flatMap { $0 } }
  /// Texts under a condition.
  public static func buildOptional(_ texts: [Text]?) -> [Text] { texts ?? [] }
  /// The first of two alternatives.
  public static func buildEither(first: [Text]) -> [Text] { first }
  /// The second of two alternatives.
  public static func buildEither(second: [Text]) -> [Text] { second }
  /// The texts of a loop.
  public static func buildArray(_ texts: [[Text]]) -> [Text] { texts.flatMap { $0 } }
}
