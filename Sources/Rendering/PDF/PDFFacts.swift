/// What a printer asks of a PDF: its pages' sizes, its fonts, its pictures, whether anything is transparent.
///
/// ```swift
/// let facts = try PDFFacts(readFile("figure.pdf"))
/// facts.fonts.filter { !$0.isEmbedded }  // none, in what Cartouche writes
/// ```
public struct PDFFacts: Sendable {
  /// A font of the file.
  public struct Font: Sendable, Hashable {
    /// Its name, as `ABCDEF+Lato-Bold`.
    public var name: String
    /// Its kind, such as `Type0`, `TrueType`, `Type3`.
    public var kind: String
    /// Whether its letters are in the file.
    public var isEmbedded: Bool
  }

  /// Width and height of each page, in points.
  public let pages: [(width: Double, height: Double)]
  /// Its fonts, each once.
  public let fonts: [Font]
  /// Whether something lets through what lies below it.
  public let hasTransparency: Bool
  /// Whether it has a structure that screen readers follow.
  public let isTagged: Bool

  /// Reads a file. Throws a ``RenderingError`` where its bytes are no PDF, or one that is encrypted.
  public init(_ bytes: [UInt8]) throws(RenderingError) {
    guard bytes.starts(with: Array("%PDF-".utf8)) else { throw RenderingError("it is no PDF.") }
    let file = PDFObjects(bytes)
    if file.trailer["Encrypt"] != nil { throw RenderingError("it is encrypted.") }
    if file.pages.isEmpty { throw RenderingError("it has no pages.") }
    pages = file.pages.map { page in
      let box = file.resolved(page["MediaBox"]).elements.map { file.resolved($0).size }
      return box.count == 4 ? (box[2] - box[0], box[3] - box[1]) : (0, 0)
    }
    var fonts: [Font] = []
    var hasTransparency = false
    for (_, object) in file.objects.sorted(by: { $0.key < $1.key }) {
      let entry = object.dictionary
      if entry.has("Type", "Font"), !entry.has("Subtype", "CIDFontType0"), !entry.has("Subtype", "CIDFontType2") {
        let font = file.font(entry)
        if !fonts.contains(font) { fonts.append(font) }
      }
      if file.isSeeThrough(object) { hasTransparency = true }
    }
    self.fonts = fonts
    self.hasTransparency = hasTransparency
    if case .dictionary(let catalog) = file.resolved(file.trailer["Root"]) {
      isTagged = catalog["StructTreeRoot"] != nil
    } else {
      isTagged = false
    }
  }
}

extension PDFObjects {
  /// The pages with what the nodes above them say, in order.
  fileprivate var pages: [PDFDictionary] {
    guard case .dictionary(let catalog) = resolved(trailer["Root"]) else { return [] }
    var found: [PDFDictionary] = []
    func walk(_ node: PDFValue?, _ box: PDFValue?, _ depth: Int) {
      guard depth < 32, found.count < 100_000, case .dictionary(var entry) = resolved(node) else { return }
      entry["MediaBox"] = entry["MediaBox"] ?? box
      if entry["Kids"] == nil { return found.append(entry) }
      for kid in resolved(entry["Kids"]).elements { walk(kid, entry["MediaBox"], depth + 1) }
    }
    walk(catalog["Pages"], nil, 0)
    return found
  }

  /// Whether an object lets through what is below: a graphics state with an opacity below 1, a soft mask; graphics
  /// states may stand in the resources of a page.
  fileprivate func isSeeThrough(_ object: PDFObject) -> Bool {
    func state(_ entry: PDFDictionary) -> Bool {
      for key in ["ca", "CA"] {
        if let value = entry[key], resolved(value).isNumber, resolved(value).size < 1 { return true }
      }
      if let mask = entry["SMask"], mask != .name("None") { return true }
      return false
    }
    let entry = object.dictionary
    if object.stream != nil { return entry.has("Subtype", "Image") && entry["SMask"] != nil }
    // Marks of the structure and annotations have keys of the same letters for other things.
    if entry.has("Type", "ExtGState") || entry["Type"] == nil && entry["S"] == nil && entry["Subtype"] == nil,
      state(entry)
    {
      return true
    }
    let resources = entry["Resources"].map { resolved($0) } ?? (entry["ExtGState"] != nil ? object.value : .null)
    guard case .dictionary(let holder) = resources, case .dictionary(let states) = resolved(holder["ExtGState"]) else {
      return false
    }
    return states.entries.contains { _, value in
      if case .dictionary(let entry) = resolved(value) { state(entry) } else { false }
    }
  }

  /// A font, looked into as far as its descriptor.
  fileprivate func font(_ entry: PDFDictionary) -> PDFFacts.Font {
    func name(_ key: String) -> String? {
      if case .name(let name) = resolved(entry[key]) { name } else { nil }
    }
    let kind = name("Subtype") ?? ""
    var holder = entry
    if kind == "Type0", case .dictionary(let below) = resolved(resolved(entry["DescendantFonts"]).elements.first) {
      holder = below
    }
    var isEmbedded = kind == "Type3"
    if case .dictionary(let descriptor) = resolved(holder["FontDescriptor"]) {
      isEmbedded = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
    }
    return PDFFacts.Font(name: name("BaseFont") ?? kind, kind: kind, isEmbedded: isEmbedded)
  }
}

extension PDFValue {
  /// Whether it is a number.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }

  /// The number that it is; 0 of anything else.
  fileprivate var size: Double {
    switch self {
    case .integer(let number): Double(number)
    case .real(let text): Double(text) ?? 0
    default: 0
    }
  }
}
