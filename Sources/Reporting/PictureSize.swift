import Geometry

/// The extent of a PNG or JPEG in pixels, read from its head; nil where the bytes are neither or are cut short.
func pictureSize(_ bytes: [UInt8]) -> Size? {
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return pngSize(bytes) }
  if bytes.starts(with: [0xFF, 0xD8]) { return jpegSize(bytes) }
  return nil
}

private func pngSize(_ bytes: [UInt8]) -> Size? {
  guard bytes.count >= 24 else { return nil }
  func number(at index: Int) -> Int { bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
  return size(number(at: 16), number(at: 20))
}

/// A JPEG is a row of segments, each with its length; the frame's segment (SOF) holds the extent.
private func jpegSize(_ bytes: [UInt8]) -> Size? {
  var at = 2
  while at + 9 < bytes.count, bytes[at] == 0xFF {
    let marker = bytes[at + 1]
    let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
    let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    if isFrame {
      return size(Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]), Int(bytes[at + 5]) << 8 | Int(bytes[at + 6]))
    }
    guard length >= 2 else { return nil }
    at += 2 + length
  }
  return nil
}

private func size(_ width: Int, _ height: Int) -> Size? {
  width > 0 && height > 0 ? Size(width: Double(width), height: Double(height)) : nil
}
