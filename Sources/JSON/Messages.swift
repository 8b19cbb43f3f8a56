import Diagnostics

/// Everything this module says to the author of a JSON or YAML file.
enum Messages {
  static func invalidUTF8(_ at: SourceLocation) -> Diagnostic {
    .error("json.encoding", "The file is not UTF-8 from here on.", at: at, hint: "Save it as UTF-8.")
  }
  static func empty(_ at: SourceLocation) -> Diagnostic {
    .error("json.empty", "The file is empty; a value was expected.", at: at)
  }
  static func unfinished(_ what: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.unfinished", "The file ends inside \(what) that begins here.", at: at)
  }
  static func unexpected(_ found: String, wanted: String, _ at: SourceLocation, hint: String? = nil) -> Diagnostic {
    .error("json.unexpected", "\(found) stands where \(wanted) was expected.", at: at, hint: hint)
  }
  static func wrongBracket(_ found: String, wanted: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.bracket", "“\(found)” stands where “\(wanted)” was expected.", at: at)
  }
  static func trailing(_ at: SourceLocation) -> Diagnostic {
    .error("json.trailing", "Something follows the end of the value.", at: at)
  }
  static func trailingComma(_ at: SourceLocation) -> Diagnostic {
    .error("json.comma", "A comma stands before a closing bracket.", at: at, hint: "Take the comma away.")
  }
  static func comment(_ at: SourceLocation) -> Diagnostic {
    .error("json.comment", "JSON has no comments.", at: at, hint: "Take it away, or write the file as YAML.")
  }
  static func notANumber(_ word: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.number", "“\(word)” is not a number in JSON.", at: at, hint: "Write null for a missing number.")
  }
  static func badNumber(_ text: String, _ why: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.number", "“\(text)” is not a JSON number: \(why).", at: at)
  }
  static func tooLarge(_ text: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.number", "“\(text)” is too large for a number.", at: at)
  }
  static func controlCharacter(_ code: UInt8, _ at: SourceLocation) -> Diagnostic {
    .error(
      "json.control", "A string holds the control character U+\(hexadecimal(UInt32(code))).", at: at,
      hint: "Write it as an escape, such as \\n or \\t.")
  }
  static func badEscape(_ text: String, _ at: SourceLocation) -> Diagnostic {
    .error("json.escape", "“\(text)” is not an escape in JSON.", at: at, hint: "Write \\\\ for a backslash.")
  }
  static func loneSurrogate(_ code: UInt32, _ at: SourceLocation) -> Diagnostic {
    .error("json.surrogate", "“\\u\(hexadecimal(code))” is half of a surrogate pair.", at: at)
  }
  static func tooDeep(_ limit: Int, _ at: SourceLocation) -> Diagnostic {
    .error("json.depth", "Brackets are nested deeper than \(limit) levels.", at: at)
  }
  static func duplicateKey(_ key: String, first: SourceLocation?, _ at: SourceLocation?) -> Diagnostic {
    let line = first?.line.map { " in line \($0)" } ?? ""
    return .warning("json.duplicate", "“\(key)” was given before\(line); the later value holds.", at: at)
  }

  // MARK: YAML

  static func yaml(_ problem: String, context: (String, line: Int)?, _ at: SourceLocation) -> Diagnostic {
    let sentence = problem.prefix(1).uppercased() + problem.dropFirst()
    let opening = context.map { ", \($0.0) that begins in line \($0.line)" } ?? ""
    let hint =
      problem.contains("cannot start any token") ? "Indent with spaces; quote texts that begin with @, ` or %." : nil
    return .error("yaml.syntax", "\(sentence)\(opening).", at: at, hint: hint)
  }
  static func secondDocument(_ at: SourceLocation) -> Diagnostic {
    .error(
      "yaml.documents", "A second document begins here; the file may hold only one.", at: at,
      hint: "Take the line “---” away, or put the second document into a file of its own.")
  }
  static func unknownAlias(_ name: String, near: String?, _ at: SourceLocation) -> Diagnostic {
    .error(
      "yaml.alias", "Nothing before this line is named “&\(name)”.", at: at,
      hint: near.map { "Did you mean “*\($0)”?" })
  }
  static func aliasBomb(_ limit: Int, _ at: SourceLocation) -> Diagnostic {
    .error("yaml.alias", "Aliases multiply this text to more than \(limit) values.", at: at)
  }
  static func complexKey(_ kind: String, _ at: SourceLocation) -> Diagnostic {
    .error("yaml.key", "A name must be a text, not \(kind).", at: at)
  }
  static func badMerge(_ kind: String, _ at: SourceLocation?) -> Diagnostic {
    .error("yaml.merge", "“<<” takes an object or a list of objects, not \(kind).", at: at)
  }
  static func unknownTag(_ tag: String, _ at: SourceLocation) -> Diagnostic {
    .warning("yaml.tag", "The tag “\(tag)” is not known and was ignored.", at: at)
  }

  /// At least four hexadecimal digits, as Unicode is cited.
  static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
