import Diagnostics

/// Reads BibTeX: `@article{key, author = {A and B}, title = "…" # name, year = 2018}`.
///
/// Abbreviations (`@string`) are filled in, comments and preambles passed over, text between entries ignored, as
/// BibTeX does. A fault ends its entry; reading goes on at the next `@`.
struct BibTeXReader {
  private let source: Source
  private let bytes: [UInt8]
  private var at = 0
  private var abbreviations = BibTeXReader.months
  private(set) var diagnostics: [Diagnostic] = []

  /// The months have names that nobody defines.
  static let months: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].enumerated().map { ($1, String($0 + 1)) })

  private struct Fault: Error {
    var message: String
    var offset: Int
    var hint: String?
  }

  init(_ source: Source) { (self.source, bytes) = (source, source.bytes) }

  mutating func entries() -> [BibTeXEntry] {
    var entries: [BibTeXEntry] = []
    while let start = bytes[at...].firstIndex(of: Ascii.at) {
      at = start + 1
      do throws(Fault) {
        if let entry = try entry(from: start) { entries.append(entry) }
      } catch {
        diagnostics.append(
          Messages.badBibTeX(error.message, hint: error.hint, at: source.location(of: error.offset)))
      }
    }
    return entries
  }

  private mutating func entry(from start: Int) throws(Fault) -> BibTeXEntry? {
    skipBlanks()
    let type = word().lowercased()
    skipBlanks()
    // An address in a text between entries is none of ours.
    guard !type.isEmpty, let opening = byte, opening == Ascii.openBrace || opening == Ascii.openParenthesis else {
      return nil
    }
    let closing = opening == Ascii.openBrace ? Ascii.closeBrace : Ascii.closeParenthesis
    at += 1
    switch type {
    case "comment", "preamble":
      at -= 1
      _ = try braced(from: start)
      return nil
    case "string":
      let (name, value) = try field()
      abbreviations[name] = value
      skipBlanks()
      try need(closing, of: start, type)
      return nil
    default: break
    }
    skipBlanks()
    let keyStart = at
    while let byte, byte != Ascii.openBrace, byte != UInt8(ascii: ","), byte != closing, !Ascii.isSpace(byte) {
      at += 1
    }
    let key = text(keyStart..<at)
    guard !key.isEmpty else {
      throw Fault(message: "The entry “@\(type)” has no key.", offset: start, hint: "Write @\(type){key, …}.")
    }
    var entry = BibTeXEntry(type: type, key: key, location: source.location(of: start))
    while true {
      skipBlanks()
      if byte == UInt8(ascii: ",") {
        at += 1
        skipBlanks()
      } else if byte == nil {
        throw Fault(
          message: "The entry “\(key)”, which begins here, is not closed.", offset: start,
          hint: "Count its braces: every “{” needs its “}”.")
      } else if byte != closing {
        throw Fault(
          message: "A comma or the end of the entry “\(key)” was expected here.", offset: min(at, bytes.count - 1),
          hint: "Fields are parted by commas: title = {…}, year = {…}.")
      }
      if byte == closing {
        at += 1
        return entry
      }
      let place = at
      let (name, value) = try field()
      if entry.fields[name] == nil {
        entry.fields[name] = value
      } else {
        diagnostics.append(Messages.doubleField(name, in: key, at: source.location(of: place)))
      }
    }
  }

  /// `name = value # value`.
  private mutating func field() throws(Fault) -> (String, String) {
    skipBlanks()
    let start = at
    let name = word().lowercased()
    skipBlanks()
    guard !name.isEmpty, byte == Ascii.equals else {
      throw Fault(
        message: name.isEmpty ? "The name of a field was expected here." : "“=” was expected after “\(name)”.",
        offset: min(at, max(0, bytes.count - 1)), hint: "Write a field as title = {…}.")
    }
    at += 1
    var value = try part(of: name, from: start)
    skipBlanks()
    while byte == Ascii.hash {
      at += 1
      value += try part(of: name, from: start)
      skipBlanks()
    }
    return (name, value)
  }

  private mutating func part(of name: String, from start: Int) throws(Fault) -> String {
    skipBlanks()
    guard let first = byte else {
      throw Fault(message: "The file ends within the field “\(name)”.", offset: start)
    }
    if first == Ascii.openBrace { return text(try braced(from: start)) }
    if first == Ascii.quote { return text(try quoted(from: start)) }
    let place = at
    let word = self.word()
    if word.isEmpty {
      throw Fault(
        message: "The value of “\(name)” is missing.", offset: place, hint: "Put it in braces: \(name) = {…}.")
    }
    if word.allSatisfy(\.isNumber) { return word }
    guard let known = abbreviations[word.lowercased()] else {
      throw Fault(
        message: "There is no abbreviation “\(word)”.", offset: place,
        hint: nearestName(to: word, among: abbreviations.keys.sorted()).map { "Did you mean “\($0)”?" }
          ?? "Put words in braces: \(name) = {\(word)}.")
    }
    return known
  }

  /// What stands between braces that belong together, without them.
  private mutating func braced(from start: Int) throws(Fault) -> Range<Int> {
    let opening = at
    var depth = 0
    while let byte {
      if byte == Ascii.backslash {
        at += 1
      } else if byte == Ascii.openBrace {
        depth += 1
      } else if byte == Ascii.closeBrace {
        depth -= 1
      }
      at += 1
      if depth == 0 { return (opening + 1)..<(at - 1) }
    }
    at = opening + 1
    throw Fault(
      message: "The brace that opens here is not closed.", offset: opening, hint: "Every “{” needs its “}”.")
  }

  private mutating func quoted(from start: Int) throws(Fault) -> Range<Int> {
    let opening = at
    var depth = 0
    at += 1
    while let byte {
      if byte == Ascii.quote, depth == 0 {
        at += 1
        return (opening + 1)..<(at - 1)
      }
      if byte == Ascii.backslash {
        at += 1
      } else if byte == Ascii.openBrace {
        depth += 1
      } else if byte == Ascii.closeBrace {
        depth -= 1
      }
      at += 1
    }
    at = opening + 1
    throw Fault(message: "The quotation mark that opens here is not closed.", offset: opening)
  }

  private mutating func need(_ closing: UInt8, of start: Int, _ type: String) throws(Fault) {
    guard byte == closing else { throw Fault(message: "The entry “@\(type)” is not closed.", offset: start) }
    at += 1
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }
  private mutating func skipBlanks() { while let byte, Ascii.isSpace(byte) { at += 1 } }
  private mutating func word() -> String {
    let start = at
    while let byte, Ascii.isNameByte(byte) || byte == Ascii.plus || byte == Ascii.slash { at += 1 }
    return text(start..<at)
  }
  private func text(_ range: Range<Int>) -> String {
    range.lowerBound <= range.upperBound ? String(decoding: bytes[range], as: UTF8.self) : ""
  }
}
