import Geometry

/// Outlines as SVG writes them: what chart files give as shapes of their own.
enum PathText {
  /// The outline of a path text; nil where it is none. Arcs are not among the shapes that files use.
  static func path(_ text: String) -> Path? {
    guard let first = text.first, first == "M" || first == "m" else { return nil }
    var scanner = Scanner(text)
    var path = Path()
    var here = Point.zero, start = Point.zero
    var lastControl: Point?
    var command: Character = "M"
    while let next = scanner.command(after: command) {
      command = next
      let isRelative = command.isLowercase
      let origin = isRelative ? here : .zero
      func point() -> Point? {
        guard let x = scanner.number(), let y = scanner.number() else { return nil }
        return Point(x: origin.x + x, y: origin.y + y)
      }
      var control: Point?
      switch Character(command.lowercased()) {
      case "m":
        guard let to = point() else { return nil }
        path.move(to: to)
        (here, start) = (to, to)
      case "l":
        guard let to = point() else { return nil }
        path.line(to: to)
        here = to
      case "h", "v":
        guard let value = scanner.number() else { return nil }
        here =
          command.lowercased() == "h"
          ? Point(x: origin.x + value, y: here.y) : Point(x: here.x, y: origin.y + value)
        path.line(to: here)
      case "c":
        guard let a = point(), let b = point(), let to = point() else { return nil }
        path.curve(a, b, to: to)
        (here, control) = (to, b)
      case "s":
        guard let b = point(), let to = point() else { return nil }
        let a = lastControl.map { here + (here - $0) } ?? here
        path.curve(a, b, to: to)
        (here, control) = (to, b)
      case "q":
        guard let a = point(), let to = point() else { return nil }
        path.quadratic(a, to: to)
        here = to
      case "a":
        // Chart shapes use arcs only for whole circles and rounded ends: two radii, a turn, two flags, an end.
        for _ in 0..<5 { guard scanner.number() != nil else { return nil } }
        guard let to = point() else { return nil }
        path.line(to: to)
        here = to
      case "z":
        path.close()
        here = start
      default: return nil
      }
      lastControl = control
    }
    return path.isEmpty ? nil : path
  }

  private struct Scanner {
    private let characters: [Character]
    private var index = 0
    init(_ text: String) { characters = Array(text) }

    private mutating func skip() {
      while index < characters.count, characters[index].isWhitespace || characters[index] == "," { index += 1 }
    }

    /// The next command letter; the same again where numbers follow at once, lines after a move.
    mutating func command(after last: Character) -> Character? {
      skip()
      guard index < characters.count else { return nil }
      if characters[index].isLetter {
        index += 1
        return characters[index - 1]
      }
      return last == "M" ? "L" : last == "m" ? "l" : last.lowercased() == "z" ? nil : last
    }

    mutating func number() -> Double? {
      skip()
      let begin = index
      if index < characters.count, "+-".contains(characters[index]) { index += 1 }
      var hasDot = false
      while index < characters.count {
        let character = characters[index]
        if character == "." && !hasDot {
          hasDot = true
        } else if character == "e" || character == "E" {
          if index + 1 < characters.count, "+-".contains(characters[index + 1]) { index += 1 }
        } else if !(character.isASCII && character.isNumber) {
          break
        }
        index += 1
      }
      var digits = String(characters[begin..<index])
      if digits.hasPrefix(".") { digits = "0" + digits }
      if digits.hasPrefix("-.") { digits = "-0" + digits.dropFirst() }
      return Double(digits)
    }
  }
}
