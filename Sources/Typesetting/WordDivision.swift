import SceneGraph

/// A place at which a word may be divided.
struct WordDivision {
  var byte: Int
}

extension BreakpointFinder {
  /// Where the words of the paragraph may be divided, in rising order.
  ///
  /// A word is letters with apostrophes between them, whole in one item; capitals alone are a name's initials
  /// and stay whole.
  func divisions() -> [WordDivision] {
    var found: [WordDivision] = []
    for (index, item) in paragraph.items.enumerated() {
      guard case .text(let span) = item, span.hyphenates, span.allowsBreaks,
        let language = span.style.language, let divider = divider(language)
      else { continue }
      divide(paragraph.ranges[index], with: divider, into: &found)
    }
    return found
  }

  private func divide(_ range: Range<Int>, with divider: WordDivider, into found: inout [WordDivision]) {
    let text = paragraph.text
    var offset = range.lowerBound
    while offset < range.upperBound {
      if offset == 0 || text[offset - 1] == 0x20 {
        // A hyphen in an address of the web would be taken for a part of it.
        let address = addressRange(text, from: offset)
        if !address.isEmpty {
          offset = min(address.upperBound, range.upperBound)
          continue
        }
      }
      var letters = 0
      var smallLetters = 0
      let start = offset
      var isPlain = true
      while offset < range.upperBound {
        let byte = text[offset]
        if byte < 0x80 {
          let small = byte | 0x20
          if small >= 0x61, small <= 0x7A {
            letters += 1
            if byte == small { smallLetters += 1 }
          } else if byte != 0x27 || letters == 0 {
            break
          }
          offset += 1
          continue
        }
        let (value, width) = scalar(text, at: offset)
        if value == 0x2019 && letters > 0 || value == 0xAD {
          isPlain = false
        } else if isLetter(value) {
          letters += 1
          smallLetters += 1
          isPlain = false
        } else {
          break
        }
        offset += width
      }
      if offset == start {
        offset += scalar(text, at: offset).width
        continue
      }
      // A word that goes on in the next item, or with figures, is left whole.
      let isWhole = isEdge(start - 1, range) && isEdge(offset, range)
      guard isWhole, letters >= style.shortestDividedWord, smallLetters > 0 else { continue }
      if isPlain {
        for point in divider.points(in: text, start..<offset) { found.append(WordDivision(byte: start + point)) }
      } else {
        divideOther(text[start..<offset], with: divider, into: &found)
      }
    }
  }

  /// A word with other letters than those of English; a soft hyphen in it overrules the dictionary.
  private func divideOther(
    _ word: ArraySlice<UInt8>, with divider: WordDivider, into found: inout [WordDivision]
  ) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    var i = word.startIndex
    while i < word.endIndex {
      let (value, width) = scalar(paragraph.text, at: i)
      if value == 0xAD { return }
      if value == 0x2019 {
        bytes.append(0x27)
        places.append(i)
      } else {
        for j in i..<i + width {
          bytes.append(word[j])
          places.append(j)
        }
      }
      i += width
    }
    let points = divider.points(in: String(decoding: bytes, as: UTF8.self))
    for point in points where point < places.count { found.append(WordDivision(byte: places[point])) }
  }

  /// Whether no word can go on at a byte.
  private func isEdge(_ byte: Int, _ range: Range<Int>) -> Bool {
    guard byte >= 0, byte < paragraph.text.count else { return true }
    let value = paragraph.text[byte]
    if value < 0x80 {
      let small = value | 0x20
      let isWordLike = small >= 0x61 && small <= 0x7A || value >= 0x30 && value <= 0x39
      return !isWordLike && value != 0x40 && value != 0x5F
    }
    return range.contains(byte) || value == 0xE2 || value == 0xC2
  }
}

/// The letters of the alphabets that are divided by dictionaries.
private func isLetter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xC0...0x24F: scalar != 0xD7 && scalar != 0xF7
  case 0x370...0x52F, 0x531...0x587, 0x1E00...0x1FFF, 0x900...0xDFF, 0x10A0...0x10FF, 0x300...0x36F: true
  default: false
  }
}
