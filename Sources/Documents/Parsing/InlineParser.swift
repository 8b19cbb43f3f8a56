import Diagnostics

/// Reads the text of a block into inlines.
///
/// Brackets are paired once, before anything else (code and what a backslash protects apart), so that a link,
/// span, note or citation is found without looking back; what stands in them is read by itself. Emphasis
/// follows CommonMark's delimiter runs (``DelimiterStack``). All of it takes time in proportion to the text.
struct InlineParser {
  /// Inlines nested deeper than this stay as they were written.
  static let maximumDepth = 32

  let content: Content
  let bytes: [UInt8]
  let context: ReadingContext
  /// Where the bracket that begins at an offset ends.
  private(set) var closings: [Int: Int] = [:]
  private var quoteDepth = 0
  /// Up to where the end of a comment, of a shortcode, was looked for in vain.
  var searchedForComments = 0, searchedForShortcodes = 0

  init(_ content: Content, context: ReadingContext) {
    (self.content, self.bytes, self.context) = (content, content.bytes, context)
    pairBrackets()
  }

  /// The whole text.
  mutating func parse() -> [Inline] { parse(0, bytes.count, depth: 0) }

  func place(_ offset: Int) -> Place { content.place(offset) }
  func report(_ make: (SourceLocation) -> Diagnostic, at offset: Int) {
    context.report(make(context.location(place(offset))))
  }

  private mutating func pairBrackets() {
    var (at, openings) = (0, [Int]())
    while at < bytes.count {
      switch bytes[at] {
      case Ascii.backslash: at += 1
      case Ascii.backtick:
        var run = at
        while run < bytes.count, bytes[run] == Ascii.backtick { run += 1 }
        at = (codeEnd(bytes, from: run, length: run - at, limit: bytes.count) ?? run) - 1
      case Ascii.openBracket: openings.append(at)
      case Ascii.closeBracket: if let opening = openings.popLast() { closings[opening] = at }
      default: break
      }
      at += 1
    }
  }

  /// The inlines between two offsets.
  mutating func parse(_ from: Int, _ to: Int, depth: Int) -> [Inline] {
    var output = DelimiterStack(place: content.place)
    var at = from
    while at < to {
      let byte = bytes[at]
      if !InlineParser.isSpecial[Int(byte)] {
        let start = at
        at += 1
        while at < to, !InlineParser.isSpecial[Int(bytes[at])] { at += 1 }
        output.text(bytes[start..<at], at: start)
        continue
      }
      if depth < InlineParser.maximumDepth, let (kind, next) = construct(at, to, depth: depth) {
        if let kind { output.append(Inline(kind, place: place(at))) }
        at = max(next, at + 1)
        continue
      }
      switch byte {
      case Ascii.asterisk, Ascii.underscore, Ascii.tilde:
        let run = runLength(at, to)
        if byte == Ascii.tilde && run != 2 {
          output.text(bytes[at..<(at + run)], at: at)
        } else {
          output.append(delimiters(at, run))
        }
        at += run
      case Ascii.quote, Ascii.apostrophe:
        output.text(quotationMark(at).utf8, at: at)
        at += 1
      case Ascii.newline:
        let isHard = output.trimSpaces() >= 2
        output.append(Inline(isHard ? .hardBreak : .softBreak, place: place(at)))
        at += 1
      case Ascii.hyphen:
        let run = runLength(at, to)
        let marks = run == 1 ? "-" : run == 2 ? "–" : run == 3 ? "—" : String(repeating: "-", count: run)
        output.text(marks.utf8, at: at)
        at += run
      case Ascii.period:
        let run = runLength(at, to)
        output.text(run == 3 ? Array("…".utf8)[...] : bytes[at..<(at + run)], at: at)
        at += run
      case Ascii.backslash:
        at = escape(at, to, into: &output)
      case Ascii.ampersand:
        if let (text, next) = Entities.decode(bytes, at: at, to: to) {
          output.text(text.utf8, at: at)
          at = next
        } else {
          fallthrough
        }
      default:
        output.text(bytes[at...at], at: at)
        at += 1
      }
    }
    return output.finish()
  }

