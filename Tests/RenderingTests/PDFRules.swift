import Files
import Geometry

@testable import Rendering

/// What PDF/UA-1 and PDF/A-2 ask of a file that a program can check, as far as it concerns files of ours.
/// Each rule gives what breaks it.
enum PDFRules {
  typealias Rule = (name: String, broken: @Sendable (PDFFile) -> [String])

  static let all: [Rule] = [
    ("the catalog names a language", { catalog($0, "Lang") }),
    ("the catalog has metadata", { catalog($0, "Metadata") }),
    ("the catalog has a colour profile", { catalog($0, "OutputIntents") }),
    ("the catalog has a structure tree", { catalog($0, "StructTreeRoot") }),
    (
      "the title is shown in the title bar",
      { catalog($0, "ViewerPreferences", ["DisplayDocTitle": .boolean(true)]) }
    ),
    ("the file says that it is tagged", { catalog($0, "MarkInfo", ["Marked": .boolean(true)]) }),
    ("metadata are not packed, and of the right kind", unpackedMetadata),
    ("the trailer has an identifier", { $0.trailer["ID"]?.elements.count == 2 ? [] : ["no ID"] }),
    ("nothing is encrypted", { $0.trailer["Encrypt"] == nil ? [] : ["Encrypt"] }),
    ("tabs follow the structure", { file in pages(file) { $0.has("Tabs", "S") ? nil : "no Tabs" } }),
    (
      "pages are keys of the parent tree",
      { file in pages(file) { $0["StructParents"] == nil ? "no key" : nil } }
    ),
    ("every drawing is in a marked content or an artifact", unmarkedDrawing),
    ("every marked content has its element", unownedContents),
    ("the tree's elements know their parents", orphans),
    ("annotations are printed, described and in the structure", annotations),
    ("figures have alternative text and bounds", { elements($0, "Figure", needs: ["Alt", "A"]) }),
    ("header cells have a scope", { elements($0, "TH", needs: ["A"]) }),
    ("notes have a name", { elements($0, "Note", needs: ["ID"]) }),
    ("fonts are embedded", embeddedFonts),
    (
      "fonts say which characters their glyphs are",
      {
        typed($0, "Font") {
          $0.has("Subtype", "CIDFontType2") || $0["ToUnicode"] != nil ? nil : "no ToUnicode"
        }
      }
    ),
    (
      "TrueType fonts by two bytes map glyphs",
      { typed($0, "Font") { $0.has("Subtype", "CIDFontType2") && $0["CIDToGIDMap"] == nil ? "no map" : nil } }
    ),
    ("images are not smoothed", { streams($0) { $0["Interpolate"] == nil ? nil : "Interpolate" } }),
    ("streams are not in other files", { streams($0) { $0["F"] == nil ? nil : "external" } }),
    ("headings go down step by step", steppingHeadings),
    ("lists, tables and contents hold what belongs in them", { kids($0, of: belonging) }),
    ("what belongs in lists and tables stands there", { parents($0, of: homes) }),
    ("links of the structure have their annotation", links),
    ("no element is empty", { typed($0, "StructElem") { $0["K"] == nil ? "\($0["S"].map { "\($0)" } ?? "?")" : nil } }),
    ("the title is the same in both kinds of metadata", titles),
    ("the boxes of pages lie within one another", boxes),
    (
      "pictures are grey, or red, green and blue",
      {
        streams($0) {
          guard $0.has("Subtype", "Image"), case .name(let space) = $0["ColorSpace"] else { return nil }
          return ["DeviceGray", "DeviceRGB"].contains(space) ? nil : space
        }
      }
    ),
    ("there is no script", { typed($0, "Action") { $0.has("S", "JavaScript") ? "script" : nil } }),
  ]

  /// A finished file as it reads after qpdf took its packed objects apart; nil where qpdf is not installed.
  static func takenApart(_ bytes: [UInt8]) throws -> PDFFile? {
    let path = "/tmp/cartouche-\(getpid())-\(UInt.random(in: 0 ... .max)).pdf"
    defer { unlink(path) }
    guard let report = try output(of: "qpdf --object-streams=disable --stream-data=preserve", bytes, path)
    else { return nil }
    guard report.isEmpty else { throw PDFReader.Failure(reason: report) }
    return try PDFFile(readFile(path))
  }

  // MARK: Catalog and pages

  private static func catalog(_ file: PDFFile, _ key: String, _ expected: PDFDictionary? = nil) -> [String] {
    let value = file[file.catalog].dictionary[key]
    guard let expected else { return value == nil ? ["no \(key)"] : [] }
    return file.resolved(value) == .dictionary(expected)
      ? [] : ["\(key) is \(value.map { "\($0)" } ?? "missing")"]
  }

  private static func unpackedMetadata(_ file: PDFFile) -> [String] {
    guard let number = file[file.catalog].dictionary["Metadata"]?.target, let stream = file[number].stream
    else {
      return ["none"]
    }
    let packet = String(decoding: stream, as: UTF8.self)
    let needed = [
      "<pdfuaid:part>1</", "<pdfaid:part>2</", "<pdfaid:conformance>A</", "<dc:title>",
      "<pdfaSchema:prefix>pdfuaid</",
    ]
    let isPlain = file[number].dictionary["Filter"] == nil && file[number].dictionary.has("Subtype", "XML")
    return needed.filter { !packet.contains($0) } + (isPlain ? [] : ["packed"])
  }

