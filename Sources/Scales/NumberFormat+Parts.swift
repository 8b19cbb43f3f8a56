import Geometry

extension NumberFormat {
  /// A number being written: sign and symbol before, digits, what follows them.
  ///
  /// The order of the steps matters and is d3's: digits, trimming, sign, prefix, splitting at the point,
  /// grouping, padding.
  struct Parts {
    private let format: NumberFormat
    private var before = ""
    private var digits = ""
    private var after = ""

    init(value: Double, format: NumberFormat) {
      self.format = format
      let (specifier, locale) = (format.specifier, format.locale)
      var style = specifier.style
      var precision = specifier.precision
      var trims = specifier.trims
      if style == .grouped { style = .general }
      if style == .none {
        style = .general
        trims = true
        precision = precision ?? 12
      }
      let scaled = format.fixedExponent.map { value * pow(10, Double(-$0)) } ?? value
      if style == .text {
        after = NumberFormat.plain(scaled) + currencySuffix
        before = symbol(style)
        return
      }
      let places = Self.places(precision, style)
      var exponent = format.fixedExponent
      if scaled.isNaN {
        digits = locale.nan
      } else {
        (digits, exponent) = Self.digits(abs(scaled), style, places, format.prefixes, exponent)
        if trims { digits = Self.trimmed(digits) }
      }
      var isNegative = scaled.sign == .minus && !scaled.isNaN
      if isNegative, specifier.sign != .plus, Self.isZero(digits) { isNegative = false }
      before = sign(isNegative) + symbol(style)
      if let exponent { after = format.prefixes.name(of: exponent) }
      after += currencySuffix
      if style == .percent || style == .roundedPercent { after += locale.percent }
      if isNegative, specifier.sign == .parentheses { after += ")" }
      if ![.binary, .octal, .hex, .capitalHex].contains(style) { split() }
    }

    /// Groups, pads and joins.
    mutating func assembled() -> String {
      let (specifier, locale) = (format.specifier, format.locale)
      let fillsWithZeros = specifier.zero || (specifier.fill == "0" && specifier.alignment == .afterSign)
      let alignment = fillsWithZeros ? .afterSign : specifier.alignment
      let groups = specifier.grouped || specifier.style == .grouped
      let width = min(specifier.width ?? 0, 1000)
      if groups, !fillsWithZeros { digits = Self.grouped(digits, locale, within: .max) }
      let length = before.utf16.count + digits.utf16.count + after.utf16.count
      let fill: Character = fillsWithZeros ? "0" : specifier.fill
      var padding = String(repeating: fill, count: max(0, width - length))
      if groups, fillsWithZeros {
        let room = padding.isEmpty ? Int.max : width - after.utf16.count
        digits = Self.grouped(padding + digits, locale, within: room)
        padding = ""
      }
      let text =
        switch alignment {
        case .left: before + digits + after + padding
        case .afterSign: before + padding + digits + after
        case .center:
          padding.prefix(padding.count / 2) + before + digits + after + padding.dropFirst(padding.count / 2)
        case .right: padding + before + digits + after
        }
      guard !locale.numerals.isEmpty else { return text }
      return text.map { character in
        character.isASCII
          ? character.wholeNumberValue.map { locale.numerals[$0] } ?? String(character)
          : String(character)
      }.joined()
    }

    private func sign(_ isNegative: Bool) -> String {
      let sign = format.specifier.sign
      if isNegative { return sign == .parentheses ? "(" : format.locale.minus }
      return sign == .minus || sign == .parentheses ? "" : sign.rawValue
    }

    private func symbol(_ style: NumberSpecifier.Style) -> String {
      switch (format.specifier.symbol, style) {
      case (.currency, _): format.locale.currencyPrefix
      case (.base, .binary), (.base, .octal), (.base, .hex): "0" + style.rawValue
      case (.base, .capitalHex): "0x"
      default: ""
      }
    }

    private var currencySuffix: String {
      format.specifier.symbol == .currency ? format.locale.currencySuffix : ""
    }

    /// Moves all from the first character on that is no digit to what follows the digits.
    private mutating func split() {
      guard let first = digits.firstIndex(where: { !$0.isASCII || !$0.isNumber }) else { return }
      let rest = digits[first...]
      after = (rest.first == "." ? format.locale.decimal + rest.dropFirst() : String(rest)) + after
      digits = String(digits[..<first])
    }

