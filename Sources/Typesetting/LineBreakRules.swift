/// A place where the text allows a line to end.
struct BreakOpportunity: Equatable {
  /// Why a line may end here.
  enum Kind: UInt8 {
    /// After spaces, or where nothing is seen.
    case space
    /// After a hyphen, a dash or a slash of the text.
    case mark
    /// Between the characters of Chinese, Japanese and Korean text.
    case ideograph
    /// At a soft hyphen, which is then drawn.
    case softHyphen
    /// Inside an address of the web.
    case address
    /// Inside an address, at no mark: only when all else fails.
    case lastResort
  }
  var kind: Kind
  /// The byte at which the next line begins.
  var byte: Int
}

/// Where lines may end in a text (UAX 14, as far as ``BreakClass`` tells characters apart), with more places
/// in addresses of the web; in rising order, without the text's end.
///
/// Words are not divided here: see ``Hyphenator``.
func breakOpportunities(_ text: [UInt8]) -> [BreakOpportunity] {
  var found: [BreakOpportunity] = []
  found.reserveCapacity(text.count / 5)
  var previous = BreakClass.opening  // nothing breaks at the start
  var beforePrevious = BreakClass.space
  var lastVisible = BreakClass.opening
  var offset = 0
  var wordStart = 0
  var address = 0..<0
  while offset < text.count {
    let (scalar, width) = scalar(text, at: offset)
    let next = BreakClass(scalar)
    if previous == .space, next != .space {
      wordStart = offset
      address = addressRange(text, from: wordStart)
    }
    if offset == 0 { address = addressRange(text, from: 0) }
    if next == .combining, previous != .space {
      offset += width
      continue
    }
    // Most of a text: nothing breaks between two letters.
    if next == .letter, previous == .letter, address.isEmpty {
      beforePrevious = previous
      offset += width
      continue
    }
    if address.contains(offset), offset > address.lowerBound {
      if let kind = addressBreak(text, address, at: offset) {
        found.append(BreakOpportunity(kind: kind, byte: offset))
      }
    } else if let kind = breakKind(
      between: previous, and: next, before: beforePrevious, lastVisible: lastVisible,
      wordLength: offset - wordStart, following: text[(offset + width)...])
    {
      found.append(BreakOpportunity(kind: kind, byte: offset))
    }
    beforePrevious = previous
    previous = next
    if next != .space { lastVisible = next }
    offset += width
  }
  return found
}

/// Whether a line may end between two characters.
private func breakKind(
  between previous: BreakClass, and next: BreakClass, before: BreakClass, lastVisible: BreakClass,
  wordLength: Int, following: ArraySlice<UInt8>
) -> BreakOpportunity.Kind? {
  switch (previous, next) {
  case (_, .space), (_, .zeroWidthSpace), (_, .combining): return nil
  case (.zeroWidthSpace, _): return .space
  case (.space, .closing), (.space, .exclamation), (.space, .glue): return nil
  case (.space, .infix):
    // “.5” begins a line, a lone point after a space does not.
    return following.first.map { $0 >= 0x30 && $0 <= 0x39 } == true ? .space : nil
  case (.space, _): return lastVisible == .opening ? nil : .space
  case (.glue, _), (_, .glue): return nil
  case (.softHyphen, _): return .softHyphen
  case (_, .softHyphen): return nil
  case (_, .closing), (_, .exclamation), (_, .infix), (_, .slash): return nil
  case (_, .nonStarter), (_, .ellipsis): return nil
  case (.opening, _): return nil
  // Beside Chinese and Japanese, quotation marks break as brackets do.
  case (.ideograph, .quotation), (.quotation, .ideograph): return nil
  case (.quotation, _), (_, .quotation): return nil
  case (.emDash, .emDash): return nil
  case (_, .emDash): return previous == .letter || previous == .digit ? nil : .mark
  case (.emDash, _): return .mark
  case (_, .hyphen), (_, .breakAfter): return nil
  case (.hyphen, .letter):
    // “Franco-German”, not “e-mail”, “-x” or “--flag”.
    let isCompound = (before == .letter || before == .digit) && wordLength > 2
    return isCompound && following.first.map { $0 > 0x20 && $0 != 0x2D } == true ? .mark : nil
  case (.hyphen, _): return next == .ideograph ? .mark : nil
  case (.breakAfter, _): return before == .space ? nil : .mark
  case (.slash, .letter): return wordLength > 2 && before == .letter ? .mark : nil
  case (.slash, _): return nil
  case (.ideograph, _), (_, .ideograph), (.nonStarter, _): return .ideograph
  default: return nil
  }
}

/// The bytes of an address of the web that begins a word; empty where it is none.
func addressRange(_ text: [UInt8], from start: Int) -> Range<Int> {
  var first = start
  while first < text.count, [0x28, 0x3C, 0x5B, 0x22].contains(text[first]) { first += 1 }
  var end = first
  var isAddress = startsWith("www.", text, first) || startsWith("doi.org/", text, first)
  while end < text.count, text[end] > 0x20, text[end] < 0x80 {
    if text[end] == 0x3A, startsWith("://", text, end), end > first { isAddress = true }
    end += 1
  }
  return isAddress ? first..<end : first..<first
}

private func startsWith(_ prefix: StaticString, _ text: [UInt8], _ start: Int) -> Bool {
  guard start + prefix.utf8CodeUnitCount <= text.count else { return false }
  return prefix.withUTF8Buffer { $0.enumerated().allSatisfy { text[start + $0.offset] == $0.element } }
}

/// After slashes and before other marks, as the Chicago Manual has it; never between two slashes, nor so that
/// fewer than three characters are alone.
private func addressBreak(_ text: [UInt8], _ address: Range<Int>, at offset: Int) -> BreakOpportunity.Kind? {
  guard offset - address.lowerBound >= 3, address.upperBound - offset >= 3 else { return nil }
  let previous = text[offset - 1]
  let next = text[offset]
  switch previous {
  case 0x2F: return next == 0x2F ? nil : .address
  case 0x3A: return next == 0x2F ? nil : .address
  case 0x2D, 0x26, 0x3D: return next == previous ? nil : .address
  default: break
  }
  switch next {
  case 0x2F, 0x3A: return nil
  case 0x2E, 0x5F, 0x3F, 0x23, 0x25, 0x7E, 0x2B, 0x2C, 0x40: return .address
  default: return .lastResort
  }
}

/// The character at a byte, and how many bytes it has; a stray byte counts as one character.
func scalar(_ text: [UInt8], at offset: Int) -> (scalar: UInt32, width: Int) {
  let first = UInt32(text[offset])
  if first < 0x80 { return (first, 1) }
  func tail(_ index: Int) -> UInt32 { offset + index < text.count ? UInt32(text[offset + index] & 0x3F) : 0 }
  let rest = text.count - offset
  if first >= 0xF0 { return ((first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, rest)) }
  if first >= 0xE0 { return ((first & 15) << 12 | tail(1) << 6 | tail(2), min(3, rest)) }
  if first >= 0xC0 { return ((first & 31) << 6 | tail(1), min(2, rest)) }
  return (first, 1)
}
