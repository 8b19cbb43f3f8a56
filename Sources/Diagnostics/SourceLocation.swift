/// A place in something a person wrote: a file, and where in it.
///
/// ```swift
/// let place = SourceLocation(file: "arms.csv", line: 214, column: 5)
/// print(place)  // arms.csv:214:5
/// ```
///
/// Lines and columns count from 1; a column counts Unicode scalars, so that editors agree with it.
/// Both are absent when only the file is known.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  /// The file as the user named it, or a name such as `<standard input>`.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// The column in that line, from 1.
  public var column: Int?

  /// Names a file, a line of it, or a column of that line.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The form that editors and terminals turn into a link: `file:line:column`.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
