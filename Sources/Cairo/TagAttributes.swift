internal import CCairo
internal import Geometry

/// The attributes of a tag as cairo reads them: `name='value' rect=[0 0 10 20]`.
///
/// Numbers are written by Swift, always with a point. Text is quoted. A number that is infinite or not a
/// number is remembered as a failure, since it would put the whole document in error.
struct TagAttributes {
  private(set) var text = ""
  private(set) var isValid = true

  private mutating func add(_ name: String, _ value: String) {
    if !text.isEmpty { text += " " }
    text += "\(name)=\(value)"
  }

  /// Text in single quotes; quotes and backslashes in it are escaped.
  mutating func add(_ name: String, text value: String) {
    if value.utf8.contains(0) { isValid = false }
    var quoted = "'"
    for character in value.unicodeScalars {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(character)
    }
    add(name, quoted + "'")
  }

  mutating func add(_ name: String, _ value: Int) { add(name, String(value)) }

  mutating func add(_ name: String, _ value: Double) { add(name, number(value)) }

  mutating func add(_ name: String, _ point: Point) { add(name, "[\(number(point.x)) \(number(point.y))]") }

  mutating func add(_ name: String, _ rects: [Rect]) {
    let numbers = rects.flatMap { [$0.x, $0.y, $0.width, $0.height] }.map { number($0) }
    add(name, "[\(numbers.joined(separator: " "))]")
  }

  /// A number with at most four digits after the point and no exponent, which cairo could not read.
  private mutating func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else {
      isValid = false
      return "0"
    }
    let scaled = (value * 10_000).rounded()
    let whole = Int(scaled.magnitude) / 10_000, part = Int(scaled.magnitude) % 10_000
    let sign = scaled < 0 ? "-" : ""
    guard part != 0 else { return "\(sign)\(whole)" }
    var digits = String(part + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  mutating func add(_ target: LinkTarget) {
    switch target {
    case .uri(let uri): add("uri", text: TagAttributes.escaped(uri: uri))
    case .destination(let name): add("dest", text: name)
    case .page(let page, let point):
      if page < 1 { isValid = false }
      add("page", page)
      add("pos", point)
    }
  }

  /// An address with what cairo would write as it stands, and a PDF could not hold, in percent signs:
  /// control characters, spaces, brackets, quotes, backslashes and bytes outside ASCII.
  static func escaped(uri: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var escaped = ""
    for byte in uri.utf8 {
      switch byte {
      case 0...0x20, 0x7F...0xFF, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
        escaped += "%"
        escaped.unicodeScalars.append(digits[Int(byte >> 4)])
        escaped.unicodeScalars.append(digits[Int(byte & 15)])
      default: escaped.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return escaped
  }
}
