/// One thing to tell the author of a file: what is wrong, where, and what to do about it.
///
/// ```swift
/// let fault = Diagnostic.error(
///   "tabular.wrong-type", "“n/a” is not a number.",
///   at: SourceLocation(file: "arms.csv", line: 214, column: 5),
///   hint: "Add \"n/a\" to missingValues if it stands for a missing value.")
/// print(fault)
/// // arms.csv:214:5: error: “n/a” is not a number.
/// //   hint: Add "n/a" to missingValues if it stands for a missing value.
/// ```
///
/// The code is stable and meant for programs; the sentence is meant for people and may be improved.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: Int, Sendable, Hashable, Comparable {
    /// Worth knowing; nothing was changed.
    case note
    /// The result is there, but not all of what was asked for.
    case warning
    /// No result could be made, or not an honest one.
    case error

    /// Notes come before warnings, warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable name, `module.what`, for programs that filter.
  public var code: String
  /// A whole sentence.
  public var message: String
  /// Where it is, when that is known.
  public var location: SourceLocation?
  /// What would mend it.
  public var hint: String?

  /// Describes one finding.
  public init(
    _ severity: Severity, _ code: String, _ message: String, at location: SourceLocation? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// A finding that stops the work.
  public static func error(
    _ code: String, _ message: String, at location: SourceLocation? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: location, hint: hint)
  }

  /// A finding that changes the result without stopping the work.
  public static func warning(
    _ code: String, _ message: String, at location: SourceLocation? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, at: location, hint: hint)
  }

  /// `place: severity: sentence`, and the hint on a line of its own.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    let advice = hint.map { "\n  hint: \($0)" } ?? ""
    return "\(place)\(severity): \(message)\(advice)"
  }
}
