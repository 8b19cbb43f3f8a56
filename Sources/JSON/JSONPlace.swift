public import Diagnostics

/// Where a value or a name was written: cheap to keep for every value, turned into line and column on demand.
public struct JSONPlace: Sendable {
  private enum Position: Sendable {
    case offset(Int)
    case lineColumn(line: Int32, column: Int32)
  }

  private let source: SourceText
  private let position: Position

  /// A byte offset in a text.
  public init(_ source: SourceText, offset: Int) {
    self.source = source
    position = .offset(offset)
  }

  /// A line and a column of a text, both from 1.
  public init(_ source: SourceText, line: Int, column: Int) {
    self.source = source
    position = .lineColumn(line: Int32(clamping: line), column: Int32(clamping: column))
  }

  /// File, line and column. Takes time in proportion to the length of the text before it.
  public var location: SourceLocation {
    switch position {
    case .offset(let offset): source.location(at: offset)
    case .lineColumn(let line, let column):
      SourceLocation(file: source.file, line: Int(line), column: Int(column))
    }
  }
}
