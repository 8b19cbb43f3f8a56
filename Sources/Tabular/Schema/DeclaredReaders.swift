import Chronology
import Diagnostics
import JSON

// Readers for the ways of writing that a schema can declare.

/// Numbers with a decimal sign, thousands separators or units of their own.
struct FormattedNumberReader: CellReader {
  let decimal: String
  let group: String
  let isBare: Bool

  static var blank: Double { 0 }
  static func storage(_ values: [Double]) -> Column.Storage { .number(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Double? {
    guard let plain = plainNumber(text, length, decimal: decimal, group: group, isBare: isBare) else { return nil }
    return plain.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { NumberReader(allowsLeadingZeros: true).read($0, buffer.count) }
    }
  }
}

/// Whole numbers with thousands separators or units.
struct FormattedIntegerReader: CellReader {
  let group: String
  let isBare: Bool

  static var blank: Int { 0 }
  static func storage(_ values: [Int]) -> Column.Storage { .integer(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    guard let plain = plainNumber(text, length, decimal: "", group: group, isBare: isBare) else { return nil }
    return plain.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { IntegerReader(allowsLeadingZeros: true).read($0, buffer.count) }
    }
  }
}

/// The digits of a number as a point and no separators would write it.
private func plainNumber(
  _ text: UnsafePointer<UInt8>, _ length: Int, decimal: String, group: String, isBare: Bool
) -> [UInt8]? {
  var characters = Array(String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))
  func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
  if !isBare {
    while let first = characters.first, !isDigit(first), first != "-", first != "+" { characters.removeFirst() }
    while let last = characters.last, !isDigit(last) { characters.removeLast() }
  }
  var result = ""
  for (index, character) in characters.enumerated() {
    if !group.isEmpty, group.contains(character) {
      // A separator stands between digits.
      guard index > 0, index + 1 < characters.count, isDigit(characters[index - 1]), isDigit(characters[index + 1])
      else { return nil }
    } else if decimal.contains(character) {
      result.append(".")
    } else if character == ".", !decimal.isEmpty {
      return nil
    } else {
      result.append(character)
    }
  }
  return Array(result.utf8)
}

/// Years of one to six digits, with an optional minus.
struct YearReader: CellReader {
  static var blank: Int32 { 0 }
  static func storage(_ values: [Int32]) -> Column.Storage { .year(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    guard length <= 7 else { return nil }
    return IntegerReader(allowsLeadingZeros: true).read(text, length).map { Int32(clamping: $0) }
  }
}

/// Months as `2024-02`: their first day.
struct YearMonthReader: CellReader {
  static var blank: Int32 { 0 }
  static func storage(_ values: [Int32]) -> Column.Storage { .date(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    guard length == 7 else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return CivilDate(iso: text + "-01")?.dayNumber
  }
}

/// Days by a pattern, or in any usual form where there is none.
struct PatternDateReader: CellReader {
  let pattern: DatePattern?

  static var blank: Int32 { 0 }
  static func storage(_ values: [Int32]) -> Column.Storage { .date(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    guard let pattern else { return Timestamp(javaScript: text)?.date().dayNumber }
    return pattern.date(text)?.dayNumber
  }
}

/// Instants by a pattern, or in any usual form where there is none.
struct PatternDateTimeReader: CellReader {
  let pattern: DatePattern?

  static var blank: Int64 { 0 }
  static func storage(_ values: [Int64]) -> Column.Storage { .dateTime(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    let text = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return (pattern.map { $0.timestamp(text) } ?? Timestamp(javaScript: text))?.microseconds
  }
}

/// Times of the day by a pattern.
struct PatternTimeReader: CellReader {
  let pattern: DatePattern

  static var blank: Int64 { 0 }
  static func storage(_ values: [Int64]) -> Column.Storage { .time(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    pattern.time(String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))?.microseconds
  }
}

/// Places: `lon, lat`, `[lon, lat]` or `{"lon": …, "lat": …}`.
struct GeoPointReader: CellReader {
  let format: String

  static var blank: GeoPoint { GeoPoint(longitude: 0, latitude: 0) }
  static func storage(_ values: [GeoPoint]) -> Column.Storage { .geopoint(values) }

  func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> GeoPoint? {
    let bytes = Array(UnsafeBufferPointer(start: text, count: length))
    let pair: (Double?, Double?)
    if format == "array" || format == "object" {
      guard let value = try? JSONValue.parse(json: bytes, file: "").value else { return nil }
      if format == "array", value.array?.count != 2 { return nil }
      pair = format == "array" ? (value[0]?.number, value[1]?.number) : (value["lon"]?.number, value["lat"]?.number)
    } else {
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      pair = (Double(trimmed(parts[0])), Double(trimmed(parts[1])))
    }
    guard let longitude = pair.0, let latitude = pair.1, longitude.magnitude <= 180, latitude.magnitude <= 90
    else { return nil }
    return GeoPoint(longitude: longitude, latitude: latitude)
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension FieldSchema {
  /// A builder that reads cells as this field declares; nil where its date pattern is none.
  func makeBuilder(missing: MissingTexts, quote: UInt8, rowEstimate: Int) -> (any ColumnBuilder)? {
    func fixed<Reader: CellReader>(_ reader: Reader) -> any ColumnBuilder {
      FixedBuilder(reader, missing: missing, rowEstimate: rowEstimate)
    }
    let isPlain = groupChar.isEmpty && bareNumber
    let patternText = format.hasPrefix("fmt:") ? String(format.dropFirst(4)) : format
    let pattern = DatePattern(patternText)
    switch kind {
    case .number:
      return isPlain && decimalChar == "."
        ? fixed(NumberReader(allowsLeadingZeros: true))
        : fixed(FormattedNumberReader(decimal: decimalChar, group: groupChar, isBare: bareNumber))
    case .integer:
      return isPlain
        ? fixed(IntegerReader(allowsLeadingZeros: true))
        : fixed(FormattedIntegerReader(group: groupChar, isBare: bareNumber))
    case .boolean:
      return fixed(
        BooleanReader(trueWords: trueValues.map { Array($0.utf8) }, falseWords: falseValues.map { Array($0.utf8) }))
    case .year: return fixed(YearReader())
    case .yearMonth: return fixed(YearMonthReader())
    case .geopoint: return fixed(GeoPointReader(format: format))
    case .date:
      if format == "default" { return fixed(DateReader()) }
      return format == "any"
        ? fixed(PatternDateReader(pattern: nil)) : pattern.map { fixed(PatternDateReader(pattern: $0)) }
    case .dateTime:
      if format == "default" { return fixed(DateTimeReader()) }
      return format == "any"
        ? fixed(PatternDateTimeReader(pattern: nil)) : pattern.map { fixed(PatternDateTimeReader(pattern: $0)) }
    case .time:
      if format == "default" || format == "any" { return fixed(TimeReader()) }
      return pattern.map { fixed(PatternTimeReader(pattern: $0)) }
    case .string, .duration, .object, .array, .list, .geojson, .any:
      let builder = TextBuilder(missing: missing, rowEstimate: rowEstimate)
      builder.quote = quote
      builder.quotedEmptyIsMissing = missing.includesEmpty
      return builder
    }
  }
}
