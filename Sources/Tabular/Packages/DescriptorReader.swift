import Diagnostics
import Files
import JSON

/// Reads the members of a descriptor, and says what is wrong with them.
struct DescriptorReader {
  var sink = DiagnosticSink()
  private let folder: String
  private let file: String
  private let reach: FileReach

  init(folder: String, file: String, reach: FileReach = .everything) {
    self.folder = folder
    self.file = file
    self.reach = reach
  }

  /// What was found, in the order of the places; each stands in the descriptor or in a file that it names.
  var diagnosticsInOrder: [Diagnostic] {
    sink.diagnostics.sorted { left, right in
      let a = left.location
      let b = right.location
      return (a?.file ?? "", a?.line ?? 0, a?.column ?? 0) < (b?.file ?? "", b?.line ?? 0, b?.column ?? 0)
    }
  }

  mutating func package(_ value: JSONValue) -> DataPackage {
    let resources = (value["resources"]?.array ?? []).enumerated().map { resource($1, $0, value) }
    if value["resources"]?.array?.isEmpty ?? true { sink.report(Messages.noResources(value.location)) }
    var names: Set<String> = []
    for resource in resources where !names.insert(resource.name).inserted {
      sink.report(Messages.duplicateResource(resource.name, resource.place?.location))
    }
    return DataPackage(
      name: text(value, "name") ?? fileName(of: folder), title: text(value, "title"),
      description: text(value, "description"), version: text(value, "version"), created: text(value, "created"),
      homepage: text(value, "homepage"), keywords: (value["keywords"]?.array ?? []).compactMap(\.string),
      sources: sources(value), licenses: licenses(value),
      contributors: (value["contributors"]?.array ?? []).compactMap { $0["title"]?.string }, resources: resources,
      folder: folder, file: file)
  }

  private mutating func resource(_ value: JSONValue, _ index: Int, _ package: JSONValue) -> DataResource {
    let name = text(value, "name") ?? "resource\(index + 1)"
    if value["name"] == nil { sink.report(Messages.namelessResource(index + 1, value.location)) }
    var path: String?
    switch value["path"]?.kind {
    case .string(let text): path = text
    case .array(let parts) where parts.count == 1: path = parts[0].string
    case .array: sink.report(Messages.manyParts(name, value["path"]?.location))
    case nil, .null: if value["data"] == nil { sink.report(Messages.noData(name, value.location)) }
    default: sink.report(Messages.wrongMember("path", "a string", value["path"]))
    }
    if let given = path, given.hasPrefix("/") || given.split(separator: "/").contains("..") {
      sink.report(Messages.unsafePath(given, value["path"]?.location))
      path = nil
    } else if let given = path, given.contains("://") {
      sink.report(Messages.remotePath(given, value["path"]?.location))
      path = nil
    }
    let format = text(value, "format")?.lowercased() ?? path.map { fileExtension(of: $0) } ?? "json"
    return DataResource(
      name: name, path: path, data: value["data"], title: text(value, "title"), description: text(value, "description"),
      format: format, dialect: dialect(value, format), encoding: encoding(value),
      schema: referenced(value["schema"]).map { schema($0) },
      sources: value["sources"] == nil ? sources(package) : sources(value),
      licenses: value["licenses"] == nil ? licenses(package) : licenses(value), place: (value["path"] ?? value).place)
  }

  /// A member that stands here, or in a file of its own that is named here.
  private mutating func referenced(_ value: JSONValue?) -> JSONValue? {
    guard let value, let path = value.string else { return value?.object == nil ? nil : value }
    guard !path.hasPrefix("/"), !path.contains("..") else {
      sink.report(Messages.unsafePath(path, value.location))
      return nil
    }
    let full = joinPath(folder, path)
    guard reach.allows(full) else {
      sink.report(Messages.outside(full, value.location))
      return nil
    }
    do {
      let read = try JSONValue.parse(json: try readFile(full), file: full)
      sink.report(read.diagnostics)
      return read.value
    } catch let list as DiagnosticList {
      sink.report(list.diagnostics)
    } catch let error as FileError {
      sink.report(Messages.missingFile("\(error)", value.location, near: nearestFile(to: path)))
    } catch {}
    return nil
  }

  private func nearestFile(to path: String) -> String? {
    let names = (try? listFolder(joinPath(folder, parentFolder(of: path)))) ?? []
    return nearestName(to: fileName(of: path), among: names)
  }

  private mutating func encoding(_ value: JSONValue) -> TextEncoding {
    guard let name = text(value, "encoding") else { return .utf8 }
    if let encoding = TextEncoding(named: name) { return encoding }
    sink.report(Messages.unknownEncoding(name, value["encoding"]?.location))
    return .utf8
  }

  private mutating func dialect(_ value: JSONValue, _ format: String) -> CSVDialect {
    var dialect = format == "tsv" || format == "tab" ? CSVDialect.tab : .comma
    guard let given = referenced(value["dialect"]) else { return dialect }
    if let text = text(given, "delimiter") { dialect.delimiter = text == "\\t" ? "\t" : text.first ?? "," }
    if let text = text(given, "quoteChar") { dialect.quote = text.first ?? "\"" }
    if let header = given["header"]?.bool { dialect.hasHeader = header }
    let understood = [
      "delimiter", "quoteChar", "header", "doubleQuote", "lineTerminator", "skipInitialSpace", "$schema",
      "csvddfVersion",
      "caseSensitiveHeader", "name",
    ]
    for member in given.object?.members ?? [] where !understood.contains(member.key) {
      sink.report(Messages.ignoredMember(member.key, "the dialect", member.keyPlace?.location))
    }
    if given["doubleQuote"]?.bool == false {
      sink.report(Messages.ignoredMember("doubleQuote", "the dialect", given["doubleQuote"]?.location))
    }
    return dialect
  }

  private func sources(_ value: JSONValue) -> [DataOrigin] {
    (value["sources"]?.array ?? []).map {
      DataOrigin(
        title: $0["title"]?.string ?? $0["name"]?.string, path: $0["path"]?.string, email: $0["email"]?.string,
        version: $0["version"]?.string)
    }
  }

  private func licenses(_ value: JSONValue) -> [License] {
    (value["licenses"]?.array ?? []).map {
      License(name: $0["name"]?.string, path: $0["path"]?.string, title: $0["title"]?.string)
    }
  }

  /// A member that must be a text if it is there.
  mutating func text(_ value: JSONValue, _ name: String) -> String? {
    guard let member = value[name], !member.isNull else { return nil }
    if let text = member.string { return text }
    sink.report(Messages.wrongMember(name, "a string", member))
    return nil
  }
}
