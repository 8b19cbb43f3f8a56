/// The SHA-256 digest of some bytes in hexadecimal digits (FIPS 180-4): data packages state it for their files.
func sha256(_ message: [UInt8]) -> String {
  var state: [UInt32] = squareRootFractions
  var bytes = message + [0x80]
  while bytes.count % 64 != 56 { bytes.append(0) }
  for shift in stride(from: 56, through: 0, by: -8) {
    bytes.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
  }
  var words = [UInt32](repeating: 0, count: 64)
  for block in stride(from: 0, to: bytes.count, by: 64) {
    for index in 0..<16 {
      let at = block + 4 * index
      words[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ mixed &+ (e & f ^ ~e & g) &+ cubeRootFractions[index] &+ words[index]
      let turned = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ turned &+ (a & b ^ a & c ^ b & c))
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ word }
  }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

private let primes: [Int] = (2..<312).filter { candidate in !(2..<candidate).contains { candidate % $0 == 0 }
}

/// The first 32 bits of the fractions of the square roots of the first eight primes: the digest's first state.
private let squareRootFractions: [UInt32] = primes.prefix(8).map { fraction(of: $0, root: 2) }
/// The same of the cube roots of the first 64 primes: the constants of its rounds.
private let cubeRootFractions: [UInt32] = primes.prefix(64).map { fraction(of: $0, root: 3) }

/// The first 32 bits behind the point of a root: the largest r with r^root ≤ number · 2^(32·root), cut to 32 bits.
private func fraction(of number: Int, root: Int) -> UInt32 {
  var low: UInt128 = 0
  var high: UInt128 = 1 << 40
  let target = UInt128(number) << (32 * root)
  while low + 1 < high {
    let middle = (low + high) / 2
    let power = root == 2 ? middle * middle : middle * middle * middle
    if power <= target { low = middle } else { high = middle }
  }
  return UInt32(truncatingIfNeeded: low)
}
