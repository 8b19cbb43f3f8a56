public import Diagnostics

extension JSONValue {
  /// Reads a JSON text (RFC 8259).
  ///
  /// ```swift
  /// let spec = try JSONValue.parse(json: try readFile(path), file: path)
  /// ```
  ///
  /// Throws every fault found, each with its place: bytes that are not UTF-8, wrong punctuation, `NaN`, half
  /// surrogate pairs, brackets nested deeper than 256 levels. A name given twice in one object is a warning; the
  /// later value holds. A byte order mark is skipped.
  public static func parse(json bytes: [UInt8], file: String) throws(DiagnosticList) -> Diagnosed<JSONValue> {
    try parse(json: SourceText(bytes, file: file))
  }

  /// Reads a JSON text that is already named.
  public static func parse(json source: SourceText) throws(DiagnosticList) -> Diagnosed<JSONValue> {
    var tokens = try JSONTokenizer(source)
    let value = try tokens.build(try tokens.next())
    // The end is a token too: what follows the value is a fault.
    _ = try tokens.next()
    try tokens.sink.throwIfErrors()
    return Diagnosed(value, tokens.sink.diagnostics)
  }
}

extension JSONTokenizer {
  /// Builds the value that begins with a token, reading on to its end.
  ///
  /// Recursion is bounded by the tokenizer's limit on nesting.
  package mutating func build(_ first: Token) throws(DiagnosticList) -> JSONValue {
    let place = JSONPlace(source, offset: first.place)
    switch first.kind {
    case .null: return JSONValue(.null, at: place)
    case .bool: return JSONValue(.bool(source.bytes[first.start] == UInt8(ascii: "t")), at: place)
    case .number: return JSONValue(.number(numberValue(first)), at: place)
    case .string: return JSONValue(.string(string(first)), at: place)
    case .beginArray:
      var values: [JSONValue] = []
      while case let token = try next(), token.kind != .endArray { values.append(try build(token)) }
      return JSONValue(.array(values), at: place)
    case .beginObject:
      var object = JSONObject()
      while case let token = try next(), token.kind != .endObject {
        let keyPlace = JSONPlace(source, offset: token.place)
        let key = string(token)
        let value = try build(try next())
        if let earlier = object.set(JSONObject.Member(key: key, keyPlace: keyPlace, value: value)) {
          sink.report(
            Messages.duplicateKey(key, first: earlier.keyPlace?.location, keyPlace.location))
        }
      }
      return JSONValue(.object(object), at: place)
    case .key, .endArray, .endObject, .end:
      preconditionFailure("A value cannot begin with the token \(first.kind).")
    }
  }
}
