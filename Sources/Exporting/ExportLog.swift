import ChartModel
import Diagnostics
import Files
import JSON
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What became of charts, a line of JSON each: what a run that was cut off goes on from.
///
/// Lines are appended while charts are drawn, in the order in which they finish; a run that ends puts them in the
/// order of its charts, so that the same run leaves the same bytes. A line that a crash cut short is passed over.
public struct ExportLog: Sendable {
  /// A file that a chart was drawn from, and what was in it.
  struct Input: Sendable, Hashable {
    var path: String
    var hash: String
  }

  /// What became of one chart.
  struct Entry: Sendable {
    /// The name of the job.
    var name: String
    var chart: String
    var isDrawn: Bool
    /// The options, fonts and version it was drawn with.
    var key: String
    var inputs: [Input]
    /// The look and the size that were asked for, over what the chart says.
    var options: ChartOptions
    /// How the files end that were written.
    var formats: [String]
    var diagnostics: [Diagnostic]
  }

  /// Where the log stands.
  public let path: String

  /// The log at a path.
  public init(_ path: String) { self.path = path }

  /// The last entry of each chart; none where there is no log yet.
  func entries() -> [String: Entry] {
    guard let bytes = try? readFile(path) else { return [:] }
    var found: [String: Entry] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let value = try? JSONValue.parse(json: Array(line), file: path).value, let entry = Entry(value) else {
        continue
      }
      found[entry.name] = entry
    }
    return found
  }

  /// Adds a line at the end, in one piece.
  func append(_ entry: Entry) throws(FileError) {
    try makeFolder(parentFolder(of: path))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.write, path, number: errno) }
    defer { close(descriptor) }
    let line = entry.line
    guard write(descriptor, line, line.count) == line.count else { throw FileError(.write, path, number: errno) }
  }

  /// Writes the entries in order, in place of what was there.
  func replace(by entries: [Entry]) throws(FileError) { try writeFile(path, entries.flatMap(\.line)) }
}

extension ExportLog.Entry {
  /// The entry that a line holds; nil where it holds none.
  init?(_ value: JSONValue) {
    guard let name = value["name"]?.string, let chart = value["chart"]?.string, let isDrawn = value["drawn"]?.bool,
      let key = value["key"]?.string
    else { return nil }
    self.init(
      name: name, chart: chart, isDrawn: isDrawn, key: key,
      inputs: (value["inputs"]?.object?.members ?? []).compactMap { member in
        member.value.string.map { ExportLog.Input(path: member.key, hash: $0) }
      },
      options: ChartOptions(logged: value["options"]),
      formats: value["formats"]?.array?.compactMap(\.string) ?? [],
      diagnostics: value["findings"]?.array?.compactMap { Diagnostic($0) } ?? [])
  }

  /// The entry as a line.
  var line: [UInt8] {
    let value = JSONValue.object([
      ("name", .init(stringLiteral: name)), ("chart", .init(stringLiteral: chart)),
      ("drawn", .init(booleanLiteral: isDrawn)), ("key", .init(stringLiteral: key)),
      ("formats", JSONValue.array(formats.map { .init(stringLiteral: $0) })),
      ("options", options.logged),
      ("inputs", JSONValue.object(inputs.map { ($0.path, .init(stringLiteral: $0.hash)) })),
      ("findings", JSONValue.array(diagnostics.map(\.json))),
    ])
    return value.bytes() + [UInt8(ascii: "\n")]
  }
}

extension ChartOptions {
  /// The options from a line of a log.
  fileprivate init(logged value: JSONValue?) {
    guard let value else {
      self.init()
      return
    }
    let given = value["parameters"]?.object?.members ?? []
    self.init(
      theme: value["theme"]?.string.flatMap { Theme(rawValue: $0) }, width: value["width"]?.number,
      height: value["height"]?.number, dpi: value["dpi"]?.number ?? 300, title: value["title"]?.string,
      parameters: Dictionary(given.map { ($0.key, Literal(logged: $0.value)) }, uniquingKeysWith: { $1 }))
  }

  /// What was asked for, as an object of JSON.
  fileprivate var logged: JSONValue {
    var members: [(String, JSONValue)] = []
    if let theme { members.append(("theme", .string(theme.rawValue))) }
    if let width { members.append(("width", .number(width))) }
    if let height { members.append(("height", .number(height))) }
    members.append(("dpi", .number(dpi)))
    if let title { members.append(("title", .string(title))) }
    if !parameters.isEmpty {
      let values = parameters.sorted { $0.key < $1.key }.map { name, value in (name, value.logged) }
      members.append(("parameters", .object(values)))
    }
    return .object(members)
  }
}

extension Literal {
  /// A parameter's value from a line of a log: a number, a truth value or a text.
  fileprivate init(logged value: JSONValue) {
    if let number = value.number {
      self = .number(number)
    } else if let bool = value.bool {
      self = .bool(bool)
    } else {
      self = .string(value.string ?? "")
    }
  }

  /// The value for a line of a log.
  fileprivate var logged: JSONValue {
    number.map { .number($0) } ?? bool.map { .bool($0) } ?? .string(string ?? "")
  }
}

extension Diagnostic {
  /// A finding from a line of a log.
  fileprivate init?(_ value: JSONValue) {
    let severities: [String: Severity] = ["note": .note, "warning": .warning, "error": .error]
    guard let severity = value["severity"]?.string.flatMap({ severities[$0] }), let code = value["code"]?.string,
      let message = value["message"]?.string
    else { return nil }
    let place = value["file"]?.string.map {
      SourceLocation(file: $0, line: value["line"]?.integer, column: value["column"]?.integer)
    }
    self.init(severity, code, message, at: place, hint: value["hint"]?.string)
  }

  /// The finding as an object of JSON.
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("severity", .init(stringLiteral: "\(severity)")), ("code", .init(stringLiteral: code)),
      ("message", .init(stringLiteral: message)),
    ]
    if let location {
      members.append(("file", .init(stringLiteral: location.file)))
      if let line = location.line { members.append(("line", .init(integerLiteral: line))) }
      if let column = location.column { members.append(("column", .init(integerLiteral: column))) }
    }
    if let hint { members.append(("hint", .init(stringLiteral: hint))) }
    return .object(members)
  }
}
