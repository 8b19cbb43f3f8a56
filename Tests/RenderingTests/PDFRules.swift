import Testing

@testable import Rendering

/// What PDF/UA-1 and PDF/A-2 ask of a file that a program can check, as far as it concerns files of ours.
/// Each rule gives what breaks it.
enum PDFRules {
  typealias Rule = (name: String, broken: @Sendable (PDFObjects) throws -> [String])

  static let all: [Rule] = [
    ("the catalog names a language", { catalog($0, "Lang") }),
    ("the catalog has metadata", { catalog($0, "Metadata") }),
    ("the catalog has a colour profile", { catalog($0, "OutputIntents") }),
    ("the catalog has a structure tree", { catalog($0, "StructTreeRoot") }),
    ("the title is shown in the title bar", { text($0, "ViewerPreferences", "<< /DisplayDocTitle true >>") }),
    ("the file says that it is tagged", { text($0, "MarkInfo", "<< /Marked true >>") }),
    ("metadata are not packed, and of the right kind", unpackedMetadata),
    ("the trailer has an identifier", { $0.value("ID", of: $0.trailer) == nil ? ["no ID"] : [] }),
    ("nothing is encrypted", { $0.value("Encrypt", of: $0.trailer) == nil ? [] : ["Encrypt"] }),
    ("tabs follow the structure", { pdf in pages(pdf) { pdf.has("Tabs", name: "S", in: $0) ? nil : "no Tabs" } }),
    ("pages are keys of the parent tree", { pdf in pages(pdf) { pdf.value("StructParents", of: $0) == nil ? "no key" : nil } }),
    ("every drawing is in a marked content or an artifact", unmarkedDrawing),
    ("every marked content has its element", unownedContents),
    ("annotations are printed, described and in the structure", annotations),
    ("figures have alternative text and bounds", { elements($0, "Figure", needs: ["Alt", "A"]) }),
    ("header cells have a scope", { elements($0, "TH", needs: ["A"]) }),
    ("notes have a name", { elements($0, "Note", needs: ["ID"]) }),
    ("fonts are embedded", embeddedFonts),
    ("fonts say which characters their glyphs are", { pdf in objects(pdf, "Font") { pdf.has("Subtype", name: "CIDFontType2", in: $0) || pdf.value("ToUnicode", of: $0) != nil ? nil : "no ToUnicode" } }),
    ("TrueType fonts by two bytes map glyphs", { pdf in objects(pdf, "Font") { pdf.has("Subtype", name: "CIDFontType2", in: $0) && pdf.value("CIDToGIDMap", of: $0) == nil ? "no map" : nil } }),
    ("images are not smoothed", { pdf in streams(pdf) { pdf.value("Interpolate", of: $0) == nil ? nil : "Interpolate" } }),
    ("streams are not in other files", { pdf in streams(pdf) { pdf.value("F", of: $0) == nil ? nil : "external" } }),
    ("there is no script", { pdf in objects(pdf, "Action") { pdf.has("S", name: "JavaScript", in: $0) ? "script" : nil } }),
  ]

  // MARK: Catalog and pages

  private static func catalog(_ pdf: PDFObjects, _ key: String) -> [String] {
    pdf.value(key, of: pdf.catalog) == nil ? ["no \(key)"] : []
  }

  private static func text(_ pdf: PDFObjects, _ key: String, _ expected: String) -> [String] {
    let found = pdf.value(key, of: pdf.catalog).map(pdf.notation)
    return found == expected ? [] : ["\(key) is \(found ?? "missing")"]
  }

  private static func unpackedMetadata(_ pdf: PDFObjects) throws -> [String] {
    guard let stream = pdf.value("Metadata", of: pdf.catalog), let dictionary = pdf.dictionary(ofStream: stream) else {
      return ["none"]
    }
    let packet = String(decoding: try pdf.bytes(ofStream: stream), as: UTF8.self)
    let needed = [
      "<pdfuaid:part>1</", "<pdfaid:part>2</", "<pdfaid:conformance>A</", "<dc:title>", "<pdfaSchema:prefix>pdfuaid</",
    ]
    return needed.filter { !packet.contains($0) }
      + (pdf.value("Filter", of: dictionary) == nil && pdf.has("Subtype", name: "XML", in: dictionary) ? [] : ["packed"])
  }

  private static func pages(_ pdf: PDFObjects, _ check: (PDFObjects.Object) -> String?) -> [String] {
    (0..<pdf.pageCount).compactMap { number in check(pdf.page(number)).map { "page \(number + 1): \($0)" } }
  }

  // MARK: Content

