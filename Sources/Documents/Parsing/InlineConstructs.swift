import Diagnostics

/// The inlines that hold their own end.
extension InlineParser {
  typealias Found = (Inline.Kind?, Int)
  /// No address is longer; without a limit, text that only looks like links would be searched again and
  /// again.
  static let longestTarget = 8_000

  func codeSpan(_ at: Int, _ to: Int) -> Found? {
    let run = runLength(at, to)
    guard let end = codeEnd(bytes, from: at + run, length: run, limit: to) else {
      return (.text(String(repeating: "`", count: run)), at + run)
    }
    var code = bytes[(at + run)..<(end - run)].map { $0 == Ascii.newline ? Ascii.space : $0 }
    if code.count > 2, code.first == Ascii.space, code.last == Ascii.space,
      code.contains(where: { $0 != Ascii.space })
    {
      code = Array(code.dropFirst().dropLast())
    }
    let text = String(decoding: code, as: UTF8.self)
    guard let (attributes, next) = attributes(at: end, to) else { return (.code(text), end) }
    if let raw = attributes.classes.first(where: { ["html", "latex", "tex", "openxml"].contains($0.name) }),
      bytes[end + 1] == Ascii.equals
    {
      report({ Messages.rawCode(raw.name, at: $0) }, at: at)
    }
    return (.code(text), next)
  }

  /// Attributes that begin at an offset, and where they end.
  func attributes(at offset: Int, _ to: Int) -> (Attributes, Int)? {
    guard offset < to, bytes[offset] == Ascii.openBrace,
      !(offset + 1 < to && bytes[offset + 1] == Ascii.openBrace)
    else { return nil }
    var reader = AttributeReader(bytes, from: offset, to: to, place: content.place)
    if let attributes = reader.readBraces() { return (attributes, reader.at) }
    if let problem = reader.problem {
      context.report(Messages.badAttributes(problem.reason, at: context.location(problem.place)))
    }
    return nil
  }

  mutating func bracket(_ at: Int, _ to: Int, depth: Int) -> Found? {
    guard let close = closings[at], close < to else { return nil }
    if at + 1 < close, bytes[at + 1] == Ascii.caret, let call = noteCall(at, close) { return call }
    let after = close + 1
    if after < to, bytes[after] == Ascii.openParenthesis, let (target, next) = destination(after, to) {
      let text = parse(at + 1, close, depth: depth + 1)
      return (.link(target: target, text: text), attributes(at: next, to)?.1 ?? next)
    }
    if let (attributes, next) = attributes(at: after, to) {
      return (.span(attributes, parse(at + 1, close, depth: depth + 1)), next)
    }
    if after < to, bytes[after] == Ascii.openBracket, let end = closings[after], end < to {
      let label = end == after + 1 ? bytes[(at + 1)..<close] : bytes[(after + 1)..<end]
      if label.count <= 1_000, let target = context.links[ReadingContext.normalized(label)] {
        return (.link(target: target, text: parse(at + 1, close, depth: depth + 1)), end + 1)
      }
    }
    if let cited = citation(at + 1, close, depth: depth) { return (cited, close + 1) }
    if close - at <= 1_000, let target = context.links[ReadingContext.normalized(bytes[(at + 1)..<close])] {
      return (.link(target: target, text: parse(at + 1, close, depth: depth + 1)), close + 1)
    }
    return nil
  }

  mutating func image(_ at: Int, _ to: Int, depth: Int) -> Found? {
    guard at + 1 < to, bytes[at + 1] == Ascii.openBracket, let close = closings[at + 1], close + 1 < to,
      bytes[close + 1] == Ascii.openParenthesis, let (target, next) = destination(close + 1, to)
    else { return nil }
    let text = parse(at + 2, close, depth: depth + 1)
    let (attributes, end) = attributes(at: next, to) ?? (Attributes(), next)
    return (.image(Image(target: target, text: text, attributes: attributes)), end)
  }

