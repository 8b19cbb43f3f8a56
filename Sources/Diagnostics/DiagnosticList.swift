/// The error thrown when a user's file cannot be used: everything that is wrong with it, at once.
///
/// ```swift
/// do { try load("data.csv") } catch let list as DiagnosticList { print(list) }
/// ```
public struct DiagnosticList: Error, Sendable, Hashable, CustomStringConvertible {
  /// The findings, in the order of their places; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Collects findings into one error.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// A list with a single finding.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostics = [diagnostic]
  }

  /// One finding after another, a line (and its hint) each.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
