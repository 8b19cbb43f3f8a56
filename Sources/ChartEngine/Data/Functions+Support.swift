import ChartModel
import Geometry

extension Functions {
  static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  /// The pieces of a text between separators; its characters where the separator is empty.
  static func split(_ text: String, by separator: String) -> [String] {
    if separator.isEmpty { return text.map { String($0) } }
    var pieces: [String] = []
    var rest = text[...]
    while let place = offset(of: separator, in: String(rest)) {
      let start = rest.index(rest.startIndex, offsetBy: place)
      pieces.append(String(rest[..<start]))
      rest = rest[rest.index(start, offsetBy: separator.count)...]
    }
    return pieces + [String(rest)]
  }

  /// How many characters stand before a part of a text.
  static func offset(of part: String, in text: String) -> Int? {
    let characters = Array(text), wanted = Array(part)
    guard wanted.count <= characters.count else { return nil }
    return (0...(characters.count - wanted.count)).first { characters[$0...].starts(with: wanted) }
  }

  /// A part of a text or a list, from one index to another.
  static func slice(_ values: [Literal], swaps: Bool) -> Literal {
    let length = Int(clamped: values.first?.step("length").asNumber ?? 0)
    func index(_ position: Int, _ usual: Int) -> Int {
      guard values.count > position, !values[position].isNull else { return usual }
      let value = Int(clamped: values[position].asNumber)
      return max(0, min(length, value < 0 && !swaps ? length + value : value))
    }
    var (from, to) = (index(1, 0), index(2, length))
    if swaps, from > to { swap(&from, &to) }
    guard from < to else { return values.first?.array == nil ? "" : .array([]) }
    if let items = values.first?.array { return .array(Array(items[from..<to])) }
    let characters = Array(values.first?.asText ?? "")
    return .string(String(characters[min(from, characters.count)..<min(to, characters.count)]))
  }

  /// The number at the start of a text.
  static func leadingNumber(_ text: String, fraction: Bool) -> Double {
    let start = trimmed(text)
    var length = 0
    var best = Double.nan
    for character in start.prefix(40) {
      guard character.isNumber || "+-".contains(character) || fraction && ".eE".contains(character) else { break }
      length += 1
      if let value = Double(start.prefix(length)) { best = value }
    }
    return best
  }

  /// The number below which a share of a standard normal distribution lies.
  ///
  /// Acklam's rational approximation, then one step of Halley's method with the error function: the
  /// error is below 1e-15.
  static func normalQuantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    let a = [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ]
    let b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
    let c = [
      -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ]
    let d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
    func series(_ coefficients: [Double], _ x: Double) -> Double { coefficients.reduce(0) { $0 * x + $1 } }
    var x: Double
    if p < 0.02425 || p > 1 - 0.02425 {
      let q = (-2 * log(p < 0.5 ? p : 1 - p)).squareRoot()
      x = series(c, q) / (series(d, q) * q + 1)
      if p > 0.5 { x = -x }
    } else {
      let q = p - 0.5, r = q * q
      x = series(a, r) * q / (series(b, r) * r + 1)
    }
    let error = 0.5 * erfc(-x / 2.0.squareRoot()) - p
    let u = error * (2 * Double.pi).squareRoot() * exp(x * x / 2)
    return x - u / (1 + x * u / 2)
  }
}
