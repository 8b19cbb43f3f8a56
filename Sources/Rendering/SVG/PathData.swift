import Geometry

extension Path {
  /// The outline as SVG path data, such as `M0,0L10,0Z`.
  var svgData: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(points.count * 12)
    var next = 0
    for verb in verbs {
      switch verb {
      case .move: bytes.append(UInt8(ascii: "M"))
      case .line: bytes.append(UInt8(ascii: "L"))
      case .curve: bytes.append(UInt8(ascii: "C"))
      case .close: bytes.append(UInt8(ascii: "Z"))
      }
      for index in next..<(next + verb.pointCount) {
        if index > next { bytes.append(UInt8(ascii: " ")) }
        appendDecimal(points[index].x, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        appendDecimal(points[index].y, to: &bytes)
      }
      next += verb.pointCount
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Affine {
  /// The map as an SVG transform, in its shortest form; nil where it changes nothing.
  var svgTransform: String? {
    if self == .identity { return nil }
    if a == 1, b == 0, c == 0, d == 1 { return "translate(\(decimalText(tx)),\(decimalText(ty)))" }
    // Six decimals in the linear part: a thousandth there is a point at the far end of a page.
    let linear = [a, b, c, d].map(linearText)
    return "matrix(\((linear + [decimalText(tx), decimalText(ty)]).joined(separator: ",")))"
  }

  private func linearText(_ value: Double) -> String {
    let millionths = (value * 1e6).rounded()
    guard millionths.isFinite, abs(millionths) < 1e15 else { return "0" }
    let rounded = Int(millionths)
    let digits = String(rounded.magnitude % 1_000_000)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    let decimals = padded.reversed().drop { $0 == "0" }.reversed()
    let sign = rounded < 0 ? "-" : ""
    return sign + String(rounded.magnitude / 1_000_000) + (decimals.isEmpty ? "" : "." + String(decimals))
  }
}
