import Diagnostics
import Tabular
import Testing

private func read(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> Diagnosed<Table> {
  try Table.read(csv: Array(text.utf8), file: "a.csv", options)
}

private func faults(_ text: String, _ options: CSVOptions = CSVOptions()) -> [String] {
  do { return try read(text, options).diagnostics.map(\.description) } catch let list as DiagnosticList {
    return list.diagnostics.map(\.description)
  } catch { return ["\(error)"] }
}

@Test(arguments: [
  ("1,2,3", ColumnType.integer, "1|2|3"), ("1,2.5,-3e2", .number, "1|2.5|-300"), ("1,,3", .integer, "1||3"),
  ("true,FALSE,True", .boolean, "true|false|true"), ("2024-02-29,,2023-01-01", .date, "2024-02-29||2023-01-01"),
  ("2024-02-29,2024-02-29T12:30", .dateTime, "2024-02-29T00:00:00Z|2024-02-29T12:30:00Z"),
  ("12:30,09:15:01", .time, "12:30:00|09:15:01"), ("007,008", .string, "007|008"), ("a,b,a", .string, "a|b|a"),
  (",,", .string, "||"),
  ("9223372036854775807,-9223372036854775808", .integer, "9223372036854775807|-9223372036854775808"),
  ("0.1,.5,5.", .number, "0.1|0.5|5"), ("1,NaN,-INF", .number, "1|NaN|-INF"), ("12%,13%", .string, "12%|13%"),
  (" 1, 2 ,3 ", .integer, "1|2|3"), ("2023-02-29,2023-03-01", .string, "2023-02-29|2023-03-01"),
  ("1,9223372036854775808", .string, "1|9223372036854775808"),
  ("0.30000000000000004,123456789012.34567890123", .number, "0.30000000000000004|123456789012.34567"),
  ("+5,-0", .integer, "5|0"), ("1e5", .number, "100000"),
  ("1.7976931348623157e308,5e-324", .number, "1.7976931348623157e+308|5e-324"),
])
func `A column has the narrowest type that holds for all of its cells`(
  cells: String, type: ColumnType, expected: String
) throws {
  let rows = cells.split(separator: ",", omittingEmptySubsequences: false)
  let table = try read("x,y\n" + rows.map { "\($0),z\n" }.joined()).value
  #expect(table["x"]?.type == type)
  #expect(table["x"]?.values.map(\.description).joined(separator: "|") == expected)
}

@Test(arguments: [
  ("a,b\n1,2\n", "1|2"), ("a,b\r\n1,2\r\n", "1|2"), ("a,b\r1,2\r", "1|2"), ("a,b\n1,2", "1|2"),
  ("\u{FEFF}a,b\n1,2", "1|2"), ("a,b\n\"1\",\"2\"\n", "1|2"), ("a,b\n1,", "1|"), ("a,b\n,\n", "|"),
  ("a,b\n\"x,y\",\"l1\nl2\"\n", "x,y|l1\nl2"), ("a,b\n\"he said \"\"no\"\"\",\"\"\r\n", "he said \"no\"|"),
  ("a,b\nx\"y,z\n", "x\"y|z"), ("\"a\",\"b\"\n \"q\",z\n", " \"q\"|z"), ("a,b\n  x ,y\n", "  x |y"),
  ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", "\"|\"\""),
])
func `Every way to write a file down gives its cells`(text: String, expected: String) throws {
  let read = try read(text)
  #expect(read.value.names == ["a", "b"])
  #expect(read.diagnostics.isEmpty)
  #expect(read.value.rowCount == 1)
  #expect(read.value.columns.map { $0[0].description }.joined(separator: "|") == expected)
}

@Test(arguments: [
  ("", "a.csv: error: The file is empty; a row of column names was expected."),
  ("a,b\n1,2\n3\n", "a.csv:3:1: error: The row has 1 cell, the header has 2."),
  (
    "a,b\n1,2,3\n",
    "a.csv:2:1: error: The row has 3 cells, the header has 2.\n  hint: A text with a comma in it must stand in quotes."
  ),
  ("a,b\n\n1,2\n", "a.csv:2:1: warning: The line is empty and was skipped."),
  ("a,b\n1,\"x\n", "a.csv:2:3: error: The quotation mark that opens here is never closed."),
  (
    "a,b\n\"x\"y,2\n",
    "a.csv:2:4: error: Text follows the closing quotation mark.\n  hint: A quotation mark inside a quoted text is written twice."
  ),
  ("a,a\n1,2\n", "a.csv:1:3: warning: There is a column “a” already; this one is called “a_2”."),
  (",b\n1,2\n", "a.csv:1:1: warning: Column 1 has no name; it is called “field1”."),
  (
    "a,b\n1,2\n2,x\n",
    "a.csv:3:3: note: “x” is not an integer as the cells before it, so column “b” is read as texts."
  ),
])
func `What is wrong with a file is a sentence with its place`(text: String, expected: String) {
  #expect(faults(text) == [expected])
}

@Test func `Bytes that are not UTF-8 are refused, and read when their encoding is declared`() throws {
  let bytes: [UInt8] = Array("a\n".utf8) + [0x4D, 0xFC, 0x80]
  #expect(throws: DiagnosticList.self) { try Table.read(csv: bytes, file: "a.csv") }
  let latin = try Table.read(csv: bytes, file: "a.csv", CSVOptions(encoding: .latin1)).value
  #expect(latin["a"]?[0] == "Mü\u{80}")
  let windows = try Table.read(csv: bytes, file: "a.csv", CSVOptions(encoding: .windows1252)).value
  #expect(windows["a"]?[0] == "Mü€")
}

@Test func `Only the columns asked for are read, in their order`() throws {
  let table = try read("a,b,c\n1,2,3\n", CSVOptions(columns: ["c", "a"])).value
  #expect(table.names == ["c", "a"])
  #expect(
    faults("alpha,b\n1,2\n", CSVOptions(columns: ["alpa"]))
      == ["a.csv:1: error: There is no column “alpa”.\n  hint: Did you mean “alpha”?"])
}

/// Rows over several blocks, with quotes and types that break late.
@Test(arguments: [0, 1, 1_023, 1_024, 1_025, 2_048, 5_000])
func `Long files give the same cells as short ones`(rows: Int) throws {
  var text = "id,late,name,day,gap\r\n"
  for row in 0..<rows {
    let late = row == 3_000 ? "x" : String(row)
    text += "\(row),\(late),\"n, \(row % 7)\",2024-01-0\(row % 9 + 1),\(row % 3 == 0 ? "" : "0.5")\r\n"
  }
  let read = try read(text)
  let table = read.value
  #expect(table.rowCount == rows)
  guard rows > 0 else { return }
  #expect(
    table.columns.map(\.type) == [
      .integer, rows > 3_000 ? .string : .integer, .string, .date, rows == 1 ? .string : .number,
    ])
  #expect(table["id"]?.numbers?.values == (0..<rows).map(Double.init))
  #expect(table["name"]?.strings?.dictionary.count == min(rows, 7))
  #expect(table["gap"]?.missingCount == (rows + 2) / 3)
  if rows > 3_000 {
    #expect(table["late"]?[0] == "0" && table["late"]?[3_000] == "x" && table["late"]?[4_999] == "4999")
    #expect(
      read.diagnostics.map(\.description) == [
        "a.csv:3002:6: note: “x” is not an integer as the cells before it, so column “late” is read as texts."
      ])
  }
}
