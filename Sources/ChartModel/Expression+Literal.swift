extension Expression: ExpressibleByStringLiteral {
  /// A formula as it stands in a program: `.calculate("datum.tiv / 1000", output: "bn")`.
  ///
  /// - Precondition: the text keeps to the grammar. Text that is only known when the program runs is read with
  ///   ``init(parsing:place:)``, which throws.
  public init(stringLiteral text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      preconditionFailure("“\(text)” is no formula: \(error).")
    }
  }
}

extension Predicate: ExpressibleByStringLiteral {
  /// A formula that is true or false: `.filter("datum.year >= 1992")`.
  ///
  /// - Precondition: the text keeps to the grammar of ``Expression``.
  public init(stringLiteral text: String) { self = .expression(Expression(stringLiteral: text)) }
}
