/// A prefix code for the symbols of one alphabet, as deflate wants it: canonical, no code longer than a
/// limit.
///
/// Lengths come from Huffman's construction over the symbols sorted by count (two queues, so that the
/// time is that of sorting). Where lengths pass the limit, they are cut, and shorter codes are split until
/// Kraft's sum is one again: decoders refuse both more and less.
struct HuffmanCode {
  /// Bits of each symbol's code; 0 where the symbol never comes.
  private(set) var lengths: [UInt8]
  /// Each symbol's code, its first bit lowest, as deflate packs it.
  private(set) var codes: [UInt32]

  /// The code for symbols that come as often as `counts` says, at least one of them.
  init(counts: [UInt32], limit: Int) {
    lengths = HuffmanCode.lengths(of: counts, limit: limit)
    codes = HuffmanCode.canonicalCodes(lengths)
  }

  /// The canonical code of lengths: in each length, codes rise with the symbol.
  private static func canonicalCodes(_ lengths: [UInt8]) -> [UInt32] {
    var perLength = [UInt32](repeating: 0, count: 17)
    for length in lengths where length > 0 { perLength[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 17)
    for length in 1...16 { next[length] = (next[length - 1] + perLength[length - 1]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return reversed(next[Int(length)], bits: Int(length))
    }
  }

  private static func reversed(_ code: UInt32, bits: Int) -> UInt32 {
    var (rest, result) = (code, UInt32(0))
    for _ in 0..<bits {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return result
  }

  private static func lengths(of counts: [UInt32], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let used = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    guard used.count > 1 else {
      for symbol in used { lengths[symbol] = 1 }
      return lengths
    }
    let depths = treeDepths(used.map { UInt64(counts[$0]) })
    // How many codes have each length, then the limit, then Kraft's sum in units of 2^-limit.
    var perLength = [Int](repeating: 0, count: limit + 1)
    for depth in depths { perLength[min(depth, limit)] += 1 }
    var sum = (1...limit).reduce(0) { $0 + perLength[$1] << (limit - $1) }
    // One code of the longest length less, and a shorter one split in two: as many codes, a sum smaller by
    // one.
    while sum > 1 << limit {
      var length = limit - 1
      while perLength[length] == 0 { length -= 1 }
      perLength[limit] -= 1
      perLength[length] -= 1
      perLength[length + 1] += 2
      sum -= 1
    }
    // The rarest symbols take the longest codes.
    var next = used.makeIterator()
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<perLength[length] {
        if let symbol = next.next() { lengths[symbol] = UInt8(length) }
      }
    }
    return lengths
  }

  /// The depth of each leaf in Huffman's tree over weights in rising order.
  private static func treeDepths(_ weights: [UInt64]) -> [Int] {
    let leafCount = weights.count
    var weight = weights
    weight.reserveCapacity(2 * leafCount)
    var parent = [Int](repeating: 0, count: 2 * leafCount - 1)
    var (leaf, inner) = (0, leafCount)
    func lightest() -> Int {
      if leaf < leafCount, inner >= weight.count || weight[leaf] <= weight[inner] {
        leaf += 1
        return leaf - 1
      }
      inner += 1
      return inner - 1
    }
    for node in leafCount..<(2 * leafCount - 1) {
      let (a, b) = (lightest(), lightest())
      weight.append(weight[a] + weight[b])
      parent[a] = node
      parent[b] = node
    }
    var depths = [Int](repeating: 0, count: 2 * leafCount - 1)
    for node in stride(from: 2 * leafCount - 3, through: 0, by: -1) {
      depths[node] = depths[parent[node]] + 1
    }
    return Array(depths[..<leafCount])
  }
}