  private static func unmarkedDrawing(_ pdf: PDFObjects) throws -> [String] {
    let painting: Set = ["f", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"]
    return try (0..<pdf.pageCount).flatMap { page -> [String] in
      var depth = 0
      var found: [String] = []
      for token in try tokens(pdf, page) {
        if token == "BDC" || token == "BMC" { depth += 1 }
        if token == "EMC" { depth -= 1 }
        if depth != 1, painting.contains(token) { found.append("page \(page + 1): \(token) at depth \(depth)") }
        if depth > 1 { found.append("page \(page + 1): nested marks") }
      }
      return found + (depth == 0 ? [] : ["page \(page + 1): \(depth) marks open"])
    }
  }

  private static func unownedContents(_ pdf: PDFObjects) throws -> [String] {
    guard let root = pdf.value("StructTreeRoot", of: pdf.catalog), let tree = pdf.value("ParentTree", of: root),
      let numbers = pdf.value("Nums", of: tree).map(pdf.elements)
    else { return ["no parent tree"] }
    return try (0..<pdf.pageCount).flatMap { page -> [String] in
      guard let key = pdf.value("StructParents", of: pdf.page(page)).map({ pdf.integer($0) }),
        let place = stride(from: 0, to: numbers.count, by: 2).first(where: { pdf.integer(numbers[$0]) == key })
      else { return ["page \(page + 1): no key"] }
      let owners = pdf.elements(of: numbers[place + 1])
      let tokens = try tokens(pdf, page)
      return tokens.indices.filter { tokens[$0] == "/MCID" }.compactMap { index in
        guard let number = Int(tokens[index + 1]), number < owners.count, pdf.isDictionary(owners[number]) else {
          return "page \(page + 1): \(tokens[index + 1])"
        }
        return nil
      }
    }
  }

  /// The words of a page's content, strings left out.
  private static func tokens(_ pdf: PDFObjects, _ page: Int) throws -> [String] {
    guard let stream = pdf.value("Contents", of: pdf.page(page)) else { return [] }
    var text: [UInt8] = []
    var (depth, isHex, escaped) = (0, false, false)
    let bytes = try pdf.bytes(ofStream: stream)
    for (index, byte) in bytes.enumerated() {
      if depth > 0 {
        if escaped { escaped = false } else if byte == UInt8(ascii: "\\") { escaped = true }
        else if byte == UInt8(ascii: "(") { depth += 1 } else if byte == UInt8(ascii: ")") { depth -= 1 }
        continue
      }
      if isHex {
        isHex = byte != UInt8(ascii: ">")
        continue
      }
      if byte == UInt8(ascii: "(") {
        depth = 1
        text.append(32)
      } else if byte == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "<"),
        index == 0 || bytes[index - 1] != UInt8(ascii: "<")
      {
        isHex = true
        text.append(32)
      } else {
        text.append([10, 13, 9, 91, 93].contains(byte) ? 32 : byte)
      }
    }
    return String(decoding: text, as: UTF8.self).split(separator: " ").map(String.init)
  }

  // MARK: Objects

  private static func annotations(_ pdf: PDFObjects) -> [String] {
    (0..<pdf.pageCount).flatMap { page in
      (pdf.value("Annots", of: pdf.page(page)).map(pdf.elements) ?? []).flatMap { annotation in
        ["F", "Contents", "StructParent"].filter { pdf.value($0, of: annotation) == nil }.map { "page \(page + 1): no \($0)" }
      }
    }
  }

  private static func elements(_ pdf: PDFObjects, _ kind: String, needs keys: [String]) -> [String] {
    objects(pdf, "StructElem") { element in
      guard pdf.has("S", name: kind, in: element) else { return nil }
      let missing = keys.filter { pdf.value($0, of: element) == nil }
      return missing.isEmpty ? nil : "\(kind) without \(missing.joined(separator: ", "))"
    }
  }

  private static func embeddedFonts(_ pdf: PDFObjects) -> [String] {
    objects(pdf, "FontDescriptor") { descriptor in
      let name = pdf.value("FontName", of: descriptor).map(pdf.notation) ?? ""
      let isSubset = name.count > 8 && Array(name)[7] == "+"
      let isThere = ["FontFile", "FontFile2", "FontFile3"].contains { pdf.value($0, of: descriptor) != nil }
      return isThere && isSubset ? nil : "\(name)"
    }
  }

  private static func objects(
    _ pdf: PDFObjects, _ type: String, _ check: (PDFObjects.Object) -> String?
  ) -> [String] {
    everyObject(pdf).compactMap { pdf.isDictionary($0) && pdf.has("Type", name: type, in: $0) ? check($0) : nil }
  }

  private static func streams(_ pdf: PDFObjects, _ check: (PDFObjects.Object) -> String?) -> [String] {
    everyObject(pdf).compactMap { pdf.dictionary(ofStream: $0).flatMap(check) }
  }

  private static func everyObject(_ pdf: PDFObjects) -> [PDFObjects.Object] {
    (1..<pdf.objectLimit).map { pdf.object(number: $0) }
  }
}
