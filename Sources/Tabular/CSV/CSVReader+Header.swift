import Diagnostics
import JSON

extension CSVReader {
  /// The names of the columns, unique and without spaces around them. The cells are those of the first row.
  mutating func header(_ cells: [Cell], _ buffer: UnsafeBufferPointer<UInt8>) -> [String] {
    guard options.dialect.hasHeader else {
      // A schema names the columns of a file that does not, in their order.
      return cells.indices.map { index in
        let fields = options.schema?.fields ?? []
        return index < fields.count ? fields[index].name : "field\(index + 1)"
      }
    }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var names: [String] = []
    for (index, cell) in cells.enumerated() {
      let text = buffer[(start + Int(cell.start))..<(start + Int(cell.start) + cell.length)]
      var name = trimmed(String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self))
      if cell.hasEscapes { name = unescaped(name) }
      let place = places.location(at: start + Int(cell.start) - (cell.isQuoted ? 1 : 0))
      if name.isEmpty {
        name = "field\(index + 1)"
        sink.report(Messages.namelessColumn(index + 1, name, place))
      }
      if names.contains(name) {
        var number = 2
        while names.contains("\(name)_\(number)") { number += 1 }
        sink.report(Messages.duplicateColumn(name, "\(name)_\(number)", place))
        name += "_\(number)"
      }
      names.append(name)
    }
    return names
  }

  private func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var isSecond = false
    for character in text {
      if character == options.dialect.quote, isSecond {
        isSecond = false
        continue
      }
      isSecond = character == options.dialect.quote
      result.append(character)
    }
    return result
  }

  /// Says which columns of a schema the file lacks, and which it has beyond them.
  mutating func compare(_ schema: TableSchema, _ names: [String]) {
    let place = SourceLocation(file: source.file, line: 1)
    let declared = schema.fields.map(\.name)
    let extra = names.filter { !declared.contains($0) }
    for field in schema.fields where !names.contains(field.name) {
      let near = nearestName(to: field.name, among: extra)
      sink.report(Messages.lacksColumn(field.name, near: near, declaredAt: field.place?.location, place))
    }
    for name in extra { sink.report(Messages.undeclaredColumn(name, place)) }
  }

  /// The positions of the columns that are wanted; nil where one does not exist.
  mutating func wantedColumns(_ names: [String]) -> [Int]? {
    guard let wanted = options.columns else { return sink.hasErrors ? nil : Array(names.indices) }
    var indices: [Int] = []
    for name in wanted {
      if let index = names.firstIndex(of: name) {
        if !indices.contains(index) { indices.append(index) }
      } else {
        let near = nearestName(to: name, among: names)
        sink.report(Messages.noColumn(name, near: near, names: names, SourceLocation(file: source.file, line: 1)))
      }
    }
    return sink.hasErrors ? nil : indices
  }
}
