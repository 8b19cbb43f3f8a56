import Geometry

extension NumberFormat {
  /// The format that shows how ticks differ: with as many decimals as their step needs, and no more.
  ///
  /// ```swift
  /// NumberFormat.ticks(from: 0, to: 1, count: 5, specifier: NumberSpecifier(",f")!)   // 0.2
  /// ```
  ///
  /// A precision that the specifier states is kept. Without a specifier, numbers are grouped and fixed. The
  /// rules are d3's `tickFormat`: for `s` one prefix for all, the one that suits the larger end.
  public static func ticks(
    from start: Double, to stop: Double, count: Double = 10, specifier: NumberSpecifier? = nil,
    locale: NumberLocale = .enUS, prefixes: Prefixes = .international
  ) -> NumberFormat {
    let step = abs(Ticks.step(from: start, to: stop, count: count))
    let largest = max(abs(start), abs(stop))
    var specifier = specifier ?? groupedFixed
    switch specifier.style {
    case .prefixed:
      // Whoever states how precise numbers are gets the prefix that suits each.
      if specifier.precision != nil { break }
      specifier.precision = decimals(ofStep: step, prefixedLike: largest, prefixes)
      return prefixed(specifier, for: largest, locale: locale, prefixes: prefixes)
    case .none, .exponent, .general, .roundedPercent, .rounded:
      if specifier.precision == nil, let digits = significantDigits(ofStep: step, upTo: largest) {
        specifier.precision = digits - (specifier.style == .exponent ? 1 : 0)
      }
    case .fixed, .percent:
      if specifier.precision == nil, let places = decimals(ofStep: step) {
        specifier.precision = places - (specifier.style == .percent ? 2 : 0)
      }
    case .integer, .binary, .octal, .hex, .capitalHex, .text, .grouped: break
    }
    return NumberFormat(specifier, locale: locale, prefixes: prefixes)
  }

  /// The format for numbers of any size, as Vega writes them on logarithmic axes: twelve digits at most,
  /// without zeros at the end.
  public static func variable(_ specifier: NumberSpecifier? = nil, locale: NumberLocale = .enUS)
    -> NumberFormat
  {
    var specifier = specifier ?? grouped
    if specifier.precision == nil {
      specifier.precision = specifier.style == .percent ? 10 : specifier.style == .exponent ? 11 : 12
      specifier.trims = true
    }
    return NumberFormat(specifier, locale: locale)
  }

  /// The formats of the ticks of a continuous scale.
  ///
  /// On a logarithm numbers are written without a common number of decimals; which of the ticks get a label,
  /// ``ContinuousScale/logLabelFilter(_:)`` says.
  public static func ticks(
    of scale: ContinuousScale, count: Double = 10, specifier: NumberSpecifier? = nil,
    locale: NumberLocale = .enUS,
    prefixes: Prefixes = .international
  ) -> NumberFormat {
    if case .log = scale.transform { return variable(specifier, locale: locale) }
    return ticks(
      from: scale.domain.first ?? 0, to: scale.domain.last ?? 0, count: count, specifier: specifier,
      locale: locale, prefixes: prefixes)
  }

  /// How many decimals show a step: 2 for 0.25 and for 0.01. Nil for a step of zero.
  static func decimals(ofStep step: Double) -> Int? {
    decimalExponent(step).map { max(0, -$0) }
  }

  /// How many decimals show a step beside the prefix that suits a value. Nil where there is none.
  static func decimals(ofStep step: Double, prefixedLike value: Double, _ prefixes: Prefixes) -> Int? {
    guard let step = decimalExponent(step), let exponent = decimalExponent(value) else { return nil }
    return max(0, prefixes.exponent(for: exponent) - step)
  }

  /// How many significant digits show a step in numbers up to a largest one. Nil for a step of zero.
  static func significantDigits(ofStep step: Double, upTo largest: Double) -> Int? {
    guard let last = decimalExponent(step), let first = decimalExponent(largest - step) else { return nil }
    return max(0, first - last) + 1
  }

  private static var grouped: NumberSpecifier {
    var specifier = NumberSpecifier()
    specifier.grouped = true
    return specifier
  }

  private static var groupedFixed: NumberSpecifier {
    var specifier = grouped
    specifier.style = .fixed
    return specifier
  }
}
