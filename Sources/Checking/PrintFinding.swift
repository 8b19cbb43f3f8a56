public import Diagnostics

/// One thing that keeps a figure from being printed as it should: a finding with the element it speaks of, what was
/// measured, and what the limit is.
///
/// ```swift
/// finding.element  // "axis label “1992”"
/// finding.value    // "4 pt"
/// finding.limit    // "at least 5 pt"
/// ```
public struct PrintFinding: Sendable, Hashable {
  /// The finding as a sentence with its place.
  public var diagnostic: Diagnostic
  /// What it speaks of; nil where it speaks of no element of the drawing.
  public var element: String?
  /// What was measured.
  public var value: String?
  /// What it has to be.
  public var limit: String?

  /// A finding.
  public init(_ diagnostic: Diagnostic, element: String? = nil, value: String? = nil, limit: String? = nil) {
    (self.diagnostic, self.element, self.value, self.limit) = (diagnostic, element, value, limit)
  }
}
