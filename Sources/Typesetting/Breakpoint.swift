/// A place where a line may end, with all that breaking needs to know of it.
struct Breakpoint {
  /// The byte after the last one that is seen in the line.
  var contentEnd: Int
  /// The byte at which the next line begins; spaces lie between.
  var next: Int
  var ending: Line.End
  /// What stands before the content's end, and before the next line.
  var before: ShapedParagraph.Sums
  var after: ShapedParagraph.Sums
  /// The width of the hyphen that is added.
  var hyphen = 0.0
  /// How far the last mark of the line and the first one of the next hang over the edges, in points.
  var endProtrusion = 0.0, startProtrusion = 0.0
  /// The cost of ending here, as TeX counts penalties: 50 for a hyphen in plain TeX.
  var penalty = 0.0
  /// Whether a hyphen is seen.
  var isHyphen = false
  /// Whether the line must end here.
  var isForced = false
}

/// What ending a line costs, as TeX counts penalties.
enum BreakPenalty {
  static let hyphen = 110.0
  static let ownHyphen = 60.0
  static let dash = 30.0
  static let address = 120.0
  static let lastResort = 4000.0
}

/// Which breakpoints are asked for.
struct BreakpointOptions {
  /// Whether words are divided.
  var hyphenates = false
  /// Whether addresses may be broken anywhere.
  var lastResort = false
}

/// Collects the breakpoints of a shaped paragraph.
struct BreakpointFinder {
  let paragraph: ShapedParagraph
  let style: ParagraphStyle
  /// What divides words of a language; nil where there is no dictionary.
  let divider: (String) -> WordDivider?
  /// The advance of a hyphen in the style of an item.
  let hyphenWidth: (Int) -> Double
  /// Where the text allows lines to end, words undivided.
  private let opportunities: [BreakOpportunity]

  init(
    paragraph: ShapedParagraph, style: ParagraphStyle, divider: @escaping (String) -> WordDivider?,
    hyphenWidth: @escaping (Int) -> Double
  ) {
    self.paragraph = paragraph
    self.style = style
    self.divider = divider
    self.hyphenWidth = hyphenWidth
    opportunities = breakOpportunities(paragraph.text)
  }

  /// All breakpoints in rising order; the last one is the paragraph's end.
  func breakpoints(_ options: BreakpointOptions) -> [Breakpoint] {
    var result: [Breakpoint] = []
    let words = options.hyphenates ? divisions() : []
    result.reserveCapacity(opportunities.count + words.count + 1)
    let forced = paragraph.items.indices.filter { paragraph.items[$0] == .lineBreak }
    var nextWord = 0
    var nextForced = 0
    func addDivisions(before byte: Int) {
      while nextWord < words.count, words[nextWord].byte < byte {
        result.append(division(words[nextWord]))
        nextWord += 1
      }
    }
    func addForced(before byte: Int) {
      while nextForced < forced.count, paragraph.ranges[forced[nextForced]].lowerBound < byte {
        let range = paragraph.ranges[forced[nextForced]]
        addDivisions(before: range.lowerBound)
        result.append(forcedBreak(at: range))
        nextForced += 1
      }
    }
    for opportunity in opportunities {
      addForced(before: opportunity.byte)
      addDivisions(before: opportunity.byte)
      if nextWord < words.count, words[nextWord].byte == opportunity.byte { nextWord += 1 }
      if opportunity.kind == .lastResort && !options.lastResort { continue }
      guard allowsBreak(at: opportunity.byte) else { continue }
      if let last = result.last, last.next >= opportunity.byte { continue }
      result.append(breakpoint(opportunity))
    }
    addForced(before: paragraph.text.count + 1)
    addDivisions(before: paragraph.text.count)
    result.append(end())
    return result
  }

  /// How far the first mark of the paragraph hangs out.
  var startProtrusion: Double { protrusionAtStart(0) }

  private func end() -> Breakpoint {
    let count = paragraph.text.count
    let content = contentEnd(before: count)
    return Breakpoint(
      contentEnd: content, next: count, ending: .paragraph, before: paragraph.sums[content],
      after: paragraph.sums[count], endProtrusion: protrusionAtEnd(content), isForced: true)
  }

