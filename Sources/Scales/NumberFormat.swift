import Geometry

/// Writes numbers by a d3 format specifier, with d3's results to the letter.
///
/// ```swift
/// NumberFormat(",.1f")?(1234.56)     // 1,234.6
/// NumberFormat("~s")?(12_500_000)    // 12.5M
/// NumberFormat("+.0%")?(-0.123)      // −12%
/// ```
///
/// Rounding is that of the exact binary value with halves away from zero, as in ECMAScript: `.2f` of 1.005 is
/// `1.00`, since the double nearest to 1.005 is a little less.
public struct NumberFormat: Sendable, Hashable {
  /// The names of the powers of a thousand.
  public enum Prefixes: Sendable, Hashable {
    /// As d3: k, M, G, T, P … and m, µ, n … for small numbers.
    case international
    /// As newspapers: k, m, bn, tn; larger numbers stay in tn, small ones have no prefix.
    case financial
  }

  /// What is written.
  public let specifier: NumberSpecifier
  /// How the language writes it.
  public let locale: NumberLocale
  /// How thousands are named.
  public let prefixes: Prefixes
  /// A power of ten by which numbers are divided first, named after them; nil to choose for each number.
  let fixedExponent: Int?

  /// A format by a specifier that has been read.
  public init(
    _ specifier: NumberSpecifier, locale: NumberLocale = .enUS, prefixes: Prefixes = .international
  ) {
    self.init(specifier, locale: locale, prefixes: prefixes, fixedExponent: nil)
  }

  /// A format by a specifier, or nil where that does not follow the grammar.
  public init?(_ text: String, locale: NumberLocale = .enUS, prefixes: Prefixes = .international) {
    guard let specifier = NumberSpecifier(text) else { return nil }
    self.init(specifier, locale: locale, prefixes: prefixes)
  }

  private init(
    _ specifier: NumberSpecifier, locale: NumberLocale, prefixes: Prefixes, fixedExponent: Int?
  ) {
    self.specifier = specifier
    self.locale = locale
    self.prefixes = prefixes
    self.fixedExponent = fixedExponent
  }

  /// A format that writes all numbers with the prefix that suits one: 0.4M beside 1.2M, not 400k.
  ///
  /// The precision is then a number of decimals.
  public static func prefixed(
    _ specifier: NumberSpecifier, for value: Double, locale: NumberLocale = .enUS,
    prefixes: Prefixes = .international
  ) -> NumberFormat {
    var fixed = specifier
    fixed.style = .fixed
    return NumberFormat(
      fixed, locale: locale, prefixes: prefixes,
      fixedExponent: prefixes.exponent(for: decimalExponent(value) ?? 0))
  }

  /// Writes one number.
  public func callAsFunction(_ value: Double) -> String {
    var parts = Parts(value: value, format: self)
    return parts.assembled()
  }

  /// Writes a column of numbers.
  public func map(_ values: [Double]) -> [String] { values.map { self($0) } }

  /// The number as ECMAScript turns it into a string: `12`, `0.1`, `1e+21`, `-3`.
  public static func plain(_ value: Double) -> String {
    value < 0 ? "-" + DecimalText.plain(-value) : DecimalText.plain(abs(value))
  }
}

extension NumberFormat.Prefixes {
  /// The exponent, a multiple of three, whose name suits a number with a given decimal exponent.
  func exponent(for exponent: Int) -> Int {
    let thousands = Int((Double(exponent) / 3).rounded(.down))
    return switch self {
    case .international: max(-8, min(8, thousands)) * 3
    case .financial: max(0, min(4, thousands)) * 3
    }
  }

  /// The name of an exponent that ``exponent(for:)`` gave.
  func name(of exponent: Int) -> String {
    let names: [String] =
      switch self {
      case .international:
        ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
      case .financial: ["", "", "", "", "", "", "", "", "", "k", "m", "bn", "tn"]
      }
    let index = exponent / 3 + 8
    return names.indices.contains(index) ? names[index] : ""
  }
}

/// The power of ten of a number's first digit, or nil for zero and what is not finite.
func decimalExponent(_ value: Double) -> Int? {
  value == 0 || !value.isFinite ? nil : DecimalDigits(shortest: abs(value)).exponent
}
