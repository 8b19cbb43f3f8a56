public import Diagnostics
import Files
import Tabular

/// What is to be checked at a path: a chart, a report, data, or a folder with any of these.
///
/// ```swift
/// for finding in try CheckPlan(path: "Reports").run() {
///   finding.diagnostics.forEach { print($0) }
/// }
/// ```
public struct CheckPlan: Sendable {
  /// The kinds of file that can be checked.
  public enum Kind: Sendable, Hashable {
    /// A Vega-Lite file: read, and laid out with its data.
    case chart
    /// A report: read, and set with its figures.
    case report
    /// A data package: its descriptor and all its resources.
    case package
    /// A file of rows without a description.
    case table
  }

  /// A file and what was found in it.
  public struct Finding: Sendable {
    /// The file.
    public var file: String
    /// What was found; empty where all is well.
    public var diagnostics: [Diagnostic]
  }

  /// The files, in the order of their paths.
  public let files: [(path: String, kind: Kind)]

  /// Finds what can be checked. Throws where a folder cannot be read, or nothing in it can be checked.
  public init(path: String) throws(DiagnosticList) {
    let found: [(String, Kind)]
    do throws(FileError) {
      if fileKind(at: path) == .folder {
        found = try Self.files(below: path)
      } else if let kind = Self.kind(of: path) {
        _ = try readFile(path)
        found = [(path, kind)]
      } else {
        _ = try readFile(path)
        found = []
      }
    } catch {
      throw DiagnosticList(Messages.unreadable(error))
    }
    if found.isEmpty { throw DiagnosticList(Messages.nothingToCheck(path)) }
    files = found
  }

  private static func kind(of path: String) -> Kind? {
    if [".vl.json", ".vl.yaml", ".vl.yml"].contains(where: path.hasSuffix) { return .chart }
    if fileName(of: path) == "datapackage.json" { return .package }
    switch fileExtension(of: path) {
    case "md", "qmd": return .report
    case "csv", "tsv", "tab": return .table
    default: return nil
    }
  }

  /// Files below a folder. Tables of a data package are checked with it, against its schema; of Markdown, only reports
  /// are.
  private static func files(below folder: String) throws(FileError) -> [(String, Kind)] {
    let names = try listFolder(folder)
    let isPackage = names.contains("datapackage.json")
    var found: [(String, Kind)] = []
    for name in names {
      let path = joinPath(folder, name)
      if fileKind(at: path) == .folder {
        found += try files(below: path)
      } else if let kind = kind(of: path) {
        if kind == .table && isPackage { continue }
        if kind == .report && name != "report.md" && fileExtension(of: path) != "qmd" { continue }
        found.append((path, kind))
      }
    }
    return found
  }

  /// Checks every file; each gives a finding, also where all is well.
  public func run() -> [Finding] {
    let desk = ChartDesk()
    return files.map { Finding(file: $0.path, diagnostics: Self.check($0.path, $0.kind, desk)) }
  }

  /// What is found in one file; charts are drawn with the options, and what is read is what the desk may read.
  public static func check(
    _ path: String, _ kind: Kind, _ desk: ChartDesk, _ options: ChartOptions = ChartOptions()
  ) -> [Diagnostic] {
    do throws(DiagnosticList) {
      switch kind {
      case .chart: return try desk.scene(path, options).diagnostics
      case .report:
        var report = try Report(path: path)
        report.reach = desk.reach
        return try report.build().diagnostics
      case .package: return try Dataset.load(path, reach: desk.reach.around(parentFolder(of: path))).diagnostics
      case .table: return try Table.read(csvFile: path).diagnostics
      }
    } catch {
      return error.diagnostics
    }
  }
}
