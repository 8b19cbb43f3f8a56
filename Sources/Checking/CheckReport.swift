public import Diagnostics
import Files
import JSON
import Reporting

/// The results of a check as other programs read them.
///
/// ```swift
/// let report = CheckReport(checked, profile: .briefing)
/// print(report.sarif())   // for the pages of a repository that show findings beside the lines
/// ```
public struct CheckReport: Sendable {
  private let files: [Checkup.Checked]
  private let profile: PrintProfile?

  /// A report of results.
  public init(_ files: [Checkup.Checked], profile: PrintProfile?) { (self.files, self.profile) = (files, profile) }

  private var findings: [PrintFinding] { files.flatMap(\.findings) }

  /// How many findings of a severity there are.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.diagnostic.severity == severity }
  }

  /// The results as JSON: the profile, the files with their findings, and how many there are of each severity.
  public func json() -> String {
    let files = files.map { checked in
      JSONValue.object([
        ("file", .string(checked.file)), ("findings", .array(checked.findings.map(\.json))),
      ])
    }
    return JSONValue.object([
      ("version", .string(cartoucheVersion)), ("profile", profile.map { .string($0.name) } ?? .null),
      ("errors", .integer(count(.error))), ("warnings", .integer(count(.warning))), ("files", .array(files)),
    ]).text(.pretty(width: 110)) + "\n"
  }

  /// The results in the Static Analysis Results Interchange Format, version 2.1.0.
  public func sarif() -> String {
    let rules = Set(findings.map(\.diagnostic.code)).sorted().map { JSONValue.object([("id", .string($0))]) }
    let driver = JSONValue.object([
      ("name", "Cartouche"), ("version", .string(cartoucheVersion)), ("rules", .array(rules)),
    ])
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])), ("columnKind", "unicodeCodePoints"),
      ("results", .array(findings.map(\.sarif))),
    ])
    return JSONValue.object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"), ("runs", .array([run])),
    ]).text(.pretty(width: 110)) + "\n"
  }
}

extension PrintFinding {
  fileprivate var measures: [(String, JSONValue)] {
    [("element", element), ("value", value), ("limit", limit)].compactMap { name, text in
      text.map { (name, .string($0)) }
    }
  }

  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("severity", .string("\(diagnostic.severity)")), ("code", .string(diagnostic.code)),
      ("message", .string(diagnostic.message)),
    ]
    if let place = diagnostic.location {
      members.append(("file", .string(place.file)))
      if let line = place.line { members.append(("line", .integer(line))) }
      if let column = place.column { members.append(("column", .integer(column))) }
    }
    if let hint = diagnostic.hint { members.append(("hint", .string(hint))) }
    return .object(members + measures)
  }

  fileprivate var sarif: JSONValue {
    let text = diagnostic.message + (diagnostic.hint.map { " " + $0 } ?? "")
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(diagnostic.code)), ("level", .string("\(diagnostic.severity)")),
      ("message", .object([("text", .string(text))])),
    ]
    if let place = diagnostic.location {
      var physical: [(String, JSONValue)] = [("artifactLocation", .object([("uri", .string(place.file.asURI))]))]
      if let line = place.line {
        let column = place.column.map { [("startColumn", JSONValue.integer($0))] } ?? []
        physical.append(("region", .object([("startLine", .integer(line))] + column)))
      }
      members.append(("locations", .array([.object([("physicalLocation", .object(physical))])])))
    }
    if !measures.isEmpty { members.append(("properties", .object(measures))) }
    return .object(members)
  }
}

extension String {
  /// A path as a relative or absolute address, what is not plain in it escaped.
  fileprivate var asURI: String {
    var address = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      let scalar = Character(Unicode.Scalar(byte))
      if byte < 128, scalar.isLetter || scalar.isNumber || "-._~/".contains(scalar) {
        address.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }
}
