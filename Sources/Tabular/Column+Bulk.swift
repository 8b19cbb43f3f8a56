/// Numbers of a column in one piece, for loops: values, and which of them are there.
public struct Numbers: Sendable, Equatable {
  /// A number for each row; what stands for a missing cell has no meaning.
  public var values: [Double]
  /// Which are there; nil where all are.
  public var validity: Bitmap?

  /// Pairs numbers with what says which are there.
  public init(_ values: [Double], validity: Bitmap? = nil) {
    self.values = values
    self.validity = validity
  }

  /// How many rows there are.
  public var count: Int { values.count }
  /// The number of a row; nil where it is missing.
  public subscript(row: Int) -> Double? { validity.map { $0[row] } ?? true ? values[row] : nil }
  /// The numbers that are there, in order.
  public var present: [Double] {
    guard let validity else { return values }
    return validity.setRows.map { values[$0] }
  }
}

/// The texts of a column in one piece: a code for each row, and what the codes stand for.
public struct CodedStrings: Sendable, Equatable {
  /// For each row the index of its text in the dictionary; what stands for a missing cell has no meaning.
  public var codes: [Int32]
  /// The distinct texts, in order of their first row.
  public var dictionary: [String]
  /// Which are there; nil where all are.
  public var validity: Bitmap?

  /// The text of a row; nil where it is missing.
  public subscript(row: Int) -> String? {
    validity.map { $0[row] } ?? true ? dictionary[Int(codes[row])] : nil
  }
}

extension Column {
  /// All cells as numbers, in the sense of ``Value/number``; nil for texts and places.
  ///
  /// A column of numbers gives its storage without a copy.
  public var numbers: Numbers? {
    let values: [Double]
    switch storage {
    case .number(let numbers): values = numbers
    case .integer(let integers): values = integers.map(Double.init)
    case .boolean(let bits): values = bits.map { $0 ? 1 : 0 }
    case .date(let days): values = days.map { Double($0) * 86_400_000 }
    case .time(let times), .dateTime(let times): values = times.map { Double($0) / 1_000 }
    case .year(let years): values = years.map(Double.init)
    case .string, .geopoint: return nil
    }
    return Numbers(values, validity: validity)
  }

  /// All cells as texts with codes; nil for columns of other types.
  public var strings: CodedStrings? {
    guard case .string(let codes, let dictionary) = storage else { return nil }
    return CodedStrings(codes: codes, dictionary: dictionary, validity: validity)
  }

  /// The cells of the given rows, in their order; a row may come more than once.
  public func picking(_ rows: [Int]) -> Column {
    Column(name, storage.picking(rows), validity: validity?.picking(rows))
  }

  /// The cells of a range of rows.
  public func slice(_ rows: Range<Int>) -> Column { picking(Array(rows)) }
}

extension Column.Storage {
  func picking(_ rows: [Int]) -> Column.Storage {
    switch self {
    case .number(let values): .number(rows.map { values[$0] })
    case .integer(let values): .integer(rows.map { values[$0] })
    case .string(let codes, let dictionary): .string(codes: rows.map { codes[$0] }, dictionary: dictionary)
    case .boolean(let values): .boolean(rows.map { values[$0] })
    case .date(let values): .date(rows.map { values[$0] })
    case .time(let values): .time(rows.map { values[$0] })
    case .dateTime(let values): .dateTime(rows.map { values[$0] })
    case .year(let values): .year(rows.map { values[$0] })
    case .geopoint(let values): .geopoint(rows.map { values[$0] })
    }
  }
}
