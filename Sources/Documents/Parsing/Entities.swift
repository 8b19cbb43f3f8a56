/// Characters written by name or number: `&nbsp;`, `&#8212;`, `&#x2014;`.
enum Entities {
  /// The text of the entity at an offset and where it ends; nil where it is none.
  static func decode(_ bytes: [UInt8], at start: Int, to end: Int) -> (String, Int)? {
    guard let close = bytes[start..<min(end, start + 12)].firstIndex(of: Ascii.semicolon), close > start + 1
    else { return nil }
    let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    if let text = named[name] { return (text, close + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    return (
      number == 0 ? "\u{FFFD}" : Unicode.Scalar(number).map { String(Character($0)) } ?? "\u{FFFD}", close + 1
    )
  }

  /// Those that people write by hand; others have their letter on the keyboard, or a number.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "copy": "©",
    "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "minus": "−",
    "middot": "·", "bull": "•", "para": "¶", "sect": "§", "dagger": "†", "Dagger": "‡", "permil": "‰",
    "prime": "′", "Prime": "″", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "frac12": "½",
    "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³", "micro": "µ", "larr": "←",
    "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈",
    "infin": "∞", "sum": "∑", "radic": "√", "iexcl": "¡", "iquest": "¿", "szlig": "ß", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç", "ntilde": "ñ", "oacute": "ó",
    "ocirc": "ô", "oslash": "ø", "Oslash": "Ø", "aring": "å", "Aring": "Å", "aelig": "æ", "AElig": "Æ",
    "iacute": "í", "icirc": "î", "uacute": "ú", "ucirc": "û", "yacute": "ý", "scaron": "š", "Scaron": "Š",
  ]
}
