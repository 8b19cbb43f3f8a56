public import Diagnostics

/// Which rows a join keeps.
public enum JoinKind: Sendable, Hashable {
  /// All rows of the left table; what has no partner gets missing cells.
  case left
  /// Rows with a partner alone.
  case inner
}

/// A joined table, and what found no partner.
public struct Joined: Sendable {
  /// The joined rows, in the order of the left table.
  public let table: Table
  /// Rows of the left table without a partner.
  public let unmatchedLeft: [Int]
  /// Rows of the right table without a partner.
  public let unmatchedRight: [Int]
}

extension Table {
  /// Puts the rows of two tables side by side where their keys are equal.
  ///
  /// ```swift
  /// let joined = try deals.joined(with: countries, on: [("supplier_iso3", "iso3")])
  /// joined.unmatchedLeft   // deals of countries that the other table lacks
  /// ```
  ///
  /// A row with several partners comes once for each of them. A key with a missing cell has no partner. Columns of the
  /// right table are added but for its keys; one whose name is taken is called `NAME_right`. Keys of different types
  /// are compared by their text. Throws where a column does not exist.
  public func joined(
    with right: Table, on keys: [(left: String, right: String)], _ kind: JoinKind = .left
  ) throws(DiagnosticList) -> Joined {
    var leftKeys: [Column] = []
    var rightKeys: [Column] = []
    for key in keys {
      leftKeys.append(try column(key.left))
      rightKeys.append(try right.column(key.right))
    }
    var partners: [[String]: [Int]] = [:]
    for row in 0..<right.rowCount {
      if let key = Self.key(rightKeys, row) { partners[key, default: []].append(row) }
    }
    var leftRows: [Int] = []
    var rightRows: [Int?] = []
    var unmatched: [Int] = []
    var isUsed = [Bool](repeating: false, count: right.rowCount)
    for row in 0..<rowCount {
      let found = Self.key(leftKeys, row).flatMap { partners[$0] } ?? []
      for partner in found {
        leftRows.append(row)
        rightRows.append(partner)
        isUsed[partner] = true
      }
      if found.isEmpty {
        unmatched.append(row)
        if kind == .left {
          leftRows.append(row)
          rightRows.append(nil)
        }
      }
    }
    var result = picking(leftRows)
    let keyNames = Set(keys.map(\.right))
    for column in right.columns where !keyNames.contains(column.name) {
      let taken = result.index(of: column.name) != nil
      result.append(column.picking(rightRows).renamed(taken ? "\(column.name)_right" : column.name))
    }
    return Joined(
      table: result, unmatchedLeft: unmatched, unmatchedRight: isUsed.indices.filter { !isUsed[$0] })
  }

  private static func key(_ columns: [Column], _ row: Int) -> [String]? {
    var key: [String] = []
    for column in columns {
      if column.isMissing(row) { return nil }
      key.append(column[row].description)
    }
    return key
  }
}

extension Column {
  /// The cells of the given rows; nil gives a missing cell.
  func picking(_ rows: [Int?]) -> Column {
    guard count > 0 else { return Column(name, type, rows.map { _ in Value.missing }) }
    let present = Bitmap(rows.map { $0.map { !isMissing($0) } ?? false })
    return Column(name, storage.picking(rows.map { $0 ?? 0 }), validity: present)
  }
}
