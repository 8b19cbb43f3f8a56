import Chronology
import Diagnostics
import Files
import Tabular
import Testing

private let packages = joinPath(
  parentFolder(of: parentFolder(of: "\(#filePath)")), "Fixtures/Tabular/Packages")

private func report(_ path: String) -> String {
  let diagnostics: [Diagnostic]
  do { diagnostics = try Dataset.load(path).diagnostics } catch { diagnostics = error.diagnostics }
  return diagnostics.map { "\($0)\n" }.joined()
    .split(separator: packages + "/", omittingEmptySubsequences: false).joined()
}

@Test(arguments: try listFolder(packages))
func `Everything wrong with a package is told with its place`(name: String) throws {
  let expected = String(decoding: try readFile(joinPath(packages, "\(name)/expected.txt")), as: UTF8.self)
  #expect(report(joinPath(packages, name)) == expected)
}

@Test func `A package gives typed tables, licences and sources`() throws {
  let dataset = try Dataset.load(joinPath(packages, "good")).value
  #expect(dataset.package.title == "Sample transfers" && dataset.package.version == "2024")
  #expect(dataset.package["transfers"]?.licenses.first?.name == "CC-BY-4.0")
  #expect(dataset.package["countries"]?.licenses.first?.name == "CC0-1.0")
  #expect(dataset.package.sources.first?.path == "https://example.org")
  let table = try dataset.table("transfers")
  #expect(
    table.columns.map(\.type) == [.integer, .string, .year, .number, .date, .boolean, .geopoint, .number])
  #expect(table["year"]?.values.map(\.description) == ["2005", "0998"])
  #expect(table["tiv_million"]?.values == [2820.5, nil])
  #expect(try table[Field<CivilDate>("signed")] == [CivilDate(year: 2004, month: 2, day: 29), nil])
  #expect(table["licensed"]?.values == [true, false])
  #expect(table["place"]?[0] == .geopoint(GeoPoint(longitude: 37.6, latitude: 55.7)))
  #expect(table["price"]?[0] == 1234.5)
  #expect(try dataset.table("countries")["name"]?[1] == "Côte d'Ivoire")
  #expect { try dataset.table("transfer") } throws: {
    "\($0)" == "error: There is no table “transfer”.\n  hint: Did you mean “transfers”?"
  }
}

@Test func `A wrong type far down the file is told with its line and column`() {
  var text = "id,value\n"
  for row in 2...400 { text += row == 214 ? "214,n.a.\n" : "\(row),1\n" }
  let schema = TableSchema(fields: [FieldSchema("id", .integer), FieldSchema("value", .number)])
  #expect {
    try Table.read(csv: Array(text.utf8), file: "arms.csv", CSVOptions(schema: schema))
  } throws: {
    "\($0)" == """
      arms.csv:214:5: error: “n.a.” in column “value” is not a number.
        hint: If it stands for a missing value, add it to missingValues.
      """
  }
}

@Test func `The first twenty violations are shown and the others counted`() {
  let text = "a,b\n" + String(repeating: "x,-1\n", count: 3_000)
  let schema = TableSchema(fields: [
    FieldSchema("a", .integer), FieldSchema("b", .integer, constraints: Constraints(minimum: 0)),
  ])
  #expect {
    try Table.read(csv: Array(text.utf8), file: "a.csv", CSVOptions(schema: schema))
  } throws: { error in
    let list = (error as? DiagnosticList)?.diagnostics ?? []
    return list.count == 21 && list[1].location?.description == "a.csv:2:3" && list[19].location?.line == 11
      && list[20].description == "error: 5980 more cells break the schema."
  }
}

@Test func `A catalogue finds datasets by name`() throws {
  let catalog = DatasetCatalog(folders: ["/nowhere", packages])
  #expect(catalog.names.contains("good") && catalog.names == catalog.names.sorted())
  #expect(try catalog.load("good").value.package.name == "sample-transfers")
  #expect { try catalog.load("goood") } throws: {
    "\($0)" == "error: There is no dataset “goood”.\n  hint: Did you mean “good”?"
  }
  #expect(catalog.folder(of: "..") == nil && catalog.folder(of: "") == nil && catalog.folder(of: "a/b") == nil)
}

@Test func `A table is described column by column`() throws {
  let table = Table([
    Column("who", ["RUS", "CHN", "RUS", nil] as [String?]), Column("tiv", [1.5, nil, 2, 4] as [Double?]),
    Column(
      "day",
      [CivilDate(year: 2024, month: 1, day: 1), nil, nil, CivilDate(year: 2023, month: 5, day: 1)] as [CivilDate?]),
  ])
  #expect(
    table.described().description == """
      4 rows, 3 columns
      column  type    missing  distinct  values
      who     string        1         2  RUS (2), CHN (1)
      tiv     number        1         3  1.5 to 4, mean 2.5
      day     date          2         2  2023-05-01 to 2024-01-01
      """)
}

@Test func `A file is loaded by the end of its name`() throws {
  #expect(try Table.load(joinPath(packages, "missing-file/here.csv")).value.names == ["a", "b"])
  #expect(try Table.load(joinPath(packages, "good")).value.rowCount == 2)
  #expect { try Table.load("a.xlsx") } throws: { "\($0)".hasPrefix("a.xlsx: error: The name of the file does not say") }
  #expect { try Table.load("/nowhere/a.csv") } throws: {
    "\($0)" == "/nowhere/a.csv: error: Cannot read “/nowhere/a.csv”: no such file or directory."
  }
}

@Test func `Texts of a column are read as a field declares`() throws {
  let column = Column("d", ["29/02/2024", "30/02/2024", nil] as [String?])
  let read = try column.read(as: FieldSchema("d", .date, format: "%d/%m/%Y"))
  #expect(read.value.values.map(\.description) == ["2024-02-29", "", ""])
  #expect(
    read.diagnostics.map(\.description) == [
      "warning: Row 2: “30/02/2024” in column “d” is not a date.\n  hint: If it stands for a missing value, add it to missingValues."
    ])
}
