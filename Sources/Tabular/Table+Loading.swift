public import Diagnostics
import Files

extension Table {
  /// Reads a file by the end of its name: `.csv`, `.tsv` or `.tab`, `.json` rows, or a data package with its first
  /// table (a folder, or its `datapackage.json`).
  ///
  /// Throws everything wrong with it, and a sentence where the name ends in something else.
  public static func load(_ path: String) throws(DiagnosticList) -> Diagnosed<Table> {
    if fileKind(at: path) == .folder || fileName(of: path).hasPrefix("datapackage.") {
      return try Dataset.load(path).map(\.table)
    }
    switch fileExtension(of: path) {
    case "csv", "tsv", "tab", "txt": return try read(csvFile: path)
    case "json": return try read(jsonFile: path)
    default: throw DiagnosticList(Messages.unknownFormat(SourceLocation(file: path)))
    }
  }
}
