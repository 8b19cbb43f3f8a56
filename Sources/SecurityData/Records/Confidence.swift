/// How well a row is attested.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// A primary list, or two sources that agree.
  case high
  /// One good source, or a detail inferred.
  case medium
  /// A weak source, or only partly dated.
  case low
}
