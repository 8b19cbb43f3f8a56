/// Citations and references: everything that begins with `@`.
extension InlineParser {
  /// The name after an `@` at an offset, and where it ends. Punctuation at its end belongs to the sentence.
  private func name(after at: Int, _ to: Int) -> (String, Int)? {
    var end = at + 1
    if end < to, bytes[end] == Ascii.openBrace {
      guard let close = bytes[end..<to].firstIndex(of: Ascii.closeBrace), close > end + 1 else { return nil }
      return (String(decoding: bytes[(end + 1)..<close], as: UTF8.self), close + 1)
    }
    while end < to, Ascii.isNameByte(bytes[end]) || bytes[end] == Ascii.slash { end += 1 }
    while end > at + 1, [Ascii.period, Ascii.colon, Ascii.hyphen, Ascii.slash].contains(bytes[end - 1]) {
      end -= 1
    }
    // Bytes beyond ASCII count as letters unless they are punctuation, such as a closing quotation mark.
    var text = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    if let stop = text.firstIndex(where: { !$0.isASCII && !$0.isLetter && !$0.isNumber }) {
      text = String(text[..<stop])
      end = at + 1 + text.utf8.count
    }
    return text.isEmpty ? nil : (text, end)
  }

  /// `@fig-arms` or `@smith [p. 3]` in the sentence.
  mutating func reference(_ at: Int, _ to: Int, depth: Int) -> (Inline.Kind?, Int)? {
    if at > 0, Ascii.isAlphanumeric(bytes[at - 1]) { return nil }
    guard let (name, end) = name(after: at, to) else { return nil }
    if let target = ReferenceKind.target(name) {
      let capital = name.first?.isUppercase ?? false
      return (.crossReference(CrossReference(target: target, isCapitalized: capital)), end)
    }
    var work = CitedWork(key: name, form: .inText, place: place(at))
    var next = end
    let bracket = end + 1
    if bracket < to, bytes[end] == Ascii.space, bytes[bracket] == Ascii.openBracket,
      let close = closings[bracket],
      close < to, bytes[bracket + 1] != Ascii.caret,
      !(close + 1 < to && bytes[close + 1] == Ascii.openParenthesis),
      !bytes[bracket..<close].contains(Ascii.at)
    {
      work.suffix = parse(bracket + 1, close, depth: depth + 1)
      next = close + 1
    }
    return (.citation([work]), next)
  }

  /// What stands in the brackets of `[see @smith, p. 3; -@jones]` or `[Fig @fig-arms]`; nil where it cites
  /// nothing.
  mutating func citation(_ from: Int, _ to: Int, depth: Int) -> Inline.Kind? {
    guard to - from <= 4_000, bytes[from..<to].contains(Ascii.at) else { return nil }
    var works: [CitedWork] = []
    var start = from
    while start <= to {
      let end = bytes[start..<to].firstIndex(of: Ascii.semicolon) ?? to
      guard let at = (start..<end).first(where: { mayCite($0, from: start) }),
        let (key, next) = name(after: at, end)
      else { return nil }
      let isSuppressed = at > start && bytes[at - 1] == Ascii.hyphen
      let prefix = trimmedInlines(start, isSuppressed ? at - 1 : at, depth: depth)
      if let target = ReferenceKind.target(key) {
        guard start == from, end == to, skipSpaces(next, to) == to else { return nil }
        let words = isSuppressed ? [] : prefix.isEmpty ? nil : prefix
        return .crossReference(
          CrossReference(target: target, prefix: words, isCapitalized: key.first?.isUppercase ?? false))
      }
      var rest = skipSpaces(next, end)
      if rest < end, bytes[rest] == UInt8(ascii: ",") { rest += 1 }
      works.append(
        CitedWork(
          key: key, form: isSuppressed ? .withoutAuthor : .bracketed, prefix: prefix,
          suffix: trimmedInlines(rest, end, depth: depth), place: place(at)))
      start = end + 1
    }
    return works.isEmpty ? nil : .citation(works)
  }

  private func mayCite(_ at: Int, from start: Int) -> Bool {
    guard bytes[at] == Ascii.at else { return false }
    if at == start { return true }
    let before = bytes[at - 1]
    if before == Ascii.hyphen { return at - 1 == start || Ascii.isSpace(bytes[at - 2]) }
    return !Ascii.isAlphanumeric(before) && before != Ascii.backslash
  }

  private mutating func trimmedInlines(_ from: Int, _ to: Int, depth: Int) -> [Inline] {
    var (from, to) = (skipSpaces(from, to), to)
    while to > from, Ascii.isSpace(bytes[to - 1]) { to -= 1 }
    from = min(from, to)
    return parse(from, to, depth: depth + 1)
  }
}
