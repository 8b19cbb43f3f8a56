import Chronology

/// A named column: cells of one type, and a bit for each that says whether it is there.
///
/// ```swift
/// let tiv = Column("tiv_million", [977.5, nil, 30])
/// tiv.type           // .number
/// tiv.missingCount   // 1
/// tiv[1]             // .missing
/// ```
///
/// A missing cell has no number of its own that stands for it: the bit alone says so. Copies share their storage
/// until one is changed.
public struct Column: Sendable, Equatable {
  /// The cells as the machine keeps them; what stands in a missing cell has no meaning and is zero.
  package enum Storage: Sendable, Equatable {
    case number([Double])
    case integer([Int])
    /// Codes that count into a dictionary of distinct texts.
    case string(codes: [Int32], dictionary: [String])
    case boolean([Bool])
    /// Days since 1970.
    case date([Int32])
    /// Microseconds since midnight.
    case time([Int64])
    /// Microseconds since 1970.
    case dateTime([Int64])
    case year([Int32])
    case geopoint([GeoPoint])
  }

  /// Its name.
  public var name: String
  package var storage: Storage
  /// Which cells are there; nil where all are.
  public private(set) var validity: Bitmap?

  package init(_ name: String, _ storage: Storage, validity: Bitmap? = nil) {
    self.name = name
    self.storage = storage
    self.validity = validity.flatMap { $0.isFull ? nil : $0 }
  }

  /// The type of its cells.
  public var type: ColumnType {
    switch storage {
    case .number: .number
    case .integer: .integer
    case .string: .string
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .year: .year
    case .geopoint: .geopoint
    }
  }

  /// How many rows it has.
  public var count: Int {
    switch storage {
    case .number(let values): values.count
    case .integer(let values): values.count
    case .string(let codes, _): codes.count
    case .boolean(let values): values.count
    case .date(let values), .year(let values): values.count
    case .time(let values), .dateTime(let values): values.count
    case .geopoint(let values): values.count
    }
  }

  /// How many cells are missing.
  public var missingCount: Int { validity.map { $0.count - $0.setCount } ?? 0 }

  /// Whether the cell of a row is missing.
  public func isMissing(_ row: Int) -> Bool { validity.map { !$0[row] } ?? false }

  /// The cell of a row.
  public subscript(row: Int) -> Value {
    if isMissing(row) { return .missing }
    switch storage {
    case .number(let values): return .number(values[row])
    case .integer(let values): return .integer(values[row])
    case .string(let codes, let dictionary): return .string(dictionary[Int(codes[row])])
    case .boolean(let values): return .boolean(values[row])
    case .date(let values): return .date(CivilDate(dayNumber: Int(values[row])))
    case .time(let values): return .time(TimeOfDay(microseconds: values[row]))
    case .dateTime(let values): return .dateTime(Timestamp(microseconds: values[row]))
    case .year(let values): return .year(Int(values[row]))
    case .geopoint(let values): return .geopoint(values[row])
    }
  }

  /// All cells, in order.
  public var values: [Value] { (0..<count).map { self[$0] } }

  /// The same cells under another name.
  public func renamed(_ name: String) -> Column {
    var copy = self
    copy.name = name
    return copy
  }

  /// Whether both have the same name, type and cells.
  public static func == (left: Column, right: Column) -> Bool {
    guard left.name == right.name, left.type == right.type, left.count == right.count,
      left.validity == right.validity
    else { return false }
    // Two dictionaries may hold the same texts in another order.
    if case .string = left.storage { return (0..<left.count).allSatisfy { left[$0] == right[$0] } }
    return left.storage == right.storage
  }
}