  private static func pages(_ file: PDFFile, _ check: (PDFDictionary) -> String?) -> [String] {
    file.pages.enumerated().compactMap { number, page in
      check(file[page].dictionary).map { "page \(number + 1): \($0)" }
    }
  }

  // MARK: Content

  private static func unmarkedDrawing(_ file: PDFFile) -> [String] {
    let painting: Set = ["f", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"]
    return file.pages.indices.flatMap { page -> [String] in
      var depth = 0
      var found: [String] = []
      let words = words(file, page)
      for (index, word) in words.enumerated() {
        if word == "BDC" || word == "BMC" {
          // What a mark may hold is the text that its glyphs stand for, not another piece of the structure.
          let isPiece = word == "BMC" || (index > 2 && words[index - 3] == "/MCID")
          if depth > 0, isPiece { found.append("page \(page + 1): nested marks") }
          depth += 1
        }
        if word == "EMC" { depth -= 1 }
        if depth < 1, painting.contains(word) { found.append("page \(page + 1): \(word) outside") }
      }
      return found + (depth == 0 ? [] : ["page \(page + 1): \(depth) marks open"])
    }
  }

  private static func unownedContents(_ file: PDFFile) -> [String] {
    let root = dictionary(file, file[file.catalog].dictionary["StructTreeRoot"])
    let numbers = file.resolved(dictionary(file, root["ParentTree"])["Nums"]).elements
    return file.pages.indices.flatMap { page -> [String] in
      guard let key = file[file.pages[page]].dictionary["StructParents"],
        let place = stride(from: 0, to: numbers.count, by: 2).first(where: { numbers[$0] == key })
      else { return ["page \(page + 1): no key"] }
      let owners = file.resolved(numbers[place + 1]).elements
      let words = words(file, page)
      return words.indices.filter { words[$0] == "/MCID" }.compactMap { index in
        guard let number = Int(words[index + 1]), owners.indices.contains(number),
          dictionary(file, owners[number]).has("Type", "StructElem")
        else { return "page \(page + 1): \(words[index + 1])" }
        return nil
      }
    }
  }

  private static func orphans(_ file: PDFFile) -> [String] {
    file.objects.indices.flatMap { number -> [String] in
      let object = file[number].dictionary
      guard object.has("Type", "StructElem") else { return [] }
      return object["K"].map { [$0] + $0.elements }?.compactMap(\.target).filter { kid in
        file[kid].dictionary.has("Type", "StructElem") && file[kid].dictionary["P"] != .reference(number)
      }.map { "object \($0)" } ?? []
    }
  }

  private static func dictionary(_ file: PDFFile, _ value: PDFValue?) -> PDFDictionary {
    if case .dictionary(let dictionary) = file.resolved(value) { dictionary } else { [:] }
  }

  /// The words of a page's content, strings left out.
  private static func words(_ file: PDFFile, _ page: Int) -> [String] {
    guard let number = file[file.pages[page]].dictionary["Contents"]?.target,
      let packed = file[number].stream,
      let bytes = file[number].dictionary["Filter"] == nil ? packed : inflated(packed)
    else { return [] }
    var text: [UInt8] = []
    var (depth, isHex, escaped) = (0, false, false)
    for (index, byte) in bytes.enumerated() {
      if depth > 0 {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "(") {
          depth += 1
        } else if byte == UInt8(ascii: ")") {
          depth -= 1
        }
      } else if isHex {
        isHex = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "(") {
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

  private static func annotations(_ file: PDFFile) -> [String] {
    pages(file) { page in
      let missing = file.resolved(page["Annots"]).elements.flatMap { annotation in
        ["F", "Contents", "StructParent"].filter { dictionary(file, annotation)[$0] == nil }
      }
      return missing.isEmpty ? nil : "no " + missing.joined(separator: ", ")
    }
  }

  private static func elements(_ file: PDFFile, _ kind: String, needs keys: [String]) -> [String] {
    typed(file, "StructElem") { element in
      guard element.has("S", kind) else { return nil }
      let missing = keys.filter { element[$0] == nil }
      return missing.isEmpty ? nil : "\(kind) without \(missing.joined(separator: ", "))"
    }
  }

  private static func embeddedFonts(_ file: PDFFile) -> [String] {
    typed(file, "FontDescriptor") { descriptor in
      guard case .name(let name) = descriptor["FontName"] else { return "no name" }
      let isSubset = name.count > 7 && Array(name)[6] == "+"
      let isThere = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
      return isThere && isSubset ? nil : name
    }
  }

  static func typed(_ file: PDFFile, _ type: String, _ check: (PDFDictionary) -> String?) -> [String] {
    file.objects.compactMap { $0.dictionary.has("Type", type) ? check($0.dictionary) : nil }
  }

  private static func streams(_ file: PDFFile, _ check: (PDFDictionary) -> String?) -> [String] {
    file.objects.compactMap { $0.stream == nil ? nil : check($0.dictionary) }
  }
}