  /// `(target "title")` from its opening parenthesis; the title is for screens and not kept.
  private func destination(_ open: Int, _ to: Int) -> (String, Int)? {
    var at = skipSpaces(open + 1, to)
    var target: [UInt8] = []
    if at < to, bytes[at] == Ascii.less {
      at += 1
      while at < to, bytes[at] != Ascii.greater, bytes[at] != Ascii.newline {
        target.append(bytes[at])
        at += 1
      }
      guard at < to, bytes[at] == Ascii.greater else { return nil }
      at += 1
    } else {
      var nested = 0
      let limit = min(to, at + InlineParser.longestTarget)
      while at < limit, !Ascii.isSpace(bytes[at]) {
        if bytes[at] == Ascii.backslash, at + 1 < to, Ascii.isPunctuation(bytes[at + 1]) {
          at += 1
        } else if bytes[at] == Ascii.openParenthesis {
          nested += 1
          if nested > 32 { return nil }
        } else if bytes[at] == Ascii.closeParenthesis {
          if nested == 0 { break }
          nested -= 1
        }
        target.append(bytes[at])
        at += 1
      }
      guard nested == 0 else { return nil }
    }
    at = skipSpaces(at, to)
    if at < to, bytes[at] == Ascii.quote || bytes[at] == Ascii.apostrophe {
      let quote = bytes[at]
      at += 1
      while at < to, bytes[at] != quote { at += bytes[at] == Ascii.backslash ? 2 : 1 }
      at = skipSpaces(at + 1, to)
    }
    guard at < to, bytes[at] == Ascii.closeParenthesis else { return nil }
    return (String(decoding: target, as: UTF8.self), at + 1)
  }

  func skipSpaces(_ at: Int, _ to: Int) -> Int {
    var at = at
    while at < to, Ascii.isSpace(bytes[at]) { at += 1 }
    return at
  }

  // MARK: Notes

  private func noteCall(_ at: Int, _ close: Int) -> Found? {
    let label = String(decoding: bytes[(at + 2)..<close], as: UTF8.self)
    guard !label.isEmpty, !label.contains(where: \.isWhitespace) else { return nil }
    guard context.noteIndex[label] != nil else {
      let known = context.noteDefinitions.map(\.label)
      report({ Messages.undefinedNote(label, known: known, at: $0) }, at: at)
      return (.text("[^\(label)]"), close + 1)
    }
    if let number = context.calledNotes[label] { return (.note(number), close + 1) }
    let number = context.notes.count
    context.calledNotes[label] = number
    context.notes.append(Document.Note(label: label, blocks: [], place: place(at)))
    return (.note(number), close + 1)
  }

  /// `^[a note within the text]`.
  mutating func inlineNote(_ at: Int, _ to: Int, depth: Int) -> Found? {
    guard let close = closings[at + 1], close < to else { return nil }
    let number = context.notes.count
    context.notes.append(Document.Note(label: nil, blocks: [], place: place(at)))
    let text = parse(at + 2, close, depth: depth + 1)
    context.notes[number].blocks = [Block(.paragraph(text), place: place(at + 2))]
    return (.note(number), close + 1)
  }

  // MARK: Raised, lowered, addresses

  /// `x^2^`, `H~2~O`: no blank may stand between the marks.
  mutating func raised(_ at: Int, _ to: Int, depth: Int) -> Found? {
    var end = at + 1
    while end < to, bytes[end] != bytes[at], !Ascii.isSpace(bytes[end]) {
      end += bytes[end] == Ascii.backslash ? 2 : 1
    }
    guard end < to, bytes[end] == bytes[at], end > at + 1 else { return nil }
    let text = parse(at + 1, end, depth: depth + 1)
    return (bytes[at] == Ascii.caret ? .superscript(text) : .subscript(text), end + 1)
  }

