/// A positive number in decimal: digits d₁d₂d₃… and an exponent, standing for d₁.d₂d₃… × 10^exponent.
///
/// ```swift
/// DecimalDigits(shortest: 1234.5)            // 12345, exponent 3
/// DecimalDigits(1.005, decimals: 2)          // 100, exponent 0: the double is a little less than 1.005
/// ```
///
/// Digits are those of the exact binary value, rounded to nearest with halves away from zero, as ECMAScript's
/// `toFixed`, `toExponential` and `toPrecision` demand. Zero is a row of zeros with exponent 0.
struct DecimalDigits: Sendable, Equatable {
  /// Values 0…9, the most significant first; the first is not zero unless the number is zero.
  var digits: [UInt8]
  /// The power of ten that the first digit counts.
  var exponent: Int

  /// The fewest digits that read back as the same double. `value` must be finite and not negative.
  init(shortest value: Double) {
    // Swift's description is the shortest too; only its layout (1e-05, 100.0) has to be undone.
    var digits: [UInt8] = []
    var point: Int?, power = 0
    var text = value.description.utf8[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      power = Int(String(Substring(text[text.index(after: mark)...]))) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte &- 48) }
    }
    let leading = digits.prefix { $0 == 0 }.count
    guard leading < digits.count else { (self.digits, exponent) = ([0], 0); return }
    exponent = (point ?? digits.count) - 1 - leading + power
    digits.removeFirst(leading)
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    self.digits = digits
  }

  /// `count` significant digits, at least one.
  init(_ value: Double, significant count: Int) {
    self.init(shortest: value)
    if value == 0 { digits = Array(repeating: 0, count: count) } else { keep(count, of: value) }
    digits = Array(digits.prefix(count))
  }

  /// All digits down to `decimals` places after the point, those before it included.
  init(_ value: Double, decimals: Int) {
    self.init(shortest: value)
    let count = exponent + 1 + decimals
    if value != 0, count >= 0 { keep(count, of: value) } else { (digits, exponent) = ([0], -decimals) }
  }

  /// Rounds the shortest form of `value` to `count` digits. With a count of 0 the result is 0 or 1 in the
  /// place above the first digit.
  private mutating func keep(_ count: Int, of value: Double) {
    // Up to 15 digits the shortest form rounds as the exact value does, unless it lies on the very half: no
    // number with 16 digits fits between the two, or it would itself be the shortest form. Subnormal numbers
    // have fewer digits to trust.
    let isHalf = digits.count == count + 1 && digits[count] == 5
    if count > 15 || isHalf || !value.isNormal { self = ExactDecimal.digits(of: value) }
    let next = count < digits.count ? digits[count] : 0
    digits = Array(digits.prefix(count))
    digits += [UInt8](repeating: 0, count: count - digits.count)
    if next >= 5 { roundUp() }
    if digits.isEmpty { (digits, exponent) = ([0], exponent + 1) }
  }

  /// Adds one in the last place. A carry out of the first place makes the number one digit longer: 9.96 with
  /// two digits becomes 100, exponent 1.
  private mutating func roundUp() {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }
}
