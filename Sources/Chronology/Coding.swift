// Times are coded as their ISO 8601 text, so that records of them can be read from rows and files.

extension CivilDate: Codable {
  /// Reads the ISO text of a day.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CivilDate(iso: text) else { throw notATime(text, "a date", decoder) }
    self = date
  }
  /// Writes the ISO text of the day.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension TimeOfDay: Codable {
  /// Reads the ISO text of a time of the day.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = TimeOfDay(iso: text) else { throw notATime(text, "a time", decoder) }
    self = time
  }
  /// Writes the ISO text of the time.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Timestamp: Codable {
  /// Reads the ISO text of an instant.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let instant = Timestamp(iso: text) else { throw notATime(text, "a date with time", decoder) }
    self = instant
  }
  /// Writes the ISO text of the instant.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private func notATime(_ text: String, _ what: String, _ decoder: any Decoder) -> DecodingError {
  .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not \(what)."))
}
