import Geometry

/// The colour profile of sRGB, made here so that no file of anybody else's goes into documents.
///
/// A matrix profile of version 4 of the International Color Consortium's format (ICC.1:2004-10): primaries of
/// IEC 61966-2-1, adapted to the white D50 of the connection space by the Bradford method, and its curve as a formula,
/// which takes a tenth of the room of a table and is exact.
enum ColorProfile {
  /// The profile's bytes.
  static let sRGB: [UInt8] = build()

  private static func build() -> [UInt8] {
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", text("sRGB")), ("cprt", text("No copyright, use freely.")),
      ("wtpt", xyz(0.9642, 1, 0.8249)), ("chad", adaptation), ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)),
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
    bytes += [4, 0x20, 0, 0]  // version 4.2
    bytes += "mntrRGB XYZ ".utf8
    for part in [2000, 1, 1, 0, 0, 0] { bytes += number(part, 2) }
    bytes += "acsp".utf8
    bytes += [UInt8](repeating: 0, count: 28)
    bytes += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
  }

  /// The fourth of the format's formulas (10.15): a straight line near black, a power above it.
  private static let curve: [UInt8] =
    Array("para".utf8) + number(0, 4) + number(3, 2) + number(0, 2)
    + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)

  /// From daylight to the white of the connection space.
  private static let adaptation: [UInt8] =
    Array("sf32".utf8) + number(0, 4)
    + [
      1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
    ].flatMap(fixed)

  private static func text(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { number(Int($0), 2) }
    return Array("mluc".utf8) + number(0, 4) + number(1, 4) + number(12, 4) + Array("enUS".utf8)
      + number(units.count, 4) + number(28, 4) + units
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + number(0, 4) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded()), 4) }

  private static func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> (8 * (byteCount - 1 - $0))) }
  }
}
