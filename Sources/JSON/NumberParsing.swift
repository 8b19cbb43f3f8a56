/// A decimal number at the start of some bytes, and how far it reaches.
package struct ParsedNumber {
  /// The nearest double.
  package var double: Double
  /// The exact whole number, where it was written without point and exponent and fits.
  package var integer: Int?
  /// The offset behind its last byte.
  package var end: Int
}

/// Reads the decimal number at an offset: `[+-] digits [. digits] [e [+-] digits]`, with at least one digit.
///
/// Whether a leading plus, leading zeros or a bare point are allowed is for the caller to say; they are read.
/// Numbers of at most 19 digits whose power of ten is small are made with one exact multiplication or
/// division (W. D. Clinger, How to read floating point numbers accurately, 1990); the others go to the
/// standard library, which rounds correctly too. Returns nil where there is no digit.
package func parseNumber(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> ParsedNumber? {
  var at = start
  var negative = false
  if at < end, bytes[at] == 0x2D || bytes[at] == 0x2B {
    negative = bytes[at] == 0x2D
    at += 1
  }
  var mantissa: UInt64 = 0
  var digits = 0
  var significant = 0
  var power = 0
  while at < end, bytes[at] &- 0x30 < 10 {
    // The 20th significant digit might not fit; from there on the slow way decides.
    if significant > 0 || bytes[at] != 0x30 { significant += 1 }
    if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(bytes[at] &- 0x30) }
    digits += 1
    at += 1
  }
  let wholeDigits = significant
  var isWhole = true
  if at < end, bytes[at] == 0x2E {
    isWhole = false
    at += 1
    while at < end, bytes[at] &- 0x30 < 10 {
      if significant > 0 || bytes[at] != 0x30 { significant += 1 }
      if significant <= 19 {
        mantissa = mantissa &* 10 &+ UInt64(bytes[at] &- 0x30)
        power -= 1
      }
      digits += 1
      at += 1
    }
  }
  guard digits > 0 else { return nil }
  if at < end, bytes[at] | 0x20 == 0x65 {
    var here = at + 1
    var below = false
    if here < end, bytes[here] == 0x2D || bytes[here] == 0x2B {
      below = bytes[here] == 0x2D
      here += 1
    }
    if here < end, bytes[here] &- 0x30 < 10 {
      var exponent = 0
      while here < end, bytes[here] &- 0x30 < 10 {
        exponent = min(exponent * 10 + Int(bytes[here] &- 0x30), 100_000)
        here += 1
      }
      power += below ? -exponent : exponent
      isWhole = false
      at = here
    }
  }
  if isWhole, wholeDigits <= 18 {
    let value = Int(mantissa)
    let double = Double(value)
    return ParsedNumber(double: negative ? -double : double, integer: negative ? -value : value, end: at)
  }
  if significant <= 19, mantissa <= 1 << 53, power >= -22, power <= 22 {
    let whole = Double(mantissa)
    let double = power < 0 ? whole / powersOfTen[-power] : whole * powersOfTen[power]
    return ParsedNumber(double: negative ? -double : double, integer: nil, end: at)
  }
  let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
  // The standard library takes no bare point at either end.
  let double = Double(text) ?? Double(normalized(text)) ?? .nan
  return ParsedNumber(double: double, integer: isWhole ? Int(text) : nil, end: at)
}

/// The powers of ten that a double holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
]

/// `.5` becomes `0.5`, `5.` and `5.e1` become `5.0` and `5.0e1`.
private func normalized(_ text: String) -> String {
  var result = ""
  var last: Character = "+"
  for character in text {
    if character == ".", !last.isNumber { result += "0" }
    if last == ".", !character.isNumber { result += "0" }
    result.append(character)
    last = character
  }
  return last == "." ? result + "0" : result
}
