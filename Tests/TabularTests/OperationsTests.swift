import Chronology
import Diagnostics
import Tabular
import Testing

private let table = Table([
  Column("k", ["b", "a", "b", nil, "a", nil] as [String?]), Column("y", [2, 1, 2, 1, 2, 1]),
  Column("v", [1, 2, 3, 4, nil, 6] as [Double?]),
  Column("d", (1...6).map { CivilDate(year: 2024, month: 1, day: 7 - $0)! }),
])

@Test(arguments: [
  (Aggregate.count, "6"), (.valid, "5"), (.missing, "1"), (.distinct, "6"), (.sum, "16"), (.product, "144"),
  (.mean, "3.2"),
  (.average, "3.2"), (.median, "3"), (.q1, "2"), (.q3, "4"), (.min, "1"), (.max, "6"), (.variance, "3.7"),
  (.variancep, "2.96"), (.stdev, "1.9235"), (.stdevp, "1.7205"), (.stderr, "0.8602"),
])
func `An aggregate of all rows`(aggregate: Aggregate, expected: String) throws {
  let result = try table.summarized(by: [], [.init(aggregate, of: "v", as: "r")])
  let rounded = result["r"]?.numbers?[0].map { ($0 * 10_000).rounded() / 10_000 }
  #expect(rounded.map { Value.number($0).description } == expected)
}

@Test func `Groups keep the order of their first rows, and missing keys are a group`() throws {
  let result = try table.summarized(
    by: ["k"], [.init(.sum, of: "v"), .init(.count), .init(.min, of: "d"), .init(.distinct, of: "k")])
  #expect(result["k"]?.values == ["b", "a", nil])
  #expect(result["sum_v"]?.values == [4.0, 2.0, 10.0])
  #expect(result["count"]?.values == [2, 2, 2])
  #expect(result["min_d"]?.values.map(\.description) == ["2024-01-04", "2024-01-02", "2024-01-01"])
  #expect(result["distinct_k"]?.values == [1, 1, 1])
  let both = try table.grouped(by: ["k", "y"])
  #expect(both.groupOfRow == [0, 1, 0, 2, 3, 2])
  #expect(both.rows == [[0, 2], [1], [3, 5], [4]])
  #expect(throws: DiagnosticList.self) { try table.summarized(by: [], [.init(.mean, of: "k")]) }
  #expect(try Table(rowCount: 0).grouped(by: []).count == 0)
}

/// Every length up to 6 with every pattern of missing cells: groups together give what all rows give.
@Test func `Sums of groups are the sum of all for every small pattern`() throws {
  for count in 0...6 {
    for pattern in 0..<(1 << count) {
      let values = (0..<count).map { pattern >> $0 & 1 == 1 ? Double($0 + 1) : nil }
      let small = Table([Column("g", (0..<count).map { $0 % 2 }), Column("v", values)])
      let groups = try small.summarized(
        by: ["g"], [.init(.sum, of: "v"), .init(.valid, of: "v"), .init(.mean, of: "v")])
      let all = values.compactMap { $0 }.reduce(0, +)
      #expect(groups["sum_v"]?.numbers?.values.reduce(0, +) == all)
      #expect(groups["valid_v"]?.numbers?.values.reduce(0, +) == Double(pattern.nonzeroBitCount))
      for row in 0..<groups.rowCount {
        #expect(groups["mean_v"]?.isMissing(row) == (groups.value(row, "valid_v") == 0))
      }
    }
  }
}

@Test(arguments: [
  ([SortKey("k")], [1, 4, 0, 2, 3, 5]), ([SortKey("k", descending: true)], [0, 2, 1, 4, 3, 5]),
  ([SortKey("v", descending: true)], [5, 3, 2, 1, 0, 4]), ([SortKey("y"), SortKey("v")], [1, 3, 5, 0, 2, 4]),
  ([SortKey("d")], [5, 4, 3, 2, 1, 0]), ([], [0, 1, 2, 3, 4, 5]),
])
func `Rows are sorted stably with missing cells last`(keys: [SortKey], expected: [Int]) throws {
  #expect(try table.sortedRows(by: keys) == expected)
}

@Test func `A join says what found no partner`() throws {
  let names = Table([Column("code", ["a", "c", "a"]), Column("name", ["A", "C", "A2"]), Column("v", [1, 2, 3])])
  let joined = try table.joined(with: names, on: [("k", "code")])
  #expect(joined.table["k"]?.values == ["b", "a", "a", "b", nil, "a", "a", nil])
  #expect(joined.table["name"]?.values == [nil, "A", "A2", nil, nil, "A", "A2", nil])
  #expect(joined.table.names == ["k", "y", "v", "d", "name", "v_right"])
  #expect(joined.unmatchedLeft == [0, 2, 3, 5] && joined.unmatchedRight == [1])
  #expect(try table.joined(with: names, on: [("k", "code")], .inner).table.rowCount == 4)
  let empty = try table.joined(with: names.prefix(0), on: [("k", "code")]).table
  #expect(empty["name"]?.missingCount == 6)
}

private enum Kind: String, Decodable { case a, b }
private struct Record: Decodable, Equatable {
  var k: Kind?
  var y: Int
  var tivMillion: Double?
  var d: CivilDate
}

@Test func `Rows become values of a type`() throws {
  let rows = try table.renaming("v", to: "tiv_million").rows(as: Record.self)
  #expect(rows.count == 6)
  #expect(rows[0] == Record(k: .b, y: 2, tivMillion: 1, d: CivilDate(year: 2024, month: 1, day: 6)!))
  #expect(rows[4].tivMillion == nil && rows[3].k == nil)
}

private struct Strict: Decodable { var k: Kind; var v: Double }
private struct Absent: Decodable { var why: Int }
private struct Narrow: Decodable { var y: Int8; var k: Int? }

@Test func `A row that does not fit is a sentence with its row and column`() {
  func faults<Row: Decodable>(_ table: Table, _ type: Row.Type) -> [String] {
    do {
      _ = try table.rows(as: type)
      return []
    } catch { return error.diagnostics.map(\.description) }
  }
  let optional = "\n  hint: Make the property optional if cells may be missing."
  #expect(
    faults(table, Strict.self) == [
      "error: Row 4: “k” is missing." + optional, "error: Row 5: “v” is missing." + optional,
      "error: Row 6: “k” is missing." + optional,
    ])
  #expect(
    faults(Table([Column("k", ["c"]), Column("v", [1.0])]), Strict.self)
      == ["error: Row 1: “c” in “k” is none of its type’s values."])
  #expect(
    faults(Table([Column("whi", [1])]), Absent.self)
      == ["error: There is no column “why”.\n  hint: Did you mean “whi”?"])
  #expect(
    faults(Table([Column("y", [300]), Column("k", ["x"])]), Narrow.self)
      == ["error: Row 1: 300 in “y” is out of the range of its type."])
}
