extension String {
  /// The text as lists sort it: small letters without their accents, so that “Öberg” stands beside “Oberg”.
  var sortingLetters: String {
    String(lowercased().map { TeXText.plainLetters[$0] ?? $0 })
  }
}

extension TeXText {
  /// For each letter that TeX writes with an accent, the letter under it.
  fileprivate static let plainLetters: [Character: Character] = {
    var plain: [Character: Character] = ["ø": "o", "ł": "l", "đ": "d", "ё": "е"]
    for pairs in accents.values {
      let letters = Array(pairs)
      for index in stride(from: 0, to: letters.count - 1, by: 2) { plain[letters[index + 1]] = letters[index] }
    }
    return plain
  }()
}
