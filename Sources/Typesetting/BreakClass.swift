/// What a character means to line breaking: the classes of UAX 14 as far as European, Cyrillic, Greek,
/// Semitic, Chinese, Japanese and Korean text needs them.
enum BreakClass: UInt8 {
  /// A letter, or anything without a rule of its own.
  case letter
  case digit
  /// A space that lines may end at.
  case space
  /// A space or a joiner that holds its neighbours together.
  case glue
  /// Nothing is seen, and a line may end (U+200B).
  case zeroWidthSpace
  /// A hyphen of the text.
  case hyphen
  /// A dash of the length of an n, and others that a line may end after.
  case breakAfter
  /// A dash of the length of an m.
  case emDash
  case softHyphen
  case slash
  case opening
  case closing
  /// A quotation mark; whether it opens or closes depends on the language.
  case quotation
  /// Full stop, comma, colon, semicolon.
  case infix
  case exclamation
  /// A leader of dots.
  case ellipsis
  /// A Chinese, Japanese or Korean character, each of which may begin a line.
  case ideograph
  /// A small kana or a mark that may not.
  case nonStarter
  /// What belongs to the character before it.
  case combining

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = BreakClass.ascii[Int(scalar)]
      return
    }
    switch scalar {
    case 0xA0, 0x202F, 0x2007, 0x2060, 0xFEFF, 0x2011, 0x34F: self = .glue
    case 0xAD: self = .softHyphen
    case 0xA1, 0xBF: self = .opening
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: self = .quotation
    case 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
    case 0x200B: self = .zeroWidthSpace
    case 0x2010, 0x2012, 0x2013, 0x58A, 0x1806: self = .breakAfter
    case 0x2014, 0x2E3A, 0x2E3B: self = .emDash
    case 0x2024...0x2026, 0x22EF: self = .ellipsis
    case 0x203C, 0x203D, 0x2047...0x2049, 0xFF01, 0xFF1F: self = .exclamation
    case 0x300...0x36F, 0x200C, 0x200D, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x3099, 0x309A, 0x591...0x5BD, 0x64B...0x65F, 0x1F3FB...0x1F3FF:
      self = .combining
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F: self = .digit
    case 0x2045, 0x207D, 0x208D, 0x2329, 0x27E8, 0x27EA, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014,
      0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
      self = .opening
    case 0x2046, 0x207E, 0x208E, 0x232A, 0x27E9, 0x27EB, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F,
      0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F, 0xFF09, 0xFF0C, 0xFF0E, 0xFF3D, 0xFF5D,
      0xFF60, 0xFF61, 0xFF63, 0xFF64:
      self = .closing
    case 0x3005, 0x301C, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087,
      0x308E, 0x3095, 0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3,
      0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF, 0xFF1A, 0xFF1B,
      0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
      self = .nonStarter
    case 0x2E80...0x2FFF, 0x3003...0x303F, 0x3040...0x312F, 0x3131...0x318E, 0x3190...0x4DBF,
      0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF02...0xFF66,
      0xFF71...0xFF9D, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      self = .ideograph
    default: self = .letter
    }
  }

  private static let ascii: [BreakClass] = (UInt8(0)..<0x80).map { byte in
    switch Character(Unicode.Scalar(byte)) {
    case "\0"..."\u{20}": .space
    case "0"..."9": .digit
    case "-": .hyphen
    case "/": .slash
    case "(", "[", "{": .opening
    case ")", "]", "}": .closing
    case "\"", "'": .quotation
    case ".", ",", ":", ";": .infix
    case "!", "?": .exclamation
    default: .letter
    }
  }
}
