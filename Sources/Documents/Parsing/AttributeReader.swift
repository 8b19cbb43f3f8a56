/// Reads what stands in braces: `{#id .class key=value key="two words"}`.
struct AttributeReader {
  /// Why braces could not be read.
  struct Problem {
    var reason: String
    var place: Place
  }

  let bytes: [UInt8]
  let end: Int
  let place: (Int) -> Place
  var at: Int
  private(set) var problem: Problem?

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, place: @escaping (Int) -> Place) {
    (self.bytes, self.at, self.end, self.place) = (bytes, start, end ?? bytes.count, place)
  }

  /// What follows `:::`: braces, or one class without them.
  mutating func readFenceInfo() -> Attributes {
    skipBlanks()
    if at < end, bytes[at] == Ascii.openBrace {
      guard let attributes = readBraces() else {
        if problem == nil { fail("the braces are not closed", at: at) }
        return Attributes()
      }
      return attributes
    }
    let start = at
    while at < end, Ascii.isNameByte(bytes[at]) { at += 1 }
    guard at > start else { return Attributes() }
    return Attributes(classes: [.init(text(start..<at), place: place(start))])
  }

  /// Reads braces from the opening one to the one that closes them; nil where these are no attributes.
  mutating func readBraces() -> Attributes? {
    guard at < end, bytes[at] == Ascii.openBrace else { return nil }
    let opening = at
    at += 1
    var result = Attributes()
    while true {
      skipBlanks()
      guard at < end else {
        at = opening
        return nil
      }
      switch bytes[at] {
      case Ascii.closeBrace:
        at += 1
        return result
      case Ascii.hash:
        let name = readName(after: 1)
        guard !name.isEmpty else { return fail("a name must follow “#”", at: at) }
        result.identifier = name
      case Ascii.period, Ascii.equals:
        let start = at
        let name = readName(after: 1)
        guard !name.isEmpty else { return fail("a class must follow “.”", at: at) }
        result.classes.append(.init(name, place: place(start)))
      case Ascii.hyphen where at + 1 < end && !Ascii.isNameByte(bytes[at + 1]):
        result.classes.append(.init("unnumbered", place: place(at)))
        at += 1
      default:
        guard let pair = readPair() else { return nil }
        result.pairs.append(pair)
      }
    }
  }

  private mutating func readPair() -> Attributes.Pair? {
    let start = at
    let key = readName(after: 0)
    guard !key.isEmpty, at < end, bytes[at] == Ascii.equals else {
      return fail("“key=value”, “.class” or “#name” was expected", at: start)
    }
    at += 1
    let value: String
    let valueStart = at < end && (bytes[at] == Ascii.quote || bytes[at] == Ascii.apostrophe) ? at + 1 : at
    if at < end, bytes[at] == Ascii.quote || bytes[at] == Ascii.apostrophe {
      let quote = bytes[at]
      at += 1
      var unquoted: [UInt8] = []
      while at < end, bytes[at] != quote {
        if bytes[at] == Ascii.backslash, at + 1 < end, Ascii.isPunctuation(bytes[at + 1]) { at += 1 }
        unquoted.append(bytes[at])
        at += 1
      }
      guard at < end else { return fail("the quotation mark is not closed", at: start) }
      at += 1
      value = String(decoding: unquoted, as: UTF8.self)
    } else {
      let from = at
      while at < end, !Ascii.isSpace(bytes[at]), bytes[at] != Ascii.closeBrace { at += 1 }
      value = text(from..<at)
    }
    return Attributes.Pair(key: key, value: value, place: place(start), valuePlace: place(valueStart))
  }

  /// A word, quoted or not, or `key=value`, up to blanks: the arguments of a shortcode.
  mutating func readArgument() -> (word: String?, pair: Attributes.Pair?, place: Place)? {
    skipBlanks()
    guard at < end else { return nil }
    let start = at
    if bytes[at] != Ascii.quote, bytes[at] != Ascii.apostrophe {
      let key = readName(after: 0)
      if !key.isEmpty, at < end, bytes[at] == Ascii.equals {
        at = start
        return readPair().map { (nil, $0, $0.place) }
      }
      at = start
      while at < end, !Ascii.isSpace(bytes[at]) { at += 1 }
      return (text(start..<at), nil, place(start))
    }
    let quote = bytes[at]
    at += 1
    var unquoted: [UInt8] = []
    while at < end, bytes[at] != quote {
      if bytes[at] == Ascii.backslash, at + 1 < end { at += 1 }
      unquoted.append(bytes[at])
      at += 1
    }
    at += 1
    return (String(decoding: unquoted, as: UTF8.self), nil, place(start + 1))
  }

  mutating func skipBlanks() {
    while at < end, Ascii.isSpace(bytes[at]) { at += 1 }
  }

  private mutating func readName(after count: Int) -> String {
    at += count
    let start = at
    while at < end, Ascii.isNameByte(bytes[at]) { at += 1 }
    return text(start..<at)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  @discardableResult
  private mutating func fail<Nothing>(_ reason: String, at offset: Int) -> Nothing? {
    if problem == nil { problem = Problem(reason: reason, place: place(offset)) }
    return nil
  }
  private mutating func fail(_ reason: String, at offset: Int) {
    if problem == nil { problem = Problem(reason: reason, place: place(offset)) }
  }
}
