/// A column of a trade register: what SIPRI calls it, and the column that it becomes.
struct RegisterColumn {
  /// How the text of a cell is read.
  enum Form {
    /// As it stands.
    case text
    /// In lower case: SIPRI's fixed words.
    case word
    /// A supplier or recipient; it becomes three columns: name, code and kind.
    case party
    /// A whole number.
    case integer
    /// A number.
    case number
    /// A number of which 0 means “not known”.
    case numberOrZero
    /// A year in four digits.
    case year
    /// Years joined with `; `.
    case years
    /// `Yes`, `No` or nothing.
    case yesNo
    /// `?` or nothing, in the nameless column on the right of the named one.
    case estimateOnTheRight
  }

  /// SIPRI's name, in lower case.
  var source: String
  var form: Form
  /// The columns it becomes: one, or three for a party.
  var columns: [ImportedTable.Column]

  init(_ source: String, _ form: Form, _ name: String, _ description: String = "", isRequired: Bool = false) {
    self.source = source
    self.form = form
    let type =
      switch form {
      case .text, .word, .party, .years: "string"
      case .integer: "integer"
      case .number, .numberOrZero: "number"
      case .year: "year"
      case .yesNo, .estimateOnTheRight: "boolean"
      }
    columns =
      form == .party ? SIPRIParty.columns(name) : [.init(name, type, description, isRequired: isRequired)]
  }

  /// What a cell must be, for the error message.
  var wanted: String {
    switch form {
    case .text, .word, .party: "a text"
    case .integer: "a whole number"
    case .number, .numberOrZero: "a number"
    case .year: "a year in four digits"
    case .years: "a list of years joined with “; ”"
    case .yesNo: "“Yes”, “No” or nothing"
    case .estimateOnTheRight: "“?” or nothing"
    }
  }

  /// The cells that a cell becomes; nil where it is not what its column holds.
  func convert(_ text: String) -> [String]? {
    if form == .estimateOnTheRight { return text.isEmpty ? ["false"] : text == "?" ? ["true"] : nil }
    if text.isEmpty { return columns[0].isRequired ? nil : Array(repeating: "", count: columns.count) }
    switch form {
    case .text: return [text]
    case .word: return [text.lowercased()]
    case .party: return SIPRIParty(text).cells
    case .integer: return wholeNumber(text).map { [String($0)] }
    case .number: return plainNumber(text).flatMap { $0 < 0 ? nil : [text] }
    case .numberOrZero: return plainNumber(text).flatMap { $0 < 0 ? nil : [$0 == 0 ? "" : text] }
    case .year: return wholeNumber(text).flatMap { calendarYear(String($0)) }.map { [String($0)] }
    case .years:
      let years = text.split(separator: ";").map { calendarYear($0.trimmed) }
      return years.contains(nil) ? nil : [years.compactMap { $0.map(String.init) }.joined(separator: ";")]
    case .yesNo:
      let word = text.lowercased()
      return word == "yes" ? ["true"] : word == "no" ? ["false"] : nil
    case .estimateOnTheRight: return nil
    }
  }
}

/// A whole number that is not negative; `24.0`, as data frames write whole numbers beside missing ones, is
/// 24.
private func wholeNumber(_ text: String) -> Int? {
  plainNumber(text).flatMap { Int(exactly: $0) }.flatMap { $0 < 0 ? nil : $0 }
}
