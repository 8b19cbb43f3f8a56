import SceneGraph

extension PDFFinisher {
  /// Puts files into the document, and says of each what it is to it (ISO 19005-3, 6.8 and annex E).
  mutating func addAttachments() {
    let attachments = document.attachments.sorted { $0.name < $1.name }
    guard !attachments.isEmpty else { return }
    var (names, references) = ([PDFValue](), [PDFValue]())
    for attachment in attachments {
      let stream = PDFObject(
        .dictionary([
          "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType), "Filter": .name("FlateDecode"),
          "Params": .dictionary(["Size": .integer(attachment.bytes.count)] + date),
        ]), stream: deflated(attachment.bytes))
      let file = PDFValue.reference(self.file.add(stream))
      let specification = self.file.addIndirect(
        .dictionary([
          "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
          "Desc": .text(attachment.description), "AFRelationship": .name("Data"),
          "EF": .dictionary(["F": file, "UF": file]),
        ]))
      names += [.text(attachment.name), specification]
      references.append(specification)
    }
    var catalog = file[file.catalog].dictionary
    var tree: PDFDictionary = if case .dictionary(let old) = file.resolved(catalog["Names"]) { old } else { [:] }
    tree["EmbeddedFiles"] = .dictionary(["Names": .array(names)])
    catalog["Names"] = .dictionary(tree)
    catalog["AF"] = .array(references)
    file[file.catalog].dictionary = catalog
  }

  /// When the files were changed, which PDF/A asks for: the document's date.
  private var date: PDFDictionary {
    let digits = document.metadata.date.map { $0.filter(\.isNumber) } ?? ""
    return digits.count >= 8 ? ["ModDate": .string(Array("D:\(digits.prefix(8))000000Z".utf8))] : [:]
  }
}

extension PDFDictionary {
  /// All entries of both.
  fileprivate static func + (a: PDFDictionary, b: PDFDictionary) -> PDFDictionary {
    var sum = a
    for (key, value) in b.entries { sum[key] = value }
    return sum
  }
}
