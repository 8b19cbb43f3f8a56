/// A font's table from glyphs to text (`ToUnicode`) in which capitals read as small letters.
///
/// Text that is set in capitals is drawn by a font of its own; whoever searches the document, copies from it or has it
/// read aloud wants the letters that were written.
func spellingSmall(_ table: [UInt8]) -> [UInt8] {
  var result = table
  var at = 0
  // A line of the table: `<2a> <0041>`.
  while at + 8 <= table.count {
    guard table[at] == UInt8(ascii: ">"), table[at + 1] == UInt8(ascii: " "), table[at + 2] == UInt8(ascii: "<"),
      table[at + 7] == UInt8(ascii: ">"),
      let code = UInt32(String(decoding: table[(at + 3)..<(at + 7)], as: UTF8.self), radix: 16),
      let capital = Unicode.Scalar(code)
    else {
      at += 1
      continue
    }
    let small = capital.properties.lowercaseMapping.unicodeScalars
    if small.count == 1, let letter = small.first, letter.value <= 0xFFFF {
      let digits = String(letter.value, radix: 16)
      let text = String(repeating: "0", count: 4 - digits.count) + digits
      result.replaceSubrange((at + 3)..<(at + 7), with: text.utf8)
    }
    at += 8
  }
  return result
}

extension PDFFile {
  /// Gives fonts for capitals the names of the fonts that they are, and their capitals small letters.
  mutating func spellCapitals(_ names: [String: String]) {
    guard !names.isEmpty else { return }
    for number in objects.indices {
      let dictionary = self[number].dictionary
      for key in ["BaseFont", "FontName"] {
        guard case .name(let name)? = dictionary[key], let plus = name.firstIndex(of: "+"),
          let original = names[String(name[name.index(after: plus)...])]
        else { continue }
        self[number].dictionary[key] = .name(name[...plus] + original)
        guard let table = dictionary["ToUnicode"]?.target, let packed = self[table].stream else { continue }
        let isPacked = self[table].dictionary.has("Filter", "FlateDecode")
        guard let content = isPacked ? inflated(packed) : packed else { continue }
        self[table].stream = deflated(spellingSmall(content))
        self[table].dictionary["Filter"] = .name("FlateDecode")
      }
    }
  }
}
