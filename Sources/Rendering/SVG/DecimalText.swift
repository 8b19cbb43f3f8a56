import Geometry

/// Numbers as short text: at most three decimals, no trailing zeros, never `-0`, `.` whatever the locale.
///
/// Three decimals of a point are a third of a micrometre. What is not finite or too large to draw becomes 0:
/// such numbers never come from a sound scene, and one must not make the whole file unreadable.
func decimalText(_ value: Double) -> String {
  var bytes: [UInt8] = []
  appendDecimal(value, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Adds a number to a text, as ``decimalText(_:)`` writes it.
func appendDecimal(_ value: Double, to bytes: inout [UInt8]) {
  guard value.isFinite, abs(value) < 1e12 else {
    bytes.append(UInt8(ascii: "0"))
    return
  }
  let thousandths = Int((value * 1000).rounded())
  if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
  let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  appendDigits(whole, to: &bytes)
  guard rest > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
  if rest % 100 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest / 10 % 10)) }
  if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
}

private func appendDigits(_ number: UInt, to bytes: inout [UInt8]) {
  if number >= 10 { appendDigits(number / 10, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
