import Diagnostics
import JSON
import Tabular
import Testing

/// The same numbers every time (G. Marsaglia, Xorshift RNGs, 2003).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

private let pieces = [
  "a", "ä", "\"", ",", "\n", "\r\n", " ", "1", ".", "-", "x y", ";", "long text without end", "😀", "\t",
]

@Test(arguments: 1...40)
func `Any table of texts written as CSV is the same when read`(seed: UInt64) throws {
  var random = Seeded(state: seed &* 0x9E37_79B9)
  let width = Int.random(in: 1...5, using: &random)
  let rows = Int.random(in: 0...30, using: &random)
  let columns = (0..<width).map { index in
    // The first row holds a letter, so that the column is one of texts.
    let cells = (0..<rows).map { row -> String? in
      if row == 0 { return "z" }
      if Int.random(in: 0..<6, using: &random) == 0 { return nil }
      return (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    return Column("c\(index)", cells)
  }
  let table = Table(columns)
  for dialect in [CSVDialect.comma, .tab, .semicolon] {
    let read = try Table.read(csv: table.csv(dialect), file: "a.csv", CSVOptions(dialect: dialect))
    #expect(read.value == table)
    #expect(read.diagnostics.isEmpty)
  }
}

@Test(arguments: 1...40)
func `No bytes crash a reader, and every row has the width of the header`(seed: UInt64) {
  var random = Seeded(state: seed &* 0x2545_F491)
  let alphabet: [UInt8] = Array("a1,\"\n\r.-{}[]:\\ute ".utf8) + [0xC3, 0xA4, 0xFF]
  for _ in 0..<50 {
    let count = Int.random(in: 0...120, using: &random)
    let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    if let table = try? Table.read(csv: bytes, file: "a").value {
      for column in table.columns { #expect(column.count == table.rowCount) }
    }
    _ = try? Table.read(json: bytes, file: "a")
    if let value = try? JSONValue.parse(json: bytes, file: "a").value {
      #expect((try? JSONValue.parse(json: value.bytes(), file: "b").value) == value)
    }
    _ = try? JSONValue.parse(yaml: bytes, file: "a")
  }
}
