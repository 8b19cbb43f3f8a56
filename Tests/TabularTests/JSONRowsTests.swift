import Diagnostics
import JSON
import Tabular
import Testing

private func read(_ text: String, property: String? = nil) throws -> Diagnosed<Table> {
  try Table.read(json: Array(text.utf8), file: "a.json", property: property)
}

private let mixed = [
  "a.json:1:15: note: Row 2 has a string in “a”, unlike the rows before it: the column is read as texts."
]

@Test(arguments: [
  ("[]", "", [String]()), ("[{\"a\":1},{\"a\":2}]", "a:integer=1,2", []),
  ("[{\"a\":1},{\"a\":2.5}]", "a:number=1,2.5", []),
  ("[{\"a\":1},{},{\"a\":null,\"b\":true}]", "a:integer=1,, b:boolean=,,true", []),
  ("[{\"a\":null},{\"a\":\"x\"}]", "a:string=,x", []), ("[{\"a\":1},{\"a\":\"x\"}]", "a:string=1,x", mixed),
  ("[1,2.5,null]", "data:number=1,2.5,", []),
  ("[{\"o\":{\"x\":1,\"y\":{\"z\":2}}}]", "o.x:integer=1 o.y.z:integer=2", []),
  ("[{\"a\":[1,2]},{\"a\":[]}]", "a:string=[1,2],[]", []),
  ("[{\"b\":1,\"a\":2},{\"a\":3,\"b\":4}]", "b:integer=1,4 a:integer=2,3", []),
  (
    "[{\"a\":1,\"a\":2}]", "a:integer=2", ["a.json:1:13: warning: Row 1 gives “a” twice; the later value holds."]
  ),
])
func `JSON rows become columns, from tokens and from values alike`(
  text: String, expected: String, notes: [String]
) throws {
  let read = try read(text)
  func dump(_ table: Table) -> String {
    table.columns.map { "\($0.name):\($0.type.rawValue)=" + $0.values.map(\.description).joined(separator: ",") }
      .joined(separator: " ")
  }
  #expect(dump(read.value) == expected)
  #expect(read.diagnostics.map(\.description) == notes)
  let value = try JSONValue.parse(json: Array(text.utf8), file: "a.json").value
  #expect(dump(try Table.read(rows: value).value) == expected)
}

@Test func `Rows are found below a property, or their place is told`() throws {
  #expect(try read("{\"d\":{\"rows\":[{\"a\":1}]}}", property: "d.rows").value["a"]?[0] == 1)
  #expect { try read("{\"rows\":[]}", property: "rosw") } throws: {
    "\($0)" == "a.json:1:1: error: There is no “rosw” here.\n  hint: Did you mean “rows”?"
  }
  #expect { try read("{\"rows\":[]}") } throws: {
    "\($0)" == "a.json:1:1: error: Rows must be an array, not an object."
  }
  #expect(throws: DiagnosticList.self) { try read("[{\"a\":1},") }
}

@Test func `A table written as CSV or JSON is the same table when read`() throws {
  let table = Table([
    Column("number", [0.1, nil, -3e20, 2.5e-300] as [Double?]), Column("whole", [nil, 1, .min, .max] as [Int?]),
    Column("text", ["", nil, "a,\"b\"\r\nc", " x "] as [String?]), Column("bit", [true, nil, false, true] as [Bool?]),
  ])
  for dialect in [CSVDialect.comma, .tab, .semicolon] {
    let read = try Table.read(csv: table.csv(dialect), file: "a.csv", CSVOptions(dialect: dialect))
    #expect(read.value == table)
    #expect(read.diagnostics.isEmpty)
  }
  #expect(try Table.read(json: table.jsonRows.bytes(), file: "a.json").value == table)
}
