import Chronology

/// What SIPRI says above the header of a download: title, notes, and when the file was made.
struct SIPRIPreamble {
  /// The first line that says anything.
  var title = ""
  /// The other lines, in order.
  var notes: [String] = []
  /// The day on which the database generated the file, as `YYYY-MM-DD`.
  var edition: String?
  /// Whose trade it is, where the title says “exports from …” or “imports to …”.
  var trade: (direction: TradeDirection, country: String)?

  /// Which side of the trade a table is about.
  enum TradeDirection { case exports, imports }

  /// Reads the lines above the header.
  init(_ lines: ArraySlice<DownloadedText.Line>, delimiter: Character) {
    for line in lines {
      let cells = SIPRIBody.cells(of: line.text, delimiter)
      // Lines are padded with delimiters to the width of the table; sentences without quotes hold some of
      // their own.
      let last = cells.lastIndex { !$0.text.isEmpty }
      guard let last else { continue }
      let separator = delimiter == "," ? ", " : String(delimiter) + " "
      let sentence = cells[...last].map(\.text).joined(separator: separator)
      if let day = Self.generationDay(sentence) {
        edition = day
      } else if title.isEmpty {
        title = sentence
        trade = Self.trade(sentence)
      } else {
        notes.append(sentence)
      }
    }
  }

  /// The day in `Generated: 28 July 2022`, `Data generated: 13 Oct 2024 12:33:29 PM` or `Generated:
  /// 2022-07-28`.
  static func generationDay(_ sentence: String) -> String? {
    guard let colon = sentence.firstIndex(of: ":"),
      ["generated", "data generated"].contains(sentence[..<colon].lowercased().trimmed)
    else { return nil }
    let words = sentence[sentence.index(after: colon)...].split(separator: " ")
    if let first = words.first, let date = CivilDate(iso: first) { return date.description }
    guard words.count >= 3, let day = Int(words[0]), let year = calendarYear(words[2]) else {
      return nil
    }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard let month = months.firstIndex(of: String(words[1].lowercased().prefix(3))) else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)?.description
  }

  /// The country in `TIV of arms exports from Russia, 1950-2021`.
  private static func trade(_ title: String) -> (TradeDirection, String)? {
    for (phrase, direction) in [
      ("exports from ", TradeDirection.exports), ("imports to ", .imports), ("imports by ", .imports),
    ] {
      guard let range = title.firstRange(of: phrase) else { continue }
      var country = title[range.upperBound...]
      // The range of years follows the last comma; names may have commas of their own.
      if let comma = country.lastIndex(of: ","), country[comma...].contains(where: \.isNumber) {
        country = country[..<comma]
      }
      return country.isEmpty ? nil : (direction, country.trimmed)
    }
    return nil
  }
}