  private func forcedBreak(at range: Range<Int>) -> Breakpoint {
    let content = contentEnd(before: range.lowerBound)
    return Breakpoint(
      contentEnd: content, next: range.upperBound, ending: .forced, before: paragraph.sums[content],
      after: paragraph.sums[range.upperBound], endProtrusion: protrusionAtEnd(content),
      startProtrusion: protrusionAtStart(range.upperBound), isForced: true)
  }

  private func breakpoint(_ opportunity: BreakOpportunity) -> Breakpoint {
    let byte = opportunity.byte
    let content = opportunity.kind == .softHyphen ? byte - 2 : contentEnd(before: byte)
    var result = Breakpoint(
      contentEnd: content, next: byte, ending: .word, before: paragraph.sums[content],
      after: paragraph.sums[byte], endProtrusion: protrusionAtEnd(content),
      startProtrusion: protrusionAtStart(byte))
    switch opportunity.kind {
    case .space, .ideograph: break
    case .mark:
      result.ending = .mark
      result.isHyphen = paragraph.text[content - 1] == 0x2D
      result.penalty = result.isHyphen ? BreakPenalty.ownHyphen : BreakPenalty.dash
    case .softHyphen: addHyphen(to: &result)
    case .address:
      result.ending = .mark
      result.penalty = BreakPenalty.address
    case .lastResort:
      result.ending = .emergency
      result.penalty = BreakPenalty.lastResort
    }
    return result
  }

  private func division(_ place: WordDivision) -> Breakpoint {
    var result = Breakpoint(
      contentEnd: place.byte, next: place.byte, ending: .hyphen, before: paragraph.sums[place.byte],
      after: paragraph.sums[place.byte], startProtrusion: protrusionAtStart(place.byte))
    addHyphen(to: &result)
    return result
  }

  private func addHyphen(to breakpoint: inout Breakpoint) {
    let item = paragraph.piece(at: max(breakpoint.contentEnd - 1, 0)).map { paragraph.pieces[$0].item } ?? 0
    breakpoint.ending = .hyphen
    breakpoint.isHyphen = true
    breakpoint.hyphen = hyphenWidth(item)
    breakpoint.penalty = BreakPenalty.hyphen
    breakpoint.endProtrusion = protrudes ? Protrusion.atEnd(0xAD) * breakpoint.hyphen : 0
  }

  /// The end of what is seen before a byte: spaces do not count.
  private func contentEnd(before byte: Int) -> Int {
    var end = byte
    while end > 0 {
      if paragraph.text[end - 1] == 0x20 {
        end -= 1
      } else if end >= 3, isSpace(paragraph.text[end - 3], paragraph.text[end - 2], paragraph.text[end - 1]) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// U+2000…U+200B, but for the figure space, and U+3000.
  private func isSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    a == 0xE2 && b == 0x80 && (0x80...0x8B).contains(c) && c != 0x87 || a == 0xE3 && b == 0x80 && c == 0x80
  }

  /// The tables are those of text from left to right.
  private var protrudes: Bool {
    style.protrudes && style.alignment == .justified && paragraph.baseLevel == 0
  }

  private func protrusionAtEnd(_ byte: Int) -> Double {
    guard protrudes, byte > 0 else { return 0 }
    var start = byte - 1
    while start > 0, paragraph.text[start] & 0xC0 == 0x80 { start -= 1 }
    let part = Protrusion.atEnd(scalar(paragraph.text, at: start).scalar)
    return part == 0 ? 0 : part * (paragraph.sums[byte].width - paragraph.sums[start].width)
  }

  private func protrusionAtStart(_ byte: Int) -> Double {
    guard protrudes, byte < paragraph.text.count else { return 0 }
    let (first, width) = scalar(paragraph.text, at: byte)
    let part = Protrusion.atStart(first)
    return part == 0 ? 0 : part * (paragraph.sums[byte + width].width - paragraph.sums[byte].width)
  }

  /// Whether the item at a byte lets a line end there.
  private func allowsBreak(at byte: Int) -> Bool {
    guard let index = paragraph.piece(at: byte) else { return true }
    let item = paragraph.pieces[index].item
    guard case .text(let span) = paragraph.items[item] else { return true }
    return span.allowsBreaks || paragraph.ranges[item].lowerBound == byte
  }
}
