import Geometry

@testable import Rendering

// What the structure tree may hold, and what stands beside it.
extension PDFRules {
  /// What elements may hold, where they may not hold everything (ISO 32000-1, 14.8.4).
  static let belonging: [String: Set<String>] = [
    "L": ["LI", "Caption", "L"], "LI": ["Lbl", "LBody"], "Table": ["TR", "THead", "TBody", "Caption"],
    "THead": ["TR"], "TBody": ["TR"], "TR": ["TH", "TD"], "TOC": ["TOCI", "TOC", "Caption"],
  ]
  /// Where elements must stand.
  static let homes: [String: Set<String>] = [
    "LI": ["L"], "LBody": ["LI"], "TR": ["Table", "THead", "TBody"], "TH": ["TR"], "TD": ["TR"], "TOCI": ["TOC"],
  ]

  private static func kind(_ element: PDFDictionary) -> String {
    if case .name(let kind) = element["S"] { kind } else { "" }
  }

  /// The elements directly below one, in order.
  private static func children(_ file: PDFFile, _ element: PDFDictionary) -> [PDFDictionary] {
    let kids = element["K"].map { value in value.elements.isEmpty ? [value] : value.elements } ?? []
    return kids.compactMap(\.target).map { file[$0].dictionary }.filter { $0["S"] != nil }
  }

  static func kids(_ file: PDFFile, of allowed: [String: Set<String>]) -> [String] {
    elements(file).flatMap { element -> [String] in
      guard let may = allowed[kind(element)] else { return [] }
      return children(file, element).map(kind).filter { !may.contains($0) }.map { "\($0) in \(kind(element))" }
    }
  }

  static func parents(_ file: PDFFile, of homes: [String: Set<String>]) -> [String] {
    elements(file).flatMap { element -> [String] in
      children(file, element).map(kind).filter { homes[$0]?.contains(kind(element)) == false }
        .map { "\($0) in \(kind(element))" }
    }
  }

  static func steppingHeadings(_ file: PDFFile) -> [String] {
    var (level, wrong) = (0, [String]())
    func walk(_ element: PDFDictionary) {
      let name = kind(element)
      if name.count == 2, name.hasPrefix("H"), let next = name.last?.wholeNumberValue {
        if next > level + 1 { wrong.append("H\(next) after H\(level)") }
        level = next
      }
      for child in children(file, element) { walk(child) }
    }
    guard let root = file[file.catalog].dictionary["StructTreeRoot"]?.target else { return [] }
    for child in children(file, file[root].dictionary) { walk(child) }
    return wrong
  }

  static func links(_ file: PDFFile) -> [String] {
    elements(file).filter { kind($0) == "Link" }.compactMap { element in
      let kids = element["K"].map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
      let hasAnnotation = kids.contains { kid in
        if case .dictionary(let kid) = file.resolved(kid) { kid.has("Type", "OBJR") } else { false }
      }
      return hasAnnotation ? nil : "a link without"
    }
  }

  static func titles(_ file: PDFFile) -> [String] {
    guard let info = file.trailer["Info"]?.target, let metadata = file[file.catalog].dictionary["Metadata"]?.target,
      case .string(let bytes) = file[info].dictionary["Title"], let packet = file[metadata].stream
    else { return ["no title"] }
    let title =
      bytes.starts(with: [0xFE, 0xFF])
      ? String(
        decoding: stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) },
        as: UTF16.self)
      : String(decoding: bytes, as: UTF8.self)
    var escaped = ""
    for character in title {
      escaped += character == "&" ? "&amp;" : character == "<" ? "&lt;" : character == ">" ? "&gt;" : "\(character)"
    }
    return String(decoding: packet, as: UTF8.self).contains(">\(escaped)<") ? [] : [title]
  }

  static func boxes(_ file: PDFFile) -> [String] {
    func numbers(_ value: PDFValue?) -> [Double]? {
      let numbers = file.resolved(value).elements.compactMap { value -> Double? in
        switch value {
        case .integer(let number): Double(number)
        case .real(let text): Double(text)
        default: nil
        }
      }
      return numbers.count == 4 ? numbers : nil
    }
    return file.pages.flatMap { page -> [String] in
      let page = file[page].dictionary
      let nested = ["MediaBox", "BleedBox", "TrimBox"].compactMap { numbers(page[$0]) }
      return zip(nested, nested.dropFirst()).compactMap { outer, inner in
        let lies = outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
        return lies ? nil : "a box outside another"
      }
    }
  }

  private static func elements(_ file: PDFFile) -> [PDFDictionary] {
    file.objects.map(\.dictionary).filter { $0["S"] != nil && $0["P"] != nil }
  }
}
