/// Compression by a table of strings that grows as it is used, in the form that TIFF 6.0 describes (section 13): codes
/// of 9 to 12 bits, the highest bit first, each width taken one code early.
enum LZWCompression {
  private static let clear = 256, end = 257, firstFree = 258
  /// The table is begun anew before its last code would be given.
  private static let lastFree = 4094

  /// The bytes, compressed.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var out = BitWriter()
    out.reserve(bytes.count / 4)
    var table = Table()
    var (width, free) = (9, firstFree)
    out.add(clear, width)
    guard var string = bytes.first.map(Int.init) else {
      out.add(end, width)
      return out.finished()
    }
    for byte in bytes.dropFirst() {
      let slot = table.slot(of: string, byte)
      if let code = table.code(at: slot) {
        string = code
        continue
      }
      out.add(string, width)
      table.set(slot, string, byte, code: free)
      string = Int(byte)
      free += 1
      if free == lastFree {
        out.add(clear, width)
        table.removeAll()
        (width, free) = (9, firstFree)
      } else if free >= 1 << width {
        width += 1
      }
    }
    out.add(string, width)
    free += 1
    if free == lastFree {
      out.add(clear, width)
      width = 9
    } else if free >= 1 << width {
      width += 1
    }
    out.add(end, width)
    return out.finished()
  }

  /// Strings as a known string and one byte more, in open addressing.
  private struct Table {
    private var keys = [UInt32](repeating: .max, count: 16_384)
    private var codes = [UInt16](repeating: 0, count: 16_384)

    /// Where a string stands, or would.
    @inline(__always)
    func slot(of string: Int, _ byte: UInt8) -> Int {
      let key = UInt32(string) << 8 | UInt32(byte)
      var slot = Int((key &* 0x9E37_79B1) >> 18)
      while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & 16_383 }
      return slot
    }

    @inline(__always)
    func code(at slot: Int) -> Int? { keys[slot] == .max ? nil : Int(codes[slot]) }

    @inline(__always)
    mutating func set(_ slot: Int, _ string: Int, _ byte: UInt8, code: Int) {
      keys[slot] = UInt32(string) << 8 | UInt32(byte)
      codes[slot] = UInt16(code)
    }

    mutating func removeAll() {
      for index in keys.indices { keys[index] = .max }
    }
  }

  /// Codes of any width, the highest bit first.
  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var bits = 0, count = 0

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    @inline(__always)
    mutating func add(_ code: Int, _ width: Int) {
      bits = bits << width | code
      count += width
      while count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
      bits &= (1 << count) - 1
    }

    mutating func finished() -> [UInt8] {
      if count > 0 { add(0, 8 - count) }
      return bytes
    }
  }
}
