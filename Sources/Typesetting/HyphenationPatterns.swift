/// Liang's patterns in a hash table over the bytes of their file: no pattern is copied, so that the 77,000 of
/// German are ready in milliseconds.
///
/// A pattern is letters with digits between them, such as `.ab3ol` or `4a2e5`; a dot is the edge of a word.
/// Where its letters occur in a word, each of its digits counts at its place, unless a higher one does.
struct HyphenationPatterns: Sendable {
  /// Which of the patterns that occur in a word count.
  enum Rule {
    /// All of them, as Liang's algorithm has it and as files of one level are made for.
    case all
    /// At each letter only the one that is the longest beginning of any pattern to end there, and nothing
    /// where that is no whole pattern. Files with a list of compounds are made for this rule, which is that
    /// of LibreOffice's reader: with all patterns counted they divide `fa-rb-schlie-re`.
    case longest
  }

  private let text: [UInt8]
  private let rule: Rule
  /// Where each pattern begins in the text, and how long it is, with its digits.
  private var starts: [UInt32] = []
  private var lengths: [UInt8] = []
  /// At its hash, or at the next free place: the hash of a pattern in the upper half, its number plus one in
  /// the lower. The size is a power of two.
  private var slots: [UInt64]
  /// The most letters of a pattern that begins with two bytes (their hash), so that most places of a word are
  /// left after a single look.
  private var longest = [UInt8](repeating: 0, count: 1 << 12)
  /// For the rule of the longest: the hashes of all beginnings of patterns.
  private var beginnings = HashSet()

  init(_ text: [UInt8], lines: [Range<Int>], rule: Rule) {
    self.text = text
    self.rule = rule
    var size = 1024
    while size < lines.count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    starts.reserveCapacity(lines.count)
    lengths.reserveCapacity(lines.count)
    var previous: [UInt8] = []
    for line in lines where line.count < 256 { insert(line, after: &previous) }
  }

  private mutating func insert(_ line: Range<Int>, after previous: inout [UInt8]) {
    var hash = HyphenationPatterns.seed
    var count = 0
    var first = 0
    var isNew = false
    for i in line {
      let byte = text[i]
      // A rule that changes letters: `pattern/replacement`.
      if byte == 0x2F { return }
      if isDigit(byte) { continue }
      hash = HyphenationPatterns.mixed(hash, byte)
      if count < 2 { first = first << 8 | Int(byte) }
      if rule == .longest {
        // Lists are sorted, so that most beginnings were met in the line before.
        if count >= previous.count || previous[count] != byte {
          isNew = true
          previous.removeSubrange(min(count, previous.count)...)
          previous.append(byte)
        }
        if isNew { beginnings.insert(hash) }
      }
      count += 1
    }
    guard count > 0 else { return }
    if rule == .longest { previous.removeSubrange(min(count, previous.count)...) }
    starts.append(UInt32(line.lowerBound))
    lengths.append(UInt8(line.count))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(hash) << 32 | UInt64(starts.count)
    if count == 1 {
      // A single letter may begin any pair.
      for second in 0..<256 { raise(first << 8 | second, to: 1) }
    } else {
      raise(first, to: count)
    }
  }

  private mutating func raise(_ pair: Int, to count: Int) {
    let key = HyphenationPatterns.pairKey(pair)
    longest[key] = max(longest[key], UInt8(count))
  }

  /// Raises the values between the letters of a word to those of the patterns that occur in it.
  ///
  /// - Parameters:
  ///   - word: In small letters; its edges are those of the slice.
  ///   - values: One before each byte and one after the last, counted from the slice's start.
  func apply(to word: ArraySlice<UInt8>, _ values: inout [UInt8]) {
    let count = word.count + 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { letters in
      letters[0] = 0x2E
      var i = 1
      for byte in word {
        letters[i] = isDigit(byte) ? 0x2E : byte
        i += 1
      }
      letters[count - 1] = 0x2E
      switch rule {
      case .all: applyAll(UnsafeBufferPointer(letters), &values)
      case .longest: applyLongest(UnsafeBufferPointer(letters), &values)
      }
    }
  }

