import JSON

/// A table made from somebody's download, with the schema that its data package states.
public struct ImportedTable: Sendable, Equatable {
  /// A column: its name, its Table Schema type and what it means.
  public struct Column: Sendable, Equatable {
    /// The name in the header line.
    public var name: String
    /// The Table Schema type: `string`, `integer`, `number`, `boolean` or `year`.
    public var type: String
    /// What it means, in a sentence, with its unit.
    public var description: String
    /// Whether every row has a value.
    public var isRequired: Bool

    /// Describes a column.
    public init(_ name: String, _ type: String, _ description: String, isRequired: Bool = false) {
      (self.name, self.type, self.description, self.isRequired) = (name, type, description, isRequired)
    }
  }

  /// Its name: the name of the resource, and of the file `NAME.csv`.
  public var name: String
  /// What one row is.
  public var description: String
  /// The columns, in order.
  public var columns: [Column]
  /// The rows: one text a column, blank where there is no value.
  public var rows: [[String]] = []

  /// A table without rows.
  public init(_ name: String, _ description: String, _ columns: [Column]) {
    (self.name, self.description, self.columns) = (name, description, columns)
  }

  /// The table as CSV: UTF-8, LF, a header line, quotes only where needed (RFC 4180).
  public var csv: [UInt8] {
    var out: [UInt8] = []
    write(columns.map(\.name), to: &out)
    for row in rows { write(row, to: &out) }
    return out
  }

  private func write(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) {
        out.append(0x22)
        for byte in cell.utf8 {
          if byte == 0x22 { out.append(0x22) }
          out.append(byte)
        }
        out.append(0x22)
      } else {
        out.append(contentsOf: cell.utf8)
      }
    }
    out.append(0x0A)
  }

  /// The table's resource in a data package, for the given bytes of its file.
  func resource(csv: [UInt8]) -> JSONValue {
    let fields = columns.map { column -> JSONValue in
      var members: [(String, JSONValue)] = [
        ("name", .string(column.name)), ("type", .string(column.type)),
        ("description", .string(column.description)),
      ]
      if column.isRequired { members.append(("constraints", ["required": true])) }
      return .object(members)
    }
    return [
      "name": .string(name), "path": .string(name + ".csv"), "profile": "tabular-data-resource",
      "description": .string(description), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "bytes": .integer(csv.count), "schema": ["fields": .array(fields), "missingValues": [""]],
    ]
  }
}

/// A file of a data package: its name within the folder, and its bytes.
public struct PackageFile: Sendable, Equatable {
  /// Its name, such as `datapackage.json`.
  public var name: String
  /// What stands in it.
  public var bytes: [UInt8]

  /// Names some bytes.
  public init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }
}
