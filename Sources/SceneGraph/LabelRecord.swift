public import Geometry

/// What became of a label that was placed among others: where it stands, or why it is not there.
///
/// A program reads from the records of a ``Scene`` which names a reader will not find, and a test that none lies
/// on another.
public struct LabelRecord: Sendable, Hashable {
  /// What became of it.
  public enum Outcome: String, Sendable, Hashable {
    /// It stands where it stands best.
    case placed
    /// It stands elsewhere, because its best place was taken.
    case moved
    /// It is not drawn, because no place was free.
    case dropped
  }

  /// Its words, lines joined by a space.
  public var text: String
  /// What became of it.
  public var outcome: Outcome
  /// What it names, in the coordinates of its plot.
  public var anchor: Point
  /// Where it stands, in the same coordinates; nil where it is not drawn.
  public var box: Rect?
  /// Whether a line leads from it to what it names.
  public var hasLeader: Bool

  /// A record.
  public init(text: String, outcome: Outcome, anchor: Point, box: Rect?, hasLeader: Bool = false) {
    (self.text, self.outcome, self.anchor, self.box, self.hasLeader) = (text, outcome, anchor, box, hasLeader)
  }
}
