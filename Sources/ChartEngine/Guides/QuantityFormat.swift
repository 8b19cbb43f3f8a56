import ChartModel
import Geometry
import Scales

/// Writes amounts as a reader of print wants them: `3,077`, `1.5M`, `2bn`; with the separators and words of a language.
///
/// All amounts of one axis or one row of bars are written in one unit, found from the largest.
struct QuantityFormat {
  private let divisor: Double
  private let unit: String
  private let digits: NumberFormat?
  private let language: QuantityLanguage

  /// For amounts up to `largest`, written so exactly that steps of `step` can be told apart.
  init(largest: Double, step: Double, language: String?) {
    self.language = QuantityLanguage(language)
    (divisor, unit) =
      largest >= 1e12
      ? (1e12, self.language.trillion)
      : largest >= 1e9
        ? (1e9, self.language.billion)
        : largest >= 1e6 ? (1e6, self.language.million) : (1, "")
    let scaled = abs(step) / divisor
    let decimals = scaled > 0 && scaled.isFinite ? min(max(0, Int((-log10(scaled) - 1e-9).rounded(.up))), 12) : 0
    digits = NumberFormat(".\(decimals)f")
  }

  /// For amounts that are read one by one: with three significant digits of the largest.
  init(_ amounts: [Double], language: String?) {
    let largest = amounts.filter(\.isFinite).map { abs($0) }.max() ?? 0
    let isWhole = amounts.allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    let unit = largest >= 1e12 ? 1e12 : largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : 1
    let scaled = largest / unit
    let step = isWhole && unit == 1 ? 1.0 : scaled >= 100 ? 1 : scaled >= 10 ? 0.1 : scaled >= 1 ? 0.1 : 0.01
    self.init(largest: largest, step: step * unit, language: language)
  }

  /// The text of an amount.
  func callAsFunction(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == 0 { return "0" }
    let scaled = value / divisor
    guard let plain = digits?(abs(scaled)) else { return "" }
    let parts = plain.split(separator: ".")
    var whole = String(parts[0]), grouped = ""
    while whole.count > 3 {
      grouped = language.group + whole.suffix(3) + grouped
      whole.removeLast(3)
    }
    // Four figures alone stand close in many languages, but columns of figures want to be alike.
    var text = whole + grouped
    if parts.count > 1 { text += language.decimal + parts[1] }
    let isZero = text.allSatisfy { !$0.isNumber || $0 == "0" }
    return (value < 0 && !isZero ? "−" : "") + text + (isZero ? "" : unit)
  }
}

/// How a language writes large amounts.
struct QuantityLanguage {
  let decimal: String, group: String
  let million: String, billion: String, trillion: String

  /// By its code, such as `de` or `fr-CH`; English where none is named, and where it is not known.
  init(_ code: String?) {
    // Thin spaces that do not break, as ISO 80000-1 wants them, but in English the comma that everyone expects.
    let thin = "\u{202F}"
    switch code?.split(separator: "-").first.map(String.init) ?? "en" {
    case "de": (decimal, group, million, billion, trillion) = (",", thin, "\u{A0}Mio.", "\u{A0}Mrd.", "\u{A0}Bio.")
    case "fr": (decimal, group, million, billion, trillion) = (",", thin, "\u{A0}M", "\u{A0}Md", "\u{A0}Bn")
    case "es", "it", "pt":
      (decimal, group, million, billion, trillion) = (",", thin, "\u{A0}M", "\u{A0}mil\u{A0}M", "\u{A0}B")
    case "pl", "cs", "sk", "ru", "uk":
      (decimal, group, million, billion, trillion) = (",", thin, "\u{A0}mln", "\u{A0}mld", "\u{A0}bln")
    default: (decimal, group, million, billion, trillion) = (".", ",", "M", "bn", "tn")
    }
  }
}