  /// What begins at a byte and holds its own end: code, links, spans, notes, citations, shortcodes. The kind
  /// is nil for what leaves nothing behind, such as a comment.
  private mutating func construct(_ at: Int, _ to: Int, depth: Int) -> (Inline.Kind?, Int)? {
    switch bytes[at] {
    case Ascii.backtick: codeSpan(at, to)
    case Ascii.openBracket: bracket(at, to, depth: depth)
    case Ascii.exclamation: image(at, to, depth: depth)
    case Ascii.caret:
      at + 1 < to && bytes[at + 1] == Ascii.openBracket
        ? inlineNote(at, to, depth: depth) : raised(at, to, depth: depth)
    case Ascii.tilde: runLength(at, to) == 1 ? raised(at, to, depth: depth) : nil
    case Ascii.less: angle(at, to)
    case Ascii.at: reference(at, to, depth: depth)
    case Ascii.openBrace: shortcode(at, to)
    case UInt8(ascii: "h"), UInt8(ascii: "w"): bareAddress(at, to)
    default: nil
    }
  }

  private func escape(_ at: Int, _ to: Int, into output: inout DelimiterStack) -> Int {
    guard at + 1 < to else {
      output.text(bytes[at...at], at: at)
      return at + 1
    }
    let next = bytes[at + 1]
    if next == Ascii.newline {
      output.append(Inline(.hardBreak, place: place(at)))
    } else if next == Ascii.space {
      output.text("\u{A0}".utf8, at: at)
    } else if Ascii.isPunctuation(next) {
      output.text(bytes[(at + 1)...(at + 1)], at: at)
    } else {
      output.text(bytes[at...at], at: at)
      return at + 1
    }
    return at + 2
  }

  /// How often the byte at an offset stands there in a row.
  func runLength(_ at: Int, _ to: Int) -> Int {
    var end = at
    while end < to, bytes[end] == bytes[at] { end += 1 }
    return end - at
  }

  /// A run of `*`, `_` or `~` and whether it may begin or end emphasis (CommonMark: left- and
  /// right-flanking).
  private func delimiters(_ at: Int, _ run: Int) -> DelimiterStack.Run {
    let (before, after) = (scalarBefore(at), scalarAfter(at + run))
    let (spaceBefore, spaceAfter) = (isSpace(before), isSpace(after))
    let (markBefore, markAfter) = (isPunctuation(before), isPunctuation(after))
    let left = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    let right = !spaceBefore && (!markBefore || spaceAfter || markAfter)
    let isUnderscore = bytes[at] == Ascii.underscore
    return DelimiterStack.Run(
      character: bytes[at], count: run, offset: at,
      canOpen: isUnderscore ? left && (!right || markBefore) : left,
      canClose: isUnderscore ? right && (!left || markAfter) : right)
  }

  /// The quotation mark or apostrophe for a straight one, by what stands beside it.
  private mutating func quotationMark(_ at: Int) -> String {
    let (before, after) = (scalarBefore(at), scalarAfter(at + 1))
    let opens = !isSpace(after) && (isSpace(before) || isOpening(before))
    let closes = !isSpace(before)
    if bytes[at] == Ascii.apostrophe {
      if isWord(before) && isWord(after) { return "’" }
      if let after, after.properties.numericType != nil, !isWord(before) { return "’" }
      return opens
        ? context.quotes.innerOpen : isWord(before) && !closesInner(at) ? "’" : context.quotes.innerClose
    }
    let opensHere = opens && (!closes || quoteDepth == 0 || isWord(after))
    if opensHere {
      quoteDepth += 1
      return quoteDepth == 1 ? context.quotes.outerOpen : context.quotes.innerOpen
    }
    let mark = quoteDepth > 1 ? context.quotes.innerClose : context.quotes.outerClose
    quoteDepth = max(0, quoteDepth - 1)
    return mark
  }

  /// Whether an opening single mark stands before that has not been closed: `'90s and Marx'`.
  private func closesInner(_ at: Int) -> Bool {
    var index = at - 1
    while index >= 0 {
      if bytes[index] == Ascii.apostrophe {
        let (before, after) = (scalarBefore(index), scalarAfter(index + 1))
        return !isSpace(after) && (isSpace(before) || isOpening(before))
      }
      if bytes[index] == Ascii.newline || at - index > 400 { return false }
      index -= 1
    }
    return false
  }

  // MARK: Characters

  func scalarBefore(_ at: Int) -> Unicode.Scalar? {
    var start = at - 1
    guard start >= 0 else { return nil }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).unicodeScalars.first
  }

  func scalarAfter(_ at: Int) -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    return String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }

  private func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }
  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
  private func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return Ascii.isPunctuation(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
  /// What an opening quotation mark may follow.
  private func isOpening(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .dashPunctuation: return true
    default: return scalar == "*" || scalar == "_" || scalar == "/" || scalar == "\"" || scalar == "'"
    }
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_~^[!<&\"'\n-.@{hw".utf8 { table[Int(byte)] = true }
    return table
  }()
}
