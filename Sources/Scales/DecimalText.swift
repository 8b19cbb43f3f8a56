/// The ways in which ECMAScript writes numbers, which d3's formats are defined by.
///
/// All take a finite or infinite number that is not negative.
enum DecimalText {
  /// `places` digits after the point; from 10²¹ on as ``plain(_:)``.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value < 1e21 else { return plain(value) }
    let decimal = DecimalDigits(value, decimals: places)
    return positional(decimal, decimals: places)
  }

  /// One digit, a point, the others, `e`, and a signed exponent. Nil stands for as few digits as needed.
  static func exponential(_ value: Double, _ places: Int?) -> String {
    guard value.isFinite else { return plain(value) }
    let decimal = places.map { DecimalDigits(value, significant: $0 + 1) } ?? DecimalDigits(shortest: value)
    return scientific(decimal)
  }

  /// `count` significant digits, with an exponent below 10⁻⁶ and where the whole part would be longer.
  static func precision(_ value: Double, _ count: Int) -> String {
    guard value.isFinite else { return plain(value) }
    let decimal = DecimalDigits(value, significant: count)
    if decimal.exponent < -6 || decimal.exponent >= count { return scientific(decimal) }
    return positional(decimal, decimals: max(0, count - 1 - decimal.exponent))
  }

  /// As few digits as read back as the same number; with an exponent below 10⁻⁶ and from 10²¹ on.
  static func plain(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    guard value.isFinite else { return "Infinity" }
    let decimal = DecimalDigits(shortest: value)
    if decimal.exponent < -6 || decimal.exponent > 20 { return scientific(decimal) }
    return positional(decimal, decimals: max(0, decimal.digits.count - 1 - decimal.exponent))
  }

  /// A whole number in full; infinity is written as its sign, as ECMAScript's `toLocaleString` does.
  static func integer(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? plain(value) : "∞" }
    return positional(DecimalDigits(shortest: value), decimals: 0)
  }

  /// A whole number in another base, digits above nine in small letters.
  static func integer(_ value: Double, radix: Int) -> String {
    guard value.isFinite else { return plain(value) }
    if let whole = UInt64(exactly: value) { return String(whole, radix: radix) }
    // Beyond 64 bits: the significand, then zeros or, in base 8, a shift to whole digits.
    let bitsPerDigit = radix == 2 ? 1 : radix == 8 ? 3 : 4
    let power = Int(value.exponent) - 52
    let shift = power % bitsPerDigit
    let head = (value.significandBitPattern | 1 << 52) << UInt64(shift)
    return String(head, radix: radix) + String(repeating: "0", count: power / bitsPerDigit)
  }

  /// Digits with a point in its place.
  static func positional(_ decimal: DecimalDigits, decimals: Int) -> String {
    var text: [UInt8] = []
    for place in stride(from: max(decimal.exponent, 0), through: -decimals, by: -1) {
      if place == -1 { text.append(UInt8(ascii: ".")) }
      let index = decimal.exponent - place
      text.append(index >= 0 && index < decimal.digits.count ? decimal.digits[index] + 48 : 48)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ decimal: DecimalDigits) -> String {
    var text: [UInt8] = [decimal.digits[0] + 48]
    if decimal.digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text += decimal.digits.dropFirst().map { $0 + 48 }
    }
    return String(decoding: text, as: UTF8.self) + (decimal.exponent < 0 ? "e-" : "e+")
      + String(abs(decimal.exponent))
  }
}
