import Geometry

/// The colour profile of sRGB, made here so that no file of anybody else's goes into documents.
///
/// A matrix profile of version 2 of the International Color Consortium's format (ICC.1:2001-04): primaries
/// of IEC 61966-2-1, adapted to the white D50 of the connection space by the Bradford method, and its
/// curve in 1,024 steps.
enum ColorProfile {
  /// The profile's bytes.
  static let sRGB: [UInt8] = build()

  /// The same, packed: made once.
  static let packed = deflated(sRGB)

  private static func build() -> [UInt8] {
    let curve = toneCurve()
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", description("sRGB")), ("cprt", text("No copyright, use freely.")),
      ("wtpt", xyz(0.9642, 1, 0.8249)), ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)),
      ("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)), ("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count, 4)
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    var curveOffset: Int?
    for (name, bytes) in tags {
      let isCurve = name.hasSuffix("TRC")
      let offset = (isCurve ? curveOffset : nil) ?? start + data.count
      table += Array(name.utf8) + number(offset, 4) + number(bytes.count, 4)
      // The three channels share one curve.
      if isCurve, curveOffset != nil { continue }
      if isCurve { curveOffset = offset }
      data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var bytes = number(size, 4) + number(0, 4)
    bytes += [2, 0x10, 0, 0]  // version 2.1
    bytes += "mntrRGB XYZ ".utf8
    for part in [2000, 1, 1, 0, 0, 0] { bytes += number(part, 2) }
    bytes += "acsp".utf8
    bytes += [UInt8](repeating: 0, count: 28)
    bytes += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
  }

  private static func toneCurve() -> [UInt8] {
    let steps = 1024
    var bytes = Array("curv".utf8) + number(0, 4) + number(steps, 4)
    bytes.reserveCapacity(bytes.count + 2 * steps)
    for step in 0..<steps {
      let value = Double(step) / Double(steps - 1)
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      let entry = UInt16((linear * 65535).rounded())
      bytes.append(UInt8(entry >> 8))
      bytes.append(UInt8(entry & 255))
    }
    return bytes
  }

  private static func description(_ text: String) -> [UInt8] {
    // The text in ASCII, then its forms in Unicode and for old Macintosh systems, both empty.
    Array("desc".utf8) + number(0, 4) + number(text.utf8.count + 1, 4) + Array(text.utf8)
      + [UInt8](repeating: 0, count: 1 + 8 + 3 + 67)
  }

  private static func text(_ text: String) -> [UInt8] {
    Array("text".utf8) + number(0, 4) + Array(text.utf8) + [0]
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + number(0, 4) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded()), 4) }

  private static func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> (8 * (byteCount - 1 - $0))) }
  }
}
