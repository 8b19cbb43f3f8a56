/// Whole numbers spelled in English: “thirty-seven”, “one hundred and eight”, “twenty-ninth”.
enum NumberWords {
  /// How a number is spelled.
  enum Form: String {
    /// As many of something.
    case words
    /// As a place in a row.
    case ordinal
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]

  /// The words; nil for fractions and for numbers that nobody would spell.
  static func text(_ number: Double, _ form: Form) -> String? {
    guard number == number.rounded(), (0..<1_000).contains(number) else { return nil }
    let words = cardinal(Int(number))
    return form == .words ? words : ordinal(words)
  }

  private static func cardinal(_ number: Int) -> String {
    if number < 20 { return small[number] }
    if number < 100 { return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]) }
    return small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + cardinal(number % 100))
  }

  /// Only the last word changes: “twenty-ninth”, “one hundredth”.
  private static func ordinal(_ words: String) -> String {
    let start = words.lastIndex { $0 == "-" || $0 == " " }.map { words.index(after: $0) } ?? words.startIndex
    let last = String(words[start...])
    let changed =
      irregular[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
    return words[..<start] + changed
  }
}
