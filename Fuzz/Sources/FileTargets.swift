@testable import Checking
@testable import Rendering
@testable import Reporting

/// The head of a PNG, and its packed pixels; sums are put right first, so that something is behind them.
func readPNG(_ bytes: [UInt8]) {
  readPicture(bytes)
  let whole = withRightSums([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes.dropFirst(8))
  readPicture(whole)
  _ = PackedPicture(png: whole)
}

/// The head of a JPEG.
func readJPEG(_ bytes: [UInt8]) {
  readPicture(bytes)
  readPicture([0xFF, 0xD8, 0xFF] + bytes.dropFirst(3))
}

private func readPicture(_ bytes: [UInt8]) {
  _ = pictureSize(bytes)
  _ = ImageKind(of: bytes)
  _ = PictureFacts(bytes)
}

/// The chunks of a PNG with the sums that they should have.
private func withRightSums(_ bytes: [UInt8]) -> [UInt8] {
  var (file, at) = (bytes, 8)
  while at + 12 <= file.count {
    let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= file.count - at - 12 else { break }
    var sum: UInt32 = ~0
    for byte in file[at + 4..<at + 8 + length] {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    for place in 0..<4 { file[at + 8 + length + place] = UInt8(truncatingIfNeeded: ~sum >> (24 - 8 * UInt32(place))) }
    at += 12 + length
  }
  return file
}

/// What the print check reads of a PDF.
func readPDF(_ bytes: [UInt8]) { _ = try? PDFFacts(bytes) }
