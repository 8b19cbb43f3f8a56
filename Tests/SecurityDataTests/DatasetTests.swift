import Diagnostics
import Files
import JSON
import Tabular
import TestSupport
import Testing

/// The folders in `Datasets`: a new one is tested without being named here.
private let folders: [String] = ((try? listFolder(Repository.path("Datasets"))) ?? []).filter {
  fileKind(at: Repository.path("Datasets/" + $0)) == .folder
}

private func descriptor(_ folder: String) throws -> JSONValue {
  let path = "Datasets/\(folder)/datapackage.json"
  return try JSONValue.parse(json: try readFile(Repository.path(path)), file: path).value
}

private func tables(_ folder: String) throws -> [(name: String, schema: JSONValue, table: Table)] {
  try (try descriptor(folder)["resources"]?.array ?? []).compactMap { resource in
    guard let schema = resource["schema"], let name = resource["name"]?.string,
      let path = resource["path"]?.string
    else { return nil }
    return (name, schema, try Table.read(csvFile: Repository.path("Datasets/\(folder)/\(path)")).value)
  }
}

/// The names in a key, which may be one text or a list of them.
private func key(_ value: JSONValue?) -> [String] {
  value?.string.map { [$0] } ?? (value?.array ?? []).compactMap(\.string)
}

private func rows(_ table: Table, _ names: [String]) -> [[Value]] {
  (0..<table.rowCount).map { row in names.map { table.value(row, $0) } }
}

@Test func `The datasets are found`() {
  #expect(folders.count >= 8)
}

@Test(arguments: folders)
func `A dataset says what it is, where it comes from and on which terms`(folder: String) throws {
  let package = try descriptor(folder)
  #expect(package["name"]?.string == folder)
  for member in ["title", "description", "version", "edition"] {
    #expect(package[member]?.string?.isEmpty == false, "\(member)")
  }
  for member in ["licenses", "sources"] {
    let entries = try #require(package[member]?.array, "\(member)")
    #expect(!entries.isEmpty && entries.allSatisfy { $0["title"]?.string?.isEmpty == false }, "\(member)")
  }
  let readme = Repository.text("Datasets/\(folder)/README.md")
  for heading in ["# ", "## How it was made", "## "] { #expect(readme.contains(heading), "\(heading)") }
  #expect(readme.contains("citation"))
  #expect(Repository.text("Datasets/README.md").contains("](\(folder))"))
}

@Test(arguments: folders)
func `A dataset holds the files that it names, byte for byte, and no others`(folder: String) throws {
  let resources = try #require(try descriptor(folder)["resources"]?.array)
  var named: Set = ["README.md", "datapackage.json"]
  for resource in resources {
    let path = try #require(resource["path"]?.string)
    named.insert(path)
    let bytes = try readFile(Repository.path("Datasets/\(folder)/\(path)"))
    #expect(resource["bytes"]?.integer == bytes.count, "\(path)")
    // A megabyte takes two seconds in debug: of the large maps only the size is compared.
    let hash = bytes.count > 200_000 ? nil : "sha256:" + sha256(bytes)
    #expect(resource["hash"]?.string?.hasPrefix(hash ?? "sha256:") == true, "\(path)")
    #expect(!bytes.contains(0x0D) || resource["format"]?.string != "csv", "\(path)")
  }
  #expect(Set(try listFolder(Repository.path("Datasets/" + folder))) == named)
}

@Test func `The digest is that of the standard's examples`() {
  #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}

@Test(arguments: folders)
func `A dataset keeps to its schema without a warning`(folder: String) throws {
  let read = try Dataset.load(Repository.path("Datasets/" + folder))
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  #expect(!read.value.tables.isEmpty)
}

@Test(arguments: folders)
func `The columns of a table are those of its schema, each with a meaning`(folder: String) throws {
  for (name, schema, table) in try tables(folder) {
    let fields = try #require(schema["fields"]?.array)
    #expect(fields.compactMap { $0["name"]?.string } == table.names, "\(name)")
    for field in fields {
      #expect(field["type"]?.string != nil && field["title"]?.string != nil, "\(name)")
      #expect(field["description"]?.string?.hasSuffix(".") == true, "\(name) \(field["name"]?.string ?? "")")
    }
  }
}

@Test(arguments: folders)
func `Keys name each row once, and foreign keys lead somewhere`(folder: String) throws {
  let all = try tables(folder)
  for (name, schema, table) in all {
    let names = key(schema["primaryKey"])
    #expect(!names.isEmpty, "\(name)")
    let keys = rows(table, names)
    #expect(Set(keys).count == keys.count, "\(name)")
    #expect(!keys.joined().contains(.missing), "\(name)")
    for foreign in schema["foreignKeys"]?.array ?? [] {
      let target = try #require(all.first { $0.name == foreign["reference"]?["resource"]?.string })
      let known = Set(rows(target.table, key(foreign["reference"]?["fields"])))
      #expect(Set(rows(table, key(foreign["fields"]))).isSubset(of: known), "\(name)")
    }
  }
}
