/// A number format as d3 writes it, taken apart:
/// `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
///
/// ```swift
/// NumberSpecifier("$,.2f")   // a currency, grouped, two decimals
/// NumberSpecifier("+.1%")    // always signed, per cent, one decimal
/// NumberSpecifier("nonsense") == nil
/// ```
public struct NumberSpecifier: Sendable, Hashable, CustomStringConvertible {
  /// Where the number stands in a field that is wider than it.
  public enum Alignment: String, Sendable, Hashable {
    /// At the left.
    case left = "<"
    /// At the right.
    case right = ">"
    /// In the middle.
    case center = "^"
    /// At the right, its sign and symbol at the left.
    case afterSign = "="
  }

  /// How a sign is written.
  public enum Sign: String, Sendable, Hashable {
    /// Nothing for positive numbers, a minus for negative ones.
    case minus = "-"
    /// A plus or a minus.
    case plus = "+"
    /// Nothing for positive numbers, parentheses around negative ones.
    case parentheses = "("
    /// A space or a minus.
    case space = " "
  }

  /// What stands before or after the number.
  public enum Symbol: String, Sendable, Hashable {
    /// Nothing.
    case none = ""
    /// The locale's currency.
    case currency = "$"
    /// `0b`, `0o` or `0x` before numbers in those bases.
    case base = "#"
  }

  /// How digits are written.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// As ``general`` with twelve digits, without zeros at the end.
    case none = ""
    /// One digit before the point, and an exponent.
    case exponent = "e"
    /// A stated number of decimals.
    case fixed = "f"
    /// Decimal or exponent, with a stated number of significant digits.
    case general = "g"
    /// Decimal, with a stated number of significant digits.
    case rounded = "r"
    /// As ``rounded``, with a prefix such as k, M or µ for the thousands.
    case prefixed = "s"
    /// Per cent with a stated number of decimals.
    case percent = "%"
    /// Per cent with a stated number of significant digits.
    case roundedPercent = "p"
    /// Rounded to a whole number.
    case integer = "d"
    /// Rounded, in base two.
    case binary = "b"
    /// Rounded, in base eight.
    case octal = "o"
    /// Rounded, in base sixteen, small letters.
    case hex = "x"
    /// Rounded, in base sixteen, capital letters.
    case capitalHex = "X"
    /// The number as text, without rounding.
    case text = "c"
    /// As ``general``, grouped.
    case grouped = "n"
  }

  /// What fills a field that is wider than the number.
  public var fill: Character = " "
  /// Where the number stands in its field.
  public var alignment: Alignment = .right
  /// How signs are written.
  public var sign: Sign = .minus
  /// What stands before the number.
  public var symbol: Symbol = .none
  /// Whether the field is filled with zeros after the sign.
  public var zero = false
  /// How many characters wide the field is at least.
  public var width: Int?
  /// Whether thousands are set apart.
  public var grouped = false
  /// How many decimals or significant digits, by the style.
  public var precision: Int?
  /// Whether zeros at the end of the fraction are left out.
  public var trims = false
  /// How digits are written.
  public var style: Style = .none
  /// A letter that is no style: written back as it was, and treated as ``Style/none``.
  private var unknownStyle: Character?

  /// The specifier that asks for nothing.
  public init() {}

  /// Takes a specifier apart, or gives nil where it does not follow the grammar.
  ///
  /// A letter that names no style is allowed and means none, as in d3.
  public init?(_ text: String) {
    var rest = Array(text)[...]
    func isAlignment(_ c: Character) -> Bool { "<>^=".contains(c) }
    if rest.count > 1, isAlignment(rest[1]) {
      fill = rest[0]
      alignment = Alignment(rawValue: String(rest[1])) ?? .right
      rest = rest.dropFirst(2)
    } else if let first = rest.first, let found = Alignment(rawValue: String(first)) {
      alignment = found
      rest = rest.dropFirst()
    }
    if let first = rest.first, let found = Sign(rawValue: String(first)) {
      sign = found
      rest = rest.dropFirst()
    }
    if let first = rest.first, let found = Symbol(rawValue: String(first)) {
      symbol = found
      rest = rest.dropFirst()
    }
    if rest.first == "0" {
      zero = true
      rest = rest.dropFirst()
    }
    width = Self.number(&rest)
    if rest.first == "," {
      grouped = true
      rest = rest.dropFirst()
    }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard let digits = Self.number(&rest) else { return nil }
      precision = digits
    }
    if rest.first == "~" {
      trims = true
      rest = rest.dropFirst()
    }
    if let last = rest.first {
      guard rest.count == 1, last == "%" || (last.isASCII && last.isLetter) else { return nil }
      if let found = Style(rawValue: String(last)) { style = found } else { unknownStyle = last }
    }
  }

  /// Reads digits off the front; more than nine count as a billion less one, far beyond any use.
  private static func number(_ rest: inout ArraySlice<Character>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(String(digits)).map { min($0, 999_999_999) } ?? 999_999_999
  }

  /// The specifier written out, with all defaults but absent numbers.
  public var description: String {
    var text = String(fill) + alignment.rawValue + sign.rawValue + symbol.rawValue
    if zero { text += "0" }
    if let width { text += String(max(1, width)) }
    if grouped { text += "," }
    if let precision { text += "." + String(max(0, precision)) }
    if trims { text += "~" }
    return text + (unknownStyle.map { String($0) } ?? style.rawValue)
  }
}
