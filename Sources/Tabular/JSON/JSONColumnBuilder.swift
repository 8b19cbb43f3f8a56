import JSON

/// Collects the cells of one column from JSON values.
///
/// All whole numbers: a column of whole numbers; all numbers: of numbers; all truth values, all texts likewise. Values
/// of several kinds become texts, written as JSON writes them.
final class JSONColumnBuilder {
  let name: String
  /// Row and kind of the first value that differed from those before it, where it made the column one of texts.
  private(set) var breakRow: Int?
  /// What the cells are so far; nil as long as all are missing. Only its own array below is used.
  private var type: ColumnType?
  private var booleans: [Bool] = []
  private var integers: [Int] = []
  private var numbers: [Double] = []
  private var strings: [String] = []
  private var validity: [Bool] = []

  init(name: String) {
    self.name = name
  }

  var count: Int { validity.count }

  /// Fills up with missing cells to so many rows.
  func pad(to rows: Int) {
    while validity.count < rows { append(.null) }
  }

  /// Takes the last cell away, for a name given twice in one row.
  func removeLast() {
    guard validity.popLast() != nil else { return }
    switch type {
    case .boolean: booleans.removeLast()
    case .integer: integers.removeLast()
    case .number: numbers.removeLast()
    case .string: strings.removeLast()
    default: break
    }
  }

  /// Adds a cell; null is missing. Arrays and objects become texts.
  func append(_ kind: JSONValue.Kind) {
    if case .null = kind { return appendBlank() }
    if type == nil { begin(kind) }
    switch (type, kind) {
    case (.boolean, .bool(let value)): booleans.append(value)
    case (.integer, .number(let number)):
      if let integer = number.integer {
        integers.append(integer)
      } else {
        numbers = integers.map(Double.init) + [number.double]
        become(.number)
      }
    case (.number, .number(let number)): numbers.append(number.double)
    case (.string, .string(let text)): strings.append(text)
    default:
      if breakRow == nil, validity.contains(true), !isText(kind) || type != .string { breakRow = count }
      if type != .string {
        strings = texts()
        become(.string)
      }
      strings.append(Self.text(kind))
    }
    validity.append(true)
  }

  /// Arrays and objects were texts from the first one on; that is no change of kind.
  private func isText(_ kind: JSONValue.Kind) -> Bool {
    switch kind {
    case .string, .array, .object: true
    case .null, .bool, .number: false
    }
  }

  private func appendBlank() {
    switch type {
    case .boolean: booleans.append(false)
    case .integer: integers.append(0)
    case .number: numbers.append(0)
    case .string: strings.append("")
    default: break
    }
    validity.append(false)
  }

  private func begin(_ kind: JSONValue.Kind) {
    let missing = validity.count
    switch kind {
    case .bool:
      type = .boolean
      booleans = [Bool](repeating: false, count: missing)
    case .number(let number):
      type = number.integer != nil ? .integer : .number
      if type == .integer { integers = [Int](repeating: 0, count: missing) }
      if type == .number { numbers = [Double](repeating: 0, count: missing) }
    case .null, .string, .array, .object:
      type = .string
      strings = [String](repeating: "", count: missing)
    }
  }

  private func become(_ wider: ColumnType) {
    type = wider
    booleans = []
    integers = []
    if wider != .number { numbers = [] }
  }

  private func texts() -> [String] {
    switch type {
    case .boolean: booleans.map { $0 ? "true" : "false" }
    case .integer: integers.map(String.init)
    case .number: numbers.map(shortestDecimal)
    default: strings
    }
  }

  private static func text(_ kind: JSONValue.Kind) -> String {
    if case .string(let text) = kind { return text }
    return JSONValue(kind).text()
  }

  /// The finished column; one without any value holds texts.
  func column() -> Column {
    switch type {
    case .boolean: Column(name, .boolean(booleans), validity: Bitmap(validity))
    case .integer: Column(name, .integer(integers), validity: Bitmap(validity))
    case .number: Column(name, .number(numbers), validity: Bitmap(validity))
    case .string: Column(name, zip(strings, validity).map { $1 ? $0 : nil } as [String?])
    default: Column(name, [String?](repeating: nil, count: count))
    }
  }
}