    private static func places(_ precision: Int?, _ style: NumberSpecifier.Style) -> Int {
      guard let precision else { return 6 }
      return switch style {
      case .general, .roundedPercent, .rounded, .prefixed: max(1, min(21, precision))
      default: max(0, min(20, precision))
      }
    }

    private static func digits(
      _ value: Double, _ style: NumberSpecifier.Style, _ places: Int, _ prefixes: Prefixes, _ exponent: Int?
    ) -> (String, Int?) {
      let whole = roundHalfUp(value)
      return switch style {
      case .exponent: (DecimalText.exponential(value, places), exponent)
      case .fixed: (DecimalText.fixed(value, places), exponent)
      case .general, .grouped, .none: (DecimalText.precision(value, places), exponent)
      case .rounded: (rounded(value, places), exponent)
      case .prefixed: prefixed(value, places, prefixes)
      case .percent: (DecimalText.fixed(value * 100, places), exponent)
      case .roundedPercent: (rounded(value * 100, places), exponent)
      case .integer, .text: (DecimalText.integer(whole), exponent)
      case .binary: (DecimalText.integer(whole, radix: 2), exponent)
      case .octal: (DecimalText.integer(whole, radix: 8), exponent)
      case .hex: (DecimalText.integer(whole, radix: 16), exponent)
      case .capitalHex: (DecimalText.integer(whole, radix: 16).uppercased(), exponent)
      }
    }

    /// Significant digits without an exponent.
    private static func rounded(_ value: Double, _ count: Int) -> String {
      guard value.isFinite, value != 0 else { return DecimalText.plain(value) }
      let decimal = DecimalDigits(value, significant: count)
      return DecimalText.positional(decimal, decimals: max(0, count - 1 - decimal.exponent))
    }

    /// Significant digits of the number divided by a power of a thousand, and that power.
    private static func prefixed(_ value: Double, _ count: Int, _ prefixes: Prefixes) -> (String, Int?) {
      guard value.isFinite else { return (DecimalText.plain(value), nil) }
      guard value != 0 else { return (DecimalText.precision(value, count), nil) }
      var decimal = DecimalDigits(value, significant: count)
      let exponent = prefixes.exponent(for: decimal.exponent)
      let wholes = decimal.exponent - exponent + 1
      if wholes <= 0 {
        if prefixes == .financial { return (rounded(value, count), exponent) }
        // Smaller than the smallest prefix: as many decimals as there would be digits, or all of them.
        let kept = count + wholes - 1
        decimal = kept > 0 ? DecimalDigits(value, significant: kept) : DecimalDigits(shortest: value)
        let head = "0." + String(repeating: "0", count: -wholes)
        return (head + decimal.digits.map { String($0) }.joined(), exponent)
      }
      decimal.exponent -= exponent
      return (DecimalText.positional(decimal, decimals: max(0, count - wholes)), exponent)
    }

    /// Leaves out zeros that end a fraction, before an exponent or prefix too.
    static func trimmed(_ text: String) -> String {
      guard let point = text.firstIndex(of: ".") else { return text }
      let fraction = text[text.index(after: point)...]
      let end = fraction.firstIndex { !$0.isNumber } ?? text.endIndex
      var kept = end
      while kept > point {
        let before = text.index(before: kept)
        guard text[before] == "0" || before == point else { break }
        kept = before
      }
      return String(text[..<kept] + text[end...])
    }

    private static func isZero(_ text: String) -> Bool {
      let mantissa = text.prefix { $0 != "e" }
      return mantissa.contains("0") && mantissa.allSatisfy { $0 == "0" || $0 == "." }
    }

    /// Puts separators between groups of digits, from the right, until the text is `within` characters long.
    private static func grouped(_ text: String, _ locale: NumberLocale, within width: Int) -> String {
      guard !text.isEmpty, let first = locale.grouping.first, first > 0 else { return text }
      var rest = text[...]
      var result = ""
      var length = 0, next = 0
      var size = first
      while !rest.isEmpty, size > 0 {
        if length + size + 1 > width { size = max(1, width - length) }
        result = result.isEmpty ? String(rest.suffix(size)) : rest.suffix(size) + locale.thousands + result
        rest = rest.dropLast(size)
        length += size + 1
        if length > width { break }
        next = (next + 1) % locale.grouping.count
        size = locale.grouping[next]
      }
      return result
    }
  }
}
