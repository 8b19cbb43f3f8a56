/// A number in as few digits as give it back, the way JavaScript and JSON files write it.
///
/// ```swift
/// shortestDecimal(0.1)      // "0.1"
/// shortestDecimal(320)      // "320"
/// shortestDecimal(1e21)     // "1e+21"
/// shortestDecimal(-1.5e-7)  // "-1.5e-7"
/// ```
///
/// Plain digits from 10⁻⁶ up to 10²¹, an exponent outside (ECMA-262, Number::toString). Not-a-number is `NaN`,
/// the infinities `Infinity` and `-Infinity`, negative zero `0`.
public func shortestDecimal(_ value: Double) -> String {
  guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
  if value.magnitude < 9_007_199_254_740_992, value == value.rounded(.towardZero) { return String(Int(value)) }
  let sign = value < 0 ? "-" : ""
  // The standard library finds the shortest digits; only their layout differs.
  let text = value.magnitude.description
  let parts = text.split(separator: "e")
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  var digits = String(mantissa[0]) + (mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : "")
  // The value is 0.DIGITS × 10^point.
  var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  let leadingZeros = digits.prefix { $0 == "0" }.count
  digits.removeFirst(leadingZeros)
  point -= leadingZeros
  while digits.last == "0" { digits.removeLast() }
  let count = digits.count
  if point > 0, point <= 21 {
    if count <= point { return sign + digits + String(repeating: "0", count: point - count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
  if point > -6, point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  let exponent = point - 1
  let fraction = count > 1 ? "." + digits.dropFirst() : ""
  return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
}
