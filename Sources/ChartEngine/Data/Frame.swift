import ChartModel
import Diagnostics
import Geography

/// Rows with named fields, as they pass from transform to transform.
struct Frame: Sendable {
  /// The fields in the order in which they came.
  private(set) var names: [String] = []
  private var columns: [String: Column] = [:]
  /// How many rows.
  private(set) var rowCount: Int
  /// Which row of the source each row was; nothing where they are the same.
  var origin: [Int]?
  /// Fields whose numbers are years, not milliseconds, as typed tables have them.
  var years: Set<String> = []
  /// Fields whose numbers nobody asked for: in a file of plain text they are words, until they are read as numbers.
  var words: Set<String> = []

  /// The shapes of a map, row by row; nothing where the rows are no shapes.
  var shapes: [GeoShape]?
  /// Shapes that a lookup brought, by the field that holds their rows; nil where nothing was found.
  var fieldShapes: [String: [GeoShape?]] = [:]

  /// Which rows hold a value for every scale that needs one; nothing where all do.
  var valid: [Bool]?

  init(rowCount: Int) { self.rowCount = rowCount }

  /// A frame of columns of one length.
  init(_ columns: [(String, Series)]) {
    rowCount = columns.first?.1.count ?? 0
    for (name, series) in columns { self[name] = series }
  }

  /// A column by its exact name. Setting replaces, or adds at the end.
  subscript(name: String) -> Series? {
    get { columns[name]?.series }
    set {
      if let newValue {
        if columns.updateValue(.whole(newValue), forKey: name) == nil { names.append(name) }
      } else if columns.removeValue(forKey: name) != nil {
        names.removeAll { $0 == name }
      }
    }
  }

  /// The values of a field, by its name or by a way such as `a.b[0]` into nested values.
  func series(_ field: String) -> Series? {
    if let column = columns[field] { return column.series }
    let path = FieldPath(field)
    guard let first = path.steps.first, let series = columns[first]?.series else { return nil }
    if path.steps.count == 1 { return series }
    let rest = path.steps.dropFirst()
    return Series((0..<rowCount).map { row in rest.reduce(series[row]) { $0.step($1) } })
  }

  /// Whether the field is there.
  func has(_ field: String) -> Bool {
    columns[field] != nil || FieldPath(field).steps.first.map { columns[$0] != nil } ?? false
  }

  /// The rows of a list, in its order.
  func picking(_ rows: [Int]) -> Frame {
    var result = Frame(rowCount: rows.count)
    (result.names, result.years, result.words) = (names, years, words)
    result.columns = columns.mapValues { $0.picking(rows) }
    result.shapes = shapes.map { shapes in rows.map { shapes[$0] } }
    result.fieldShapes = fieldShapes.mapValues { shapes in rows.map { shapes[$0] } }
    result.valid = valid.map { valid in rows.map { valid[$0] } }
    result.origin = origin.map { origin in rows.map { origin[$0] } } ?? rows
    return result
  }

  /// One row as an object.
  func record(_ row: Int) -> Literal {
    .object(names.map { Literal.Member($0, columns[$0]?.series[row] ?? .null) })
  }
}

/// A way into nested values: `a.b`, `a[0]`, `a['b c']`; a backslash takes a dot as it is.
struct FieldPath {
  var steps: [String] = []

  init(_ text: String) {
    var current = ""
    var characters = text[...]
    var isQuoted: Character?
    while let character = characters.popFirst() {
      if let quote = isQuoted {
        if character == quote { isQuoted = nil } else { current.append(character) }
        continue
      }
      switch character {
      case "\\": if let next = characters.popFirst() { current.append(next) }
      case "'" where current.isEmpty, "\"" where current.isEmpty: isQuoted = character
      case ".", "[":
        if !current.isEmpty { steps.append(current) }
        current = ""
      case "]": break
      default: current.append(character)
      }
    }
    if !current.isEmpty || steps.isEmpty { steps.append(current) }
  }
}

extension Literal {
  /// The member of an object, the element of a list, the length of a list or a text.
  func step(_ name: String) -> Literal {
    switch self {
    case .object: return self[name] ?? .null
    case .array(let items):
      if name == "length" { return .number(Double(items.count)) }
      guard let index = Int(name), items.indices.contains(index) else { return .null }
      return items[index]
    case .string(let text):
      if name == "length" { return .number(Double(text.utf16.count)) }
      guard let index = Int(name), index >= 0, index < text.count else { return .null }
      return .string(String(text[text.index(text.startIndex, offsetBy: index)]))
    default: return .null
    }
  }
}
