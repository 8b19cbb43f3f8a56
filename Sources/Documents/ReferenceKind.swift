/// What a reference may lead to, by the prefix of its name: the prefixes are Quarto's.
public enum ReferenceKind: String, Sendable, Hashable, CaseIterable {
  /// Figures, tables, listings, equations, sections.
  case figure = "fig", table = "tbl", listing = "lst", equation = "eq", section = "sec"
  /// Callouts.
  case note = "nte", tip = "tip", important = "imp", warning = "wrn", caution = "cau"
  /// Statements.
  case theorem = "thm", lemma = "lem", corollary = "cor", proposition = "prp", conjecture = "cnj"
  case definition = "def", example = "exm", exercise = "exr", solution = "sol", remark = "rem"
  case algorithm = "alg"

  /// The name that a reference such as `Fig-arms` leads to, `fig-arms`; nil where it is no reference but a
  /// work.
  static func target(_ name: String) -> String? {
    guard let dash = name.firstIndex(of: "-") else { return nil }
    let prefix = name[..<dash].lowercased()
    guard ReferenceKind(rawValue: prefix) != nil, name.index(after: dash) < name.endIndex else { return nil }
    return prefix + name[dash...]
  }

  /// The kind that a name's prefix says; nil for a name without a reserved prefix.
  public init?(identifier: String) {
    guard let dash = identifier.firstIndex(of: "-") else { return nil }
    self.init(rawValue: String(identifier[..<dash]))
  }
}