  /// `<https://…>`, a comment, or HTML, which is refused.
  mutating func angle(_ at: Int, _ to: Int) -> Found? {
    let rest = bytes[(at + 1)..<to]
    if rest.starts(with: "!--".utf8) {
      guard at >= searchedForComments else { return nil }
      var end = at + 4
      while end + 3 <= to {
        if bytes[end..<(end + 3)].elementsEqual("-->".utf8) { return (nil, end + 3) }
        end += 1
      }
      searchedForComments = to
      return nil
    }
    // No tag or address holds another “<”: a sea of them is not searched to its end each time.
    let stop = rest.prefix(2_000).firstIndex { $0 == Ascii.greater || $0 == Ascii.less }
    guard let close = stop, bytes[close] == Ascii.greater, let first = rest.first else { return nil }
    let inside = bytes[(at + 1)..<close]
    let text = String(decoding: inside, as: UTF8.self)
    if !inside.contains(where: Ascii.isSpace), Ascii.isLetter(first) {
      let scheme = inside.prefix {
        Ascii.isAlphanumeric($0) || $0 == Ascii.plus || $0 == Ascii.hyphen || $0 == Ascii.period
      }
      if scheme.count >= 2, scheme.count < inside.count, bytes[scheme.endIndex] == Ascii.colon {
        return (.link(target: text, text: [Inline(.text(text), place: place(at + 1))]), close + 1)
      }
      if inside.contains(Ascii.at) {
        return (.link(target: "mailto:" + text, text: [Inline(.text(text), place: place(at + 1))]), close + 1)
      }
    }
    guard Ascii.isLetter(first) || first == Ascii.slash && inside.count > 1 && Ascii.isLetter(bytes[at + 2])
    else { return nil }
    report({ Messages.rawHTML(text, at: $0) }, at: at)
    return (nil, close + 1)
  }

  /// `https://…` and `www.…` in running text, without the punctuation that follows them.
  func bareAddress(_ at: Int, _ to: Int) -> Found? {
    let rest = bytes[at..<to]
    let isWeb = rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8)
    guard isWeb || rest.starts(with: "www.".utf8) else { return nil }
    if at > 0, Ascii.isAlphanumeric(bytes[at - 1]) { return nil }
    var end = at
    while end < to, !Ascii.isSpace(bytes[end]), bytes[end] != Ascii.less, bytes[end] != Ascii.closeBracket {
      end += 1
    }
    var unopened = 0
    for byte in bytes[at..<end] {
      unopened += byte == Ascii.closeParenthesis ? 1 : byte == Ascii.openParenthesis ? -1 : 0
    }
    trim: while end > at {
      switch bytes[end - 1] {
      case Ascii.closeParenthesis:
        guard unopened > 0 else { break trim }
        (end, unopened) = (end - 1, unopened - 1)
      case let byte where "?!.,:*_~'\";".utf8.contains(byte): end -= 1
      default: break trim
      }
    }
    guard end - at > (isWeb ? 8 : 4) else { return nil }
    let text = String(decoding: bytes[at..<end], as: UTF8.self)
    let target = isWeb ? text : "https://" + text
    return (.link(target: target, text: [Inline(.text(text), place: place(at))]), end)
  }

  // MARK: Shortcodes

  /// `{{< value arms "max(tiv)" >}}`.
  mutating func shortcode(_ at: Int, _ to: Int) -> Found? {
    guard bytes[at..<to].starts(with: "{{<".utf8), at >= searchedForShortcodes else { return nil }
    var end = at + 3
    while end + 3 <= to, !bytes[end..<(end + 3)].elementsEqual(">}}".utf8) { end += 1 }
    guard end + 3 <= to else {
      searchedForShortcodes = to
      report(Messages.unclosedShortcode, at: at)
      return nil
    }
    var reader = AttributeReader(bytes, from: at + 3, to: end, place: content.place)
    var code = Shortcode(name: "")
    while let argument = reader.readArgument() {
      if let pair = argument.pair {
        code.options.append(pair)
      } else if let word = argument.word {
        if code.name.isEmpty { code.name = word } else { code.arguments.append(.init(word, place: argument.place)) }
      }
    }
    if !KnownNames.shortcodes.contains(code.name) {
      report({ Messages.unknownShortcode(code.name, at: $0) }, at: at)
    }
    return (.shortcode(code), end + 3)
  }
}
