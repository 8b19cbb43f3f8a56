import ChartModel
import Colors
import Geometry
import SceneGraph

/// The font settings of a block, such as `labelFont`, `titleFontSize`, or, without a prefix, `font`.
struct TextLook {
  var family: String
  var size: Double
  var weight: Int
  var slant: TextStyle.Slant
  var color: Paint?
  var tracking: Double
  var lineHeight: Double?

  init(_ block: Properties, prefix: String, config: Config) {
    func name(_ suffix: String) -> String {
      prefix.isEmpty ? suffix.prefix(1).lowercased() + suffix.dropFirst() : prefix + suffix
    }
    family = block.string(name("Font")) ?? config.values.string("font") ?? "sans-serif"
    size = block.number(name("FontSize")) ?? 11
    switch block[name("FontWeight")] {
    case .number(let number): weight = Int(clamped: number)
    case "bold": weight = 700
    case "bolder": weight = 700
    case "lighter": weight = 300
    default: weight = 400
    }
    if let style = block.string(name("FontStyle")) {
      slant = style.contains("italic") || style.contains("oblique") ? .italic : .normal
    } else {
      slant = .normal
    }
    color = block.string(name("Color")).map { Color(css: $0).map { .color($0) } } ?? .color(.black)
    if let opacity = block.number(name("Opacity")), !prefix.isEmpty { color = color.faded(opacity) }
    tracking = block.number(name("Tracking")) ?? 0
    lineHeight = block.number(name("LineHeight"))
  }

  /// Figures of one width that stand on the line: one dictionary for all texts, which is compared by its address.
  private static let figures = ["tnum": 1, "lnum": 1]

  /// The typeface; numerals stand in columns and on the line.
  func style(size: Double? = nil) -> TextStyle {
    TextStyle(
      family: family, size: size ?? self.size, weight: weight, slant: slant, features: TextLook.figures,
      tracking: tracking)
  }

  /// The width of a line.
  func width(_ text: String, _ measurer: any TextMeasuring) -> Double { measurer.measure(text, style()).advance }

  /// A text cut so that it is no wider than a limit, an ellipsis at its end.
  func cut(_ text: String, to limit: Double, size: Double? = nil, _ measurer: any TextMeasuring) -> String {
    let style = style(size: size)
    guard limit > 0, measurer.measure(text, style).advance > limit else { return text }
    let characters = Array(text)
    var (low, high) = (0, characters.count)
    // The longest beginning that fits, by halving.
    while low < high {
      let middle = (low + high + 1) / 2
      if measurer.measure(String(characters[..<middle]) + "…", style).advance <= limit {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return String(characters[..<low]) + "…"
  }
}
