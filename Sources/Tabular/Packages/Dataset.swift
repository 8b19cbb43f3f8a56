public import Diagnostics
public import Files
import JSON

/// A data package with its tables read and checked.
///
/// ```swift
/// let read = try Dataset.load("Datasets/arms-transfers")
/// let tiv = try read.value.table("transfers")[Field<Double>("tiv_million")]
/// ```
public struct Dataset: Sendable {
  /// What the descriptor says.
  public var package: DataPackage
  /// The tables by the name of their resource, in the order of the package.
  public var tables: [(name: String, table: Table)]

  /// The first table, for packages that have one.
  public var table: Table { tables.first?.table ?? Table() }

  /// The table of a resource; throws a sentence with the nearest name where there is none.
  public func table(_ name: String) throws(DiagnosticList) -> Table {
    if let found = tables.first(where: { $0.name == name }) { return found.table }
    let names = tables.map(\.name)
    throw DiagnosticList(Messages.noTable(name, near: nearestName(to: name, among: names), names: names))
  }

  /// Reads a data package: its folder, or its `datapackage.json` (or `.yaml`).
  ///
  /// Every table is checked against its schema, and keys that refer to other tables against those. Throws everything
  /// that is wrong, with its places: a descriptor that cannot be read, files that are missing, cells that break the
  /// schema. Paths stay below the package's folder, and nothing is fetched from the network.
  /// `reach` says which files may be read, for links that lead out of the folder.
  public static func load(
    _ path: String, reach: FileReach = .everything
  ) throws(DiagnosticList) -> Diagnosed<Dataset> {
    let file = try descriptor(at: path)
    var loader = DatasetLoader(file: file, reach: reach)
    return try loader.load()
  }

  /// Reads one table of a package, without the others and the keys that refer to them.
  public static func load(_ path: String, table name: String) throws(DiagnosticList) -> Diagnosed<Dataset> {
    let file = try descriptor(at: path)
    var loader = DatasetLoader(file: file, reach: .everything)
    return try loader.load(only: name)
  }

  private static func descriptor(at path: String) throws(DiagnosticList) -> String {
    switch fileKind(at: path) {
    case .file: return path
    case .folder:
      for name in ["datapackage.json", "datapackage.yaml", "datapackage.yml"] {
        if fileKind(at: joinPath(path, name)) == .file { return joinPath(path, name) }
      }
      throw DiagnosticList(Messages.noDescriptor(path))
    case nil: throw DiagnosticList(Messages.unreadable(FileError(.read, path, number: 2)))
    }
  }
}

/// One reading of a package: the descriptor, the tables, the keys between them.
private struct DatasetLoader {
  let file: String
  let reach: FileReach
  /// Each table limits what it tells; a package tells all of that.
  var sink = DiagnosticSink(limit: 1_000)

  init(file: String, reach: FileReach) {
    (self.file, self.reach) = (file, reach)
  }

  mutating func load(only name: String? = nil) throws(DiagnosticList) -> Diagnosed<Dataset> {
    let bytes: [UInt8]
    guard reach.allows(file) else { throw DiagnosticList(Messages.outside(file, nil)) }
    do { bytes = try readFile(file) } catch { throw DiagnosticList(Messages.unreadable(error)) }
    let isYAML = ["yaml", "yml"].contains(fileExtension(of: file))
    let read = try isYAML ? JSONValue.parse(yaml: bytes, file: file) : JSONValue.parse(json: bytes, file: file)
    sink.report(read.diagnostics)
    guard read.value.object != nil else {
      throw DiagnosticList(Messages.wrongMember("a data package", "an object", read.value))
    }
    var reader = DescriptorReader(folder: parentFolder(of: file), file: file, reach: reach)
    let package = reader.package(read.value)
    sink.report(reader.diagnosticsInOrder)

    if let name, package[name] == nil {
      let names = package.resources.map(\.name)
      throw DiagnosticList(Messages.noTable(name, near: nearestName(to: name, among: names), names: names))
    }
    var tables: [(name: String, table: Table)] = []
    for resource in package.resources where name == nil || resource.name == name {
      if let table = table(resource, package) { tables.append((resource.name, table)) }
    }
    if name == nil { checkReferences(package, tables) }
    try sink.throwIfErrors()
    return Diagnosed(Dataset(package: package, tables: tables), sink.diagnostics)
  }

  private mutating func table(_ resource: DataResource, _ package: DataPackage) -> Table? {
    if let file = resource.file(in: package), !reach.allows(file) {
      sink.report(Messages.outside(file, resource.place?.location))
      return nil
    }
    do throws(DiagnosticList) {
      let read = try resource.read(in: package)
      sink.report(read?.diagnostics ?? [])
      return read?.value
    } catch {
      sink.report(error.diagnostics)
      return nil
    }
  }

  private mutating func checkReferences(_ package: DataPackage, _ tables: [(name: String, table: Table)]) {
    for resource in package.resources {
      guard let schema = resource.schema else { continue }
      for key in schema.foreignKeys {
        let other = key.resource.isEmpty ? resource.name : key.resource
        guard package[other] != nil else {
          let near = nearestName(to: other, among: package.resources.map(\.name))
          sink.report(Messages.noReferredResource(other, near: near, resource.place?.location))
          continue
        }
        guard let table = tables.first(where: { $0.name == resource.name })?.table,
          let referred = tables.first(where: { $0.name == other })?.table
        else { continue }
        if let absent = key.references.first(where: { referred[$0] == nil }) {
          let near = nearestName(to: absent, among: referred.names)
          sink.report(Messages.noReferredField(absent, other, near: near, resource.place?.location))
          continue
        }
        var check = SchemaCheck(table, schema)
        check.checkForeignKey(key, in: referred)
        sink.report(resource.diagnostics(of: check, in: package))
      }
    }
  }
}