  private func applyAll(_ letters: UnsafeBufferPointer<UInt8>, _ values: inout [UInt8]) {
    slots.withUnsafeBufferPointer { slots in
      for start in letters.indices where letters[start] & 0xC0 != 0x80 {
        let pair = Int(letters[start]) << 8 | (start + 1 < letters.count ? Int(letters[start + 1]) : 0)
        let most = min(Int(longest[HyphenationPatterns.pairKey(pair)]), letters.count - start)
        guard most > 0 else { continue }
        var hash = HyphenationPatterns.seed
        for end in start..<start + most {
          hash = HyphenationPatterns.mixed(hash, letters[end])
          if slots[Int(hash) & (slots.count - 1)] == 0 { continue }
          applyPatterns(hash, slots, letters, start...end, &values)
        }
      }
    }
  }

  private func applyLongest(_ letters: UnsafeBufferPointer<UInt8>, _ values: inout [UInt8]) {
    var start = 0
    var hash = HyphenationPatterns.seed
    for end in letters.indices {
      hash = HyphenationPatterns.mixed(hash, letters[end])
      while start <= end, !beginnings.contains(hash) {
        start += 1
        hash = HyphenationPatterns.seed
        for i in start..<max(end + 1, start) { hash = HyphenationPatterns.mixed(hash, letters[i]) }
      }
      guard start <= end else { continue }
      slots.withUnsafeBufferPointer { applyPatterns(hash, $0, letters, start...end, &values) }
    }
  }

  private func applyPatterns(
    _ hash: UInt32, _ slots: UnsafeBufferPointer<UInt64>, _ letters: UnsafeBufferPointer<UInt8>,
    _ range: ClosedRange<Int>, _ values: inout [UInt8]
  ) {
    var slot = Int(hash) & (slots.count - 1)
    var last: Int?
    while slots[slot] != 0 {
      let pattern = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if UInt32(slots[slot] >> 32) == hash, matches(pattern, letters, range) {
        // Of two lines with the same letters the later one is meant to replace the earlier.
        if rule == .longest { last = pattern } else { apply(pattern, at: range.lowerBound, &values) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    if let last { apply(last, at: range.lowerBound, &values) }
  }

  private func matches(
    _ pattern: Int, _ letters: UnsafeBufferPointer<UInt8>, _ range: ClosedRange<Int>
  ) -> Bool {
    let first = Int(starts[pattern])
    var next = range.lowerBound
    for i in first..<first + Int(lengths[pattern]) where !isDigit(text[i]) {
      guard next <= range.upperBound, text[i] == letters[next] else { return false }
      next += 1
    }
    return next == range.upperBound + 1
  }

  private func apply(_ pattern: Int, at start: Int, _ values: inout [UInt8]) {
    // The dot before the word is at 0, so a digit after `n` letters stands before byte `start + n - 1`.
    var place = start - 1
    let first = Int(starts[pattern])
    for i in first..<first + Int(lengths[pattern]) {
      let byte = text[i]
      if !isDigit(byte) {
        place += 1
      } else if place >= 0, place < values.count {
        values[place] = max(values[place], byte - 0x30)
      }
    }
  }

  // FNV-1a, 32 bits.
  private static let seed: UInt32 = 2_166_136_261
  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
  private static func pairKey(_ pair: Int) -> Int { (pair &* 40503 >> 4) & 0xFFF }
}

/// A set of hashes, by open addressing.
private struct HashSet: Sendable {
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var count = 0

  mutating func insert(_ hash: UInt32) {
    if count * 2 >= slots.count { grow() }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash
    count += 1
  }

  func contains(_ hash: UInt32) -> Bool {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 4)
    count = 0
    for hash in old where hash != 0 { insert(hash) }
  }
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
