import CDeflate

/// A picture packed as a PDF holds it.
///
/// The packed pixels of a PNG can stay as they are: unpacking a picture and packing it again would take longer than
/// setting the page that it stands on. PDF and PNG filter rows and pack them in the same way (ISO 32000-1, 7.4.4.4).
/// What PDF does not know is left to Cairo: opacity, and rows sent in several rounds.
struct PackedPicture {
  /// Pixels.
  let width: Int, height: Int
  private let bits: Int, channels: Int
  /// The colours that pixels stand for; nil where pixels are colours themselves.
  private let palette: [UInt8]?
  /// The rows, packed.
  private let data: [UInt8]
  /// Whether each row was filtered as PNG does before it was packed.
  private let isFiltered: Bool
  /// How opaque each pixel is, eight bits each, packed; nil where all are wholly so.
  private let opacities: [UInt8]?

  /// Takes rows of red, green and blue that are packed already, eight bits each.
  init(width: Int, height: Int, colours: [UInt8], opacities: [UInt8]?) {
    (self.width, self.height, bits, channels, palette) = (width, height, 8, 3, nil)
    (data, isFiltered, self.opacities) = (colours, false, opacities)
  }

  /// Takes a PNG apart; nil where it is damaged or needs more than PDF knows.
  init?(png file: [UInt8]) {
    guard file.count > 33, file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    func number(_ at: Int) -> Int { file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    var (header, colours, rows) = (0, nil as [UInt8]?, [UInt8]())
    var at = 8
    var isWhole = false
    while at + 12 <= file.count, !isWhole {
      let length = number(at)
      guard length <= file.count - at - 12 else { return nil }
      // What a chunk holds is sound where its sum is: Cairo is not there to find faults.
      let sum = file.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress.map { $0 + at + 4 }, length + 4) }
      guard Int(sum) == number(at + 8 + length) else { return nil }
      let content = at + 8..<at + 8 + length
      switch String(decoding: file[at + 4..<at + 8], as: UTF8.self) {
      case "IHDR" where length == 13: header = content.lowerBound
      case "PLTE": colours = Array(file[content])
      case "tRNS": return nil
      case "IDAT": rows += file[content]
      case "IEND": isWhole = true
      default: break
      }
      at += 12 + length
    }
    guard isWhole, header > 0, !rows.isEmpty else { return nil }
    (width, height, bits) = (number(header), number(header + 4), Int(file[header + 8]))
    // Neither another way of packing nor rows in several rounds.
    guard (1...32_767).contains(width), (1...32_767).contains(height), file[header + 10] == 0,
      file[header + 11] == 0, file[header + 12] == 0, [1, 2, 4, 8, 16].contains(bits)
    else { return nil }
    (data, isFiltered, opacities) = (rows, true, nil)
    switch file[header + 9] {
    case 0: (channels, palette) = (1, nil)
    case 2 where bits >= 8: (channels, palette) = (3, nil)
    case 3 where bits <= 8:
      guard let colours, !colours.isEmpty, colours.count <= 768, colours.count % 3 == 0 else { return nil }
      (channels, palette) = (1, colours)
    default: return nil
    }
  }

  /// The picture as an object of a file, to which what it refers to is added.
  func object(in file: inout PDFFile) -> PDFObject {
    let space: PDFValue =
      if let palette {
        .array([.name("Indexed"), .name("DeviceRGB"), .integer(palette.count / 3 - 1), .string(palette)])
      } else {
        .name(channels == 3 ? "DeviceRGB" : "DeviceGray")
      }
    var image = image(space, bits: bits, data)
    if isFiltered {
      image.dictionary["DecodeParms"] = .dictionary([
        "Predictor": .integer(15), "Colors": .integer(channels), "BitsPerComponent": .integer(bits),
        "Columns": .integer(width),
      ])
    }
    if let opacities {
      image.dictionary["SMask"] = .reference(file.add(self.image(.name("DeviceGray"), bits: 8, opacities)))
    }
    return image
  }

  private func image(_ space: PDFValue, bits: Int, _ data: [UInt8]) -> PDFObject {
    PDFObject(
      .dictionary([
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(width), "Height": .integer(height),
        "ColorSpace": space, "BitsPerComponent": .integer(bits), "Filter": .name("FlateDecode"),
      ]), stream: data)
  }
}
