import ChartEngine
import ChartModel
import Diagnostics
import Files
import Tabular

/// Gives charts their data: files by addresses relative to the chart, or else to the folder the program runs in, or
/// else in a dataset of the project (`base-map/countries-110m.topojson`); and datasets by name.
///
/// Addresses on the network are refused: a chart draws the same wherever and whenever it is drawn.
struct ProjectData: ChartDataProvider {
  /// The folder that relative addresses are taken from.
  let folder: String
  /// The chart that asks: columns that it does not mention are not read. Nil to read all.
  var chart: ChartSpec?
  /// Hears of every file that is read.
  var reads: ReadFiles?
  /// Which files may be read.
  var reach = FileReach.everything

  func table(for source: ChartModel.DataSource) throws(DiagnosticList) -> Diagnosed<Table> {
    let place = source.place.location
    switch source.kind {
    case .url(let url):
      return try read(try path(url, place), source)
    case .text(let text):
      return try read(
        Array(text.utf8), file: place?.file ?? "<chart>", type: source.format.string("type") ?? "csv", source)
    case .named(let name):
      return try dataset(name, place)
    default:
      preconditionFailure("The engine makes these rows itself.")
    }
  }

  /// What any chart of the process decoded, every other one may show.
  var shapes: ShapeStore? { Self.decodedShapes }
  private static let decodedShapes = ShapeStore()

  func edition(of url: String) -> FileEdition? {
    guard let path = try? path(url, nil), let stamp = FileStamp(of: path) else { return nil }
    reads?.note(path)
    return FileEdition(file: path, edition: stamp.description)
  }

  func bytes(at url: String, place: Place) throws(DiagnosticList) -> [UInt8] {
    try contents(of: path(url, place.location), place.location)
  }

  /// The path of an address, which must be that of a file that may be read.
  private func path(_ url: String, _ place: SourceLocation?) throws(DiagnosticList) -> String {
    let (path, reach) = try found(url, place)
    guard reach.allows(path) else {
      throw DiagnosticList(Messages.outside(url, folder: parentFolder(of: path), at: place))
    }
    return path
  }

  /// Where an address leads, and what may be read there.
  private func found(
    _ url: String, _ place: SourceLocation?
  ) throws(DiagnosticList) -> (path: String, reach: FileReach) {
    if let scheme = url.range(ofScheme: "://"), url[..<scheme] != "file" {
      throw DiagnosticList(Messages.remoteData(url, at: place))
    }
    let path = url.hasPrefix("file://") ? String(url.dropFirst(7)) : url
    let besideChart = joinPath(folder, path)
    // A gallery of charts often shares data that is named from where the command is run.
    if fileKind(at: besideChart) == nil, fileKind(at: path) == .file { return (path, reach) }
    // `base-map/countries-110m.topojson` is a file of the project's dataset of that name.
    if fileKind(at: besideChart) == nil, let slash = path.firstIndex(of: "/"),
      let dataset = DatasetCatalog.project(at: folder).folder(of: String(path[..<slash]))
    {
      let inDataset = joinPath(dataset, String(path[path.index(after: slash)...]))
      if fileKind(at: inDataset) == .file { return (inDataset, reach.adding(dataset)) }
    }
    // An address may write a space as %20.
    if fileKind(at: besideChart) == nil, let plain = Self.unescaped(path), plain != path {
      return try found(plain, place)
    }
    return (besideChart, reach)
  }

  /// A table by the name of a dataset, or of a file beside the report; `alsoKnown` are other names for “did you mean”.
  func table(
    named name: String, alsoKnown: [String] = [], at place: SourceLocation?
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let isFile = ["csv", "tsv", "json"].contains(fileExtension(of: name))
    if isFile { return try table(for: ChartModel.DataSource(.url(name), place: Place(place))) }
    return try dataset(name, alsoKnown: alsoKnown, place)
  }

  /// An address with its `%` escapes as the characters they stand for; nil where they are none.
  private static func unescaped(_ address: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), code != 0
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A dataset of the project by its name, or one of its tables as `joint-exercises/stages`.
  private func dataset(
    _ name: String, alsoKnown: [String] = [], _ place: SourceLocation?
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let catalog = DatasetCatalog.project(at: folder)
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let found = catalog.folder(of: first) else {
      throw DiagnosticList(
        Messages.unknownData(name, nearest: nearestName(to: name, among: alsoKnown + catalog.names), at: place))
    }
    if let reads, let names = try? listFolder(found) { for name in names { reads.note(joinPath(found, name)) } }
    let dataset = try Dataset.load(found, reach: reach.adding(found))
    guard parts.count == 2 else { return dataset.map(\.table) }
    return Diagnosed(try dataset.value.table(parts[1]), dataset.diagnostics)
  }

  private func contents(of path: String, _ place: SourceLocation?) throws(DiagnosticList) -> [UInt8] {
    reads?.note(path)
    do {
      return try readFile(path)
    } catch {
      throw DiagnosticList(Messages.unreadable(error, at: place))
    }
  }

  private func read(_ path: String, _ source: ChartModel.DataSource) throws(DiagnosticList) -> Diagnosed<Table> {
    let type = source.format.string("type") ?? (fileExtension(of: path).isEmpty ? "json" : fileExtension(of: path))
    return try read(contents(of: path, source.place.location), file: path, type: type, source)
  }

  private func read(
    _ bytes: [UInt8], file: String, type: String, _ source: ChartModel.DataSource
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let read: Diagnosed<Table>
    switch type {
    case "csv": read = try self.read(bytes, file: file, .comma)
    case "tsv", "tab": read = try self.read(bytes, file: file, .tab)
    case "dsv":
      read = try self.read(bytes, file: file, CSVDialect(delimiter: source.format.string("delimiter")?.first ?? ","))
    default: read = try Table.read(json: bytes, file: file, property: source.format.string("property"))
    }
    return read.map { parsed($0, source.format.block("parse")) }
  }

  /// The columns of a delimited text that the chart mentions; the first, which counts the rows, where it mentions none.
  private func read(
    _ bytes: [UInt8], file: String, _ dialect: CSVDialect
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    var options = CSVOptions(dialect: dialect)
    if let words = chart.map({ ChartWords($0) }) {
      let names = try Table.columnNames(csv: bytes, file: file, options)
      let mentioned = names.filter { words.mention($0) }
      options.columns = mentioned.isEmpty ? Array(names.prefix(1)) : mentioned
    }
    return try Table.read(csv: bytes, file: file, options)
  }
}

extension String {
  /// Where a scheme ends, if the text begins with one.
  fileprivate func range(ofScheme separator: String) -> String.Index? {
    guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix(separator),
      self[..<colon].allSatisfy(\.isLetter)
    else { return nil }
    return colon
  }
}
