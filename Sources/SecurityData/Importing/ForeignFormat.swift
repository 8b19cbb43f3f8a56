/// A file that is no text table at all, known by its first bytes.
enum ForeignFormat: String {
  case spreadsheet = "an Excel or OpenDocument spreadsheet"
  case oldSpreadsheet = "an old Excel spreadsheet"
  case richText = "a rich text (RTF) document"
  case wideText = "UTF-16 text"
  case webPage = "a web page"

  init?(_ bytes: [UInt8]) {
    let starts: [(ForeignFormat, [UInt8])] = [
      (.spreadsheet, [0x50, 0x4B, 0x03, 0x04]), (.oldSpreadsheet, [0xD0, 0xCF, 0x11, 0xE0]),
      (.richText, Array("{\\rtf".utf8)), (.wideText, [0xFF, 0xFE]), (.wideText, [0xFE, 0xFF]),
      (.webPage, Array("<!DOCTYPE".utf8)), (.webPage, Array("<!doctype".utf8)),
      (.webPage, Array("<html".utf8)),
    ]
    guard let match = starts.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = match.0
  }
}
