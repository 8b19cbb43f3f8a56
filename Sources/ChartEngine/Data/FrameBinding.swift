import ChartModel
import Diagnostics
import JSON
import Tabular

extension Frame {
  /// Rows of a chart file: objects become fields, single values the field `data`.
  init(rows: [Literal]) {
    var names: [String] = [], positions: [String: Int] = [:], columns: [[Literal]] = []
    for (row, value) in rows.enumerated() {
      let members = value.members ?? [Literal.Member("data", value)]
      for (index, member) in members.enumerated() {
        // Rows mostly repeat their fields in the same order.
        let position: Int
        if index < names.count, names[index] == member.name {
          position = index
        } else if let known = positions[member.name] {
          position = known
        } else {
          position = names.count
          positions[member.name] = position
          names.append(member.name)
          columns.append([])
        }
        if positions[member.name] == nil { positions[member.name] = position }
        if columns[position].count > row { columns[position][row] = member.value; continue }
        while columns[position].count < row { columns[position].append(.null) }
        columns[position].append(member.value)
      }
    }
    self.init(rowCount: rows.count)
    for (index, name) in names.enumerated() {
      while columns[index].count < rows.count { columns[index].append(.null) }
      self[name] = Series(columns[index])
    }
  }

  /// A table: dates and times stay texts until a channel or a formula asks for the moment, years stay numbers.
  init(_ table: Table) {
    self.init(rowCount: table.rowCount)
    for column in table.columns {
      if let strings = column.strings {
        guard strings.validity != nil else {
          self[column.name] = .texts(codes: strings.codes, dictionary: strings.dictionary)
          continue
        }
        self[column.name] = .texts(
          codes: strings.codes.indices.map { column.isMissing($0) ? -1 : strings.codes[$0] },
          dictionary: strings.dictionary)
      } else if column.type == .boolean {
        self[column.name] = Series(
          (0..<column.count).map { row in
            column[row].number.map { .bool($0 != 0) } ?? .null
          })
      } else if column.type == .date || column.type == .dateTime || column.type == .time {
        // A chart file compares dates with texts: datum.edition == '2022-07-28'.
        self[column.name] = Series(texts: column.values.map { $0.isMissing ? nil : $0.description })
      } else if let numbers = column.numbers {
        var values = numbers.values
        if column.missingCount > 0 { for row in values.indices where column.isMissing(row) { values[row] = .nan } }
        self[column.name] = .numbers(values)
        if column.type == .year { years.insert(column.name) }
      } else {
        self[column.name] = Series(column.values.map { $0.isMissing ? .null : .string($0.description) })
      }
    }
  }

  /// Notes which columns of a text file are years where they are read as times: whole numbers of four digits, as a
  /// date written so would be read.
  mutating func findYears() {
    for name in names {
      guard case .numbers(let values)? = self[name], values.contains(where: \.isFinite) else { continue }
      if values.allSatisfy({ $0.isNaN || ($0 >= 1000 && $0 <= 9999 && $0 == $0.rounded()) }) { years.insert(name) }
    }
  }
}
