import Geometry

/// Numbers of a scene as text: three decimals, no needless zeros, never “-0”.
package enum SceneNumber {
  /// A number with at most three decimals; what is no number is `nan`.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "nan" }
    let rounded = (value * 1000).rounded()
    guard abs(rounded) < 9e15 else { return "\(value)" }
    let thousandths = Int(rounded)
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    var text = (thousandths < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      var digits = String(rest + 1000).dropFirst()
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text
  }
}
