import ArgumentParser
import Diagnostics
import Files
import Reporting
import SecurityData
import Tabular

/// `cartouche data`: what is known of datasets, and where they come from.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", _superCommandName: "cartouche",
    abstract: "Describes datasets and imports downloads.",
    subcommands: [DataDescribe.self, DataList.self, DataImport.self])
}

/// `cartouche data list`: the datasets that can be named.
struct DataList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Names the datasets that charts can use.")

  func run() throws {
    try Output.reportingErrors {
      for name in DatasetCatalog.project(at: "").names { try Output.print(name) }
    }
  }
}

/// `cartouche data describe NAME|FILE`: columns, types, ranges, missing values.
struct DataDescribe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Shows the columns of a dataset with their types, ranges and missing values.",
    discussion: """
        cartouche data describe arms-transfers
        cartouche data describe exports.csv
      """)

  @Argument(help: "A dataset by name, a data package, or a CSV, TSV or JSON file.", completion: .file())
  var source: String

  func run() throws {
    try Output.reportingErrors {
      let read = try tables()
      Output.report(read.diagnostics)
      for (index, (name, table)) in read.value.enumerated() {
        if index > 0 { try Output.print("") }
        if read.value.count > 1 { try Output.print("\(name)\n") }
        try Output.print(table.described().description)
      }
    }
  }

  /// The tables that the argument names.
  private func tables() throws(DiagnosticList) -> Diagnosed<[(String, Table)]> {
    switch fileKind(at: source) {
    case .file where fileName(of: source) != "datapackage.json":
      let ending = fileExtension(of: source)
      let read = ending == "json" ? try Table.read(jsonFile: source) : try Table.read(csvFile: source)
      return read.map { [(fileName(of: source), $0)] }
    case .file, .folder:
      return try Dataset.load(source).map(\.tables).map { $0.map { ($0.name, $0.table) } }
    case nil where source.contains("/") || source.contains("."):
      return try Table.read(csvFile: source).map { [(source, $0)] }
    case nil:
      return try DatasetCatalog.project(at: "").load(source).map(\.tables).map { $0.map { ($0.name, $0.table) } }
    }
  }
}

/// `cartouche data import`: downloads of others as data packages.
struct DataImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Writes a download as a data package.", subcommands: [ImportSIPRI.self])
}

/// `cartouche data import sipri FILE -o DIR`.
struct ImportSIPRI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sipri",
    abstract: "Imports a file of SIPRI's arms transfers database.",
    discussion: """
      All layouts that SIPRI has offered are known by their header line: tables of values by year, and trade registers by deal
      and by delivery. Totals are not imported, but compared with the sums.

        cartouche data import sipri trade-register.csv -o Datasets/register
      """)

  @Argument(help: "The downloaded file.", completion: .file())
  var file: String

  @Option(name: .shortAndLong, help: "The folder of the data package.", completion: .directory)
  var output: String

  func run() throws {
    try Output.reportingErrors {
      let read = try SIPRIDownload.parse(readFile(file), file: file)
      Output.report(read.diagnostics)
      for made in read.value.dataPackage() { try writeFile(joinPath(output, made.name), made.bytes) }
      Output.say("\(read.value.tables.map { "\($0.rows.count) rows" }.joined(separator: ", ")) written to \(output).")
    }
  }
}
