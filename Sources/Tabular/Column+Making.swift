public import Chronology

extension Column {
  /// A column of numbers.
  public init(_ name: String, _ values: [Double]) { self.init(name, .number(values)) }
  /// A column of whole numbers.
  public init(_ name: String, _ values: [Int]) { self.init(name, .integer(values)) }
  /// A column of truth values.
  public init(_ name: String, _ values: [Bool]) { self.init(name, .boolean(values)) }
  /// A column of days.
  public init(_ name: String, _ values: [CivilDate]) { self.init(name, .date(values.map(\.dayNumber))) }
  /// A column of instants.
  public init(_ name: String, _ values: [Timestamp]) { self.init(name, .dateTime(values.map(\.microseconds))) }
  /// A column of times of the day.
  public init(_ name: String, _ values: [TimeOfDay]) { self.init(name, .time(values.map(\.microseconds))) }
  /// A column of places.
  public init(_ name: String, _ values: [GeoPoint]) { self.init(name, .geopoint(values)) }
  /// A column of texts.
  public init(_ name: String, _ values: [String]) { self.init(name, values.map(Optional.some)) }
  /// A column of years.
  public init(_ name: String, years: [Int]) { self.init(name, .year(years.map { Int32(clamping: $0) })) }

  /// A column of numbers, some of them missing.
  public init(_ name: String, _ values: [Double?]) {
    self.init(name, .number(values.map { $0 ?? 0 }), validity: Bitmap(values.lazy.map { $0 != nil }))
  }
  /// A column of whole numbers, some of them missing.
  public init(_ name: String, _ values: [Int?]) {
    self.init(name, .integer(values.map { $0 ?? 0 }), validity: Bitmap(values.lazy.map { $0 != nil }))
  }
  /// A column of truth values, some of them missing.
  public init(_ name: String, _ values: [Bool?]) {
    self.init(name, .boolean(values.map { $0 ?? false }), validity: Bitmap(values.lazy.map { $0 != nil }))
  }
  /// A column of days, some of them missing.
  public init(_ name: String, _ values: [CivilDate?]) {
    self.init(name, .date(values.map { $0?.dayNumber ?? 0 }), validity: Bitmap(values.lazy.map { $0 != nil }))
  }
  /// A column of instants, some of them missing.
  public init(_ name: String, _ values: [Timestamp?]) {
    self.init(
      name, .dateTime(values.map { $0?.microseconds ?? 0 }), validity: Bitmap(values.lazy.map { $0 != nil }))
  }
  /// A column of texts, some of them missing.
  public init(_ name: String, _ values: [String?]) {
    var codes: [Int32] = []
    codes.reserveCapacity(values.count)
    var dictionary: [String] = []
    var known: [String: Int32] = [:]
    for value in values {
      guard let value else {
        codes.append(0)
        continue
      }
      if let code = known[value] {
        codes.append(code)
      } else {
        let code = Int32(clamping: dictionary.count)
        known[value] = code
        dictionary.append(value)
        codes.append(code)
      }
    }
    self.init(
      name, .string(codes: codes, dictionary: dictionary), validity: Bitmap(values.lazy.map { $0 != nil }))
  }

  /// A column of cells that are all of one type, or whole numbers among numbers, or missing; nil where the types
  /// differ otherwise. Without any cell that is there, a column of texts.
  public init?(_ name: String, values: [Value]) {
    var type: ColumnType?
    for value in values {
      guard let next = value.type, next != type else { continue }
      switch (type, next) {
      case (nil, _): type = next
      case (.integer, .number), (.number, .integer): type = .number
      default: return nil
      }
    }
    self.init(name, type ?? .string, values)
  }

  /// A column of a known type; cells that are of another one are missing.
  package init(_ name: String, _ type: ColumnType, _ values: [Value]) {
    switch type {
    case .number: self.init(name, values.map { if case .string = $0 { nil } else { $0.number } } as [Double?])
    case .integer: self.init(name, values.map { if case .integer(let value) = $0 { value } else { nil } } as [Int?])
    case .string: self.init(name, values.map { if case .string(let value) = $0 { value } else { nil } } as [String?])
    case .boolean: self.init(name, values.map { if case .boolean(let value) = $0 { value } else { nil } } as [Bool?])
    case .date: self.init(name, values.map { if case .date(let value) = $0 { value } else { nil } } as [CivilDate?])
    case .dateTime: self.init(name, values.map(\.timestamp))
    case .time:
      let times = values.map { value -> Int64? in if case .time(let time) = value { time.microseconds } else { nil } }
      self.init(name, .time(times.map { $0 ?? 0 }), validity: Bitmap(times.lazy.map { $0 != nil }))
    case .year:
      let years = values.map { value -> Int32? in if case .year(let year) = value { Int32(clamping: year) } else { nil }
      }
      self.init(name, .year(years.map { $0 ?? 0 }), validity: Bitmap(years.lazy.map { $0 != nil }))
    case .geopoint:
      let points = values.map { value -> GeoPoint? in if case .geopoint(let point) = value { point } else { nil } }
      self.init(
        name, .geopoint(points.map { $0 ?? GeoPoint(longitude: 0, latitude: 0) }),
        validity: Bitmap(points.lazy.map { $0 != nil }))
    }
  }
}
