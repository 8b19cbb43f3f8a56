/// The text of BibTeX's fields: accents, dashes and the few commands that titles use, as letters.
enum TeXText {
  /// Letters under an accent: for each command, pairs of a plain letter and the accented one.
  static let accents: [Character: String] = [
    "'": "aáeéiíoóuúyýcćnńsśzźlĺrŕAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ", "`": "aàeèiìoòuùAÀEÈIÌOÒUÙ",
    "^": "aâeêiîoôuûAÂEÊIÎOÔUÛ", "\"": "aäeëiïoöuüyÿAÄEËIÏOÖUÜ", "~": "aãnñoõAÃNÑOÕ",
    "=": "aāeēiīoōuūAĀEĒIĪOŌUŪ", ".": "zżeėgġIİZŻEĖ", "u": "aăgğAĂGĞ",
    "v": "cčeěnňrřsšzždďtťCČEĚNŇRŘSŠZŽ", "c": "cçsşCÇSŞ", "k": "aąeęAĄEĘ", "H": "oőuűOŐUŰ", "r": "aåuůAÅUŮ",
  ]
  private static let letters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
  ]

  /// The text without TeX: braces go, commands become letters, white space is folded.
  static func plain(_ source: String) -> String {
    let input = Array(source)
    var (output, at) = ("", 0)
    while at < input.count {
      switch input[at] {
      case "{", "}", "$": at += 1
      case "~":
        output.append("\u{A0}")
        at += 1
      case "-":
        var run = at
        while run < input.count, input[run] == "-" { run += 1 }
        output += run - at == 2 ? "–" : run - at == 3 ? "—" : String(repeating: "-", count: run - at)
        at = run
      case "\\": command(input, &at, &output)
      case let space where space.isWhitespace:
        if !output.isEmpty, output.last != " " { output.append(" ") }
        at += 1
      case let character:
        output.append(character)
        at += 1
      }
    }
    while output.last == " " { output.removeLast() }
    return output
  }

  private static func command(_ input: [Character], _ at: inout Int, _ output: inout String) {
    at += 1
    guard at < input.count else { return }
    let start = at
    if input[at].isLetter { while at < input.count, input[at].isLetter { at += 1 } } else { at += 1 }
    let name = String(input[start..<at])
    if let sign = name.first, name.count == 1, let pairs = accents[sign] {
      var next = at
      while next < input.count, input[next] == "{" || input[next] == " " { next += 1 }
      if next + 1 < input.count, input[next] == "\\", input[next + 1] == "i" { next += 1 }
      let letters = Array(pairs)
      if next < input.count,
        let found = stride(from: 0, to: letters.count, by: 2).first(where: { letters[$0] == input[next] })
      {
        output.append(letters[found + 1])
        at = next + 1
        return
      }
    }
    if let letter = letters[name] {
      output += letter
      // A blank only ends the command.
      if at < input.count, input[at] == " " { at += 1 }
    } else if name.count == 1, let sign = name.first, !sign.isLetter {
      output.append(sign)
    }
  }

  /// The parts of a text between separators that stand outside braces; a word as separator has blanks around it.
  static func split(_ text: String, by separator: String) -> [String] {
    let (input, wanted) = (Array(text), Array(separator))
    let isWord = wanted.first?.isLetter == true
    var (parts, part, depth, at) = ([String](), "", 0, 0)
    while at < input.count {
      if input[at] == "{" { depth += 1 } else if input[at] == "}" { depth -= 1 }
      let end = at + wanted.count
      let isAlone =
        !isWord || (at > 0 && input[at - 1].isWhitespace && end < input.count && input[end].isWhitespace)
      if depth == 0, end <= input.count, isAlone, input[at..<end].elementsEqual(wanted) {
        parts.append(part)
        part = ""
        at = end
      } else {
        part.append(input[at])
        at += 1
      }
    }
    return (parts + [part]).map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
