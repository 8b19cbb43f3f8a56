import JSON

/// What the value of a property may be. `null` may stand in its place everywhere, and so may an expression.
struct ValueShape: Sendable {
  /// One kind of value among those a property may have.
  enum Kind: Sendable {
    /// Anything at all.
    case any
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// A number above nothing.
    case positive
    /// A colour as style sheets write it, or a word for one.
    case color
    /// True or false.
    case flag
    /// Any text.
    case text
    /// A formula written as a plain text.
    case formula
    /// One word of a closed list.
    case words(WordList)
    /// The name of a symbol, or the text of an outline.
    case symbol
    /// Several values in order, each of one of some shapes.
    indirect case list(ValueShape)
    /// An object with properties of its own.
    case block(@Sendable () -> PropertyTable)
    /// An object whose members may have any names, each value of one shape.
    indirect case members(ValueShape)
  }

  var kinds: [Kind]

  init(_ kinds: Kind...) { self.kinds = kinds }

  static let any = ValueShape(.any)
  static let flag = ValueShape(.flag)
  static let text = ValueShape(.text)
  static let texts = ValueShape(.text, .list(.text))
  static let color = ValueShape(.color)
  static let number = ValueShape(.number(-Double.infinity ... .infinity))
  static let size = ValueShape(.number(0 ... .infinity))
  static let share = ValueShape(.number(0...1))
  static let numbers = ValueShape(.list(.number))

  /// One of some words.
  static func words(_ words: WordList) -> ValueShape { ValueShape(.words(words)) }

  /// This shape or another.
  func or(_ other: ValueShape) -> ValueShape {
    var both = self
    both.kinds += other.kinds
    return both
  }

  /// The words it allows.
  var words: [String] {
    kinds.flatMap { if case .words(let list) = $0 { list.words } else { [String]() } }
  }

  /// Whether some numbers are among what it allows.
  var allowsNumber: Bool {
    kinds.contains { kind in
      switch kind {
      case .number, .positive: true
      default: false
      }
    }
  }
  /// Whether symbols are among what it allows.
  var allowsSymbol: Bool { kinds.contains { if case .symbol = $0 { true } else { false } } }
  /// Whether colours are among what it allows.
  var allowsColor: Bool { kinds.contains { if case .color = $0 { true } else { false } } }

  /// What it allows, for a sentence: “a number from 0 to 1 or a list”.
  var description: String {
    let parts = kinds.map(Self.description)
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "anything" }
    return parts.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func description(_ kind: Kind) -> String {
    switch kind {
    case .any: "anything"
    case .number(let range):
      switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
      case (true, true): "a number from \(shortestDecimal(range.lowerBound)) to \(shortestDecimal(range.upperBound))"
      case (true, false): "a number of at least \(shortestDecimal(range.lowerBound))"
      default: "a number"
      }
    case .positive: "a number above 0"
    case .color: "a colour"
    case .flag: "true or false"
    case .text, .symbol: "a text"
    case .formula: "a formula"
    case .words(let list):
      list.words.count > 6 ? "a word" : "one of " + list.words.map { "“\($0)”" }.joined(separator: ", ")
    case .list(let inner): inner.kinds.count == 1 && inner.isNumber ? "a list of numbers" : "a list"
    case .block, .members: "an object"
    }
  }

  private var isNumber: Bool { if case .number? = kinds.first { true } else { false } }
}
