import Diagnostics
import JSON
import Tabular

/// With commas, or with the first byte as the delimiter where it is a sign that could be one; what was read is written and
/// read again.
func readCSV(_ bytes: [UInt8]) {
  var (options, text) = (CSVOptions(), bytes)
  if let first = bytes.first, [9, 59, 124].contains(first) {
    options.dialect = CSVDialect(delimiter: Character(Unicode.Scalar(first)))
    text.removeFirst()
  }
  guard let read = try? Table.read(csv: text, file: "a.csv", options) else { return }
  let again = try? Table.read(csv: read.value.csv(), file: "b.csv")
  precondition(
    again?.value.rowCount == read.value.rowCount || read.value.columns.count < 2, "What was written has other rows.")
}

/// What was read is written and read again, and must be the same.
func readJSON(_ bytes: [UInt8]) {
  _ = try? Table.read(json: bytes, file: "a.json")
  guard let read = try? JSONValue.parse(json: bytes, file: "a.json") else { return }
  let again = try? JSONValue.parse(json: read.value.bytes(.pretty(width: 80)), file: "b.json")
  precondition(again?.value == read.value, "What was written reads differently.")
}

func readYAML(_ bytes: [UInt8]) { _ = try? JSONValue.parse(yaml: bytes, file: "a.yaml") }
