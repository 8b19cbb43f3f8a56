/// A font's table from glyphs to text (`ToUnicode`) in which ligatures read as their letters.
///
/// Fonts name their ligatures by compatibility characters such as U+FB01, and cairo copies that name. Whoever searches
/// the document for “figure” or copies it wants the letters `f` and `i`.
func spellingLigatures(_ table: [UInt8]) -> [UInt8] {
  // A line of the table: `<0002> <fb01>`.
  let opening = Array("> <fb0".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(table.count)
  var copied = 0
  var at = 0
  while at + opening.count + 2 <= table.count {
    guard table[at] == opening[0], table[at..<(at + opening.count)].elementsEqual(opening),
      table[at + opening.count + 1] == UInt8(ascii: ">"),
      let letters = ligatureLetters[table[at + opening.count]]
    else {
      at += 1
      continue
    }
    result += table[copied..<at]
    result += "> <\(letters)>".utf8
    at += opening.count + 2
    copied = at
  }
  return result + table[copied...]
}

/// The letters of U+FB00 to U+FB06, as UTF-16 in hexadecimal digits, by the last digit of the character.
private let ligatureLetters: [UInt8: String] = [
  UInt8(ascii: "0"): "00660066", UInt8(ascii: "1"): "00660069", UInt8(ascii: "2"): "0066006c",
  UInt8(ascii: "3"): "006600660069", UInt8(ascii: "4"): "00660066006c", UInt8(ascii: "5"): "00730074",
  UInt8(ascii: "6"): "00730074",
]
