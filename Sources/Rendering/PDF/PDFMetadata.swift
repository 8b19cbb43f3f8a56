import SceneGraph

extension PDFFinisher {
  /// Writes what is known of the document twice, as PDF asks for it: as XMP and in the old dictionary.
  mutating func addMetadata() {
    // Archives want to read this without unpacking it.
    let packet = PDFObject(
      .dictionary(["Type": .name("Metadata"), "Subtype": .name("XML")]),
      stream: XMPPacket(document.metadata, part: document.attachments.isEmpty ? 2 : 3).bytes)
    file[file.catalog].dictionary["Metadata"] = .reference(file.add(packet))
    let date = document.metadata.date.flatMap(pdfDate).map { PDFValue.string(Array($0.utf8)) }
    guard let number = file.trailer["Info"]?.target else { return }
    var info = file[number].dictionary
    info["Producer"] = .text("Cartouche")
    info["Creator"] = .text("Cartouche")
    info["CreationDate"] = date
    info["ModDate"] = date
    file[number].dictionary = info
  }

  /// `D:20261123093000Z` from `2026-11-23T09:30:00Z` or `2026-11-23`.
  private func pdfDate(_ date: String) -> String? {
    let digits = date.filter(\.isNumber)
    switch digits.count {
    case 8: return "D:\(digits)000000Z"
    case 14: return "D:\(digits)Z"
    default: return nil
    }
  }
}

/// What is known of a document as XMP (ISO 16684-1): RDF in XML, with the claims to be PDF/A and PDF/UA.
struct XMPPacket {
  private let metadata: PagedDocument.Metadata
  /// The part of PDF/A: the second, or the third, which allows for files that go along.
  private let part: Int

  /// A packet over a document's metadata.
  init(_ metadata: PagedDocument.Metadata, part: Int = 2) { (self.metadata, self.part) = (metadata, part) }

  /// The packet in UTF-8.
  var bytes: [UInt8] {
    var markup = MarkupWriter()
    // The byte order mark and this identifier are how programs find a packet without understanding the file.
    markup.raw("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
    markup.element("x:xmpmeta", [("xmlns:x", "adobe:ns:meta/")]) { markup in
      markup.element("rdf:RDF", [("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")]) { markup in
        markup.element("rdf:Description", [("rdf:about", "")] + namespaces) { markup in
          addDescription(to: &markup)
          addClaims(to: &markup)
          addExtensionSchema(to: &markup)
        }
      }
    }
    markup.raw("<?xpacket end=\"r\"?>")
    return markup.bytes
  }

  private var namespaces: [MarkupWriter.Attribute] {
    [
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
      ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"), ("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
      ("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
      ("xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
      ("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
      ("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
    ]
  }

  private func addDescription(to markup: inout MarkupWriter) {
    markup.text("dc:format", [], "application/pdf")
    addAlternative("dc:title", metadata.title, to: &markup)
    addList("dc:creator", "rdf:Seq", metadata.authors, to: &markup)
    if let subject = metadata.subject { addAlternative("dc:description", subject, to: &markup) }
    addList("dc:language", "rdf:Bag", [metadata.language], to: &markup)
    addList("dc:subject", "rdf:Bag", metadata.keywords, to: &markup)
    if let date = metadata.date {
      let time = date.contains("T") ? date : date + "T00:00:00Z"
      markup.text("xmp:CreateDate", [], time)
      markup.text("xmp:ModifyDate", [], time)
    }
    markup.text("xmp:CreatorTool", [], "Cartouche")
    if !metadata.keywords.isEmpty {
      markup.text("pdf:Keywords", [], metadata.keywords.joined(separator: ", "))
    }
    markup.text("pdf:Producer", [], "Cartouche")
  }

  private func addClaims(to markup: inout MarkupWriter) {
    markup.text("pdfaid:part", [], "\(part)")
    markup.text("pdfaid:conformance", [], "A")
    markup.text("pdfuaid:part", [], "1")
  }

  /// PDF/A knows nothing of PDF/UA's claim, so the file itself has to explain it.
  private func addExtensionSchema(to markup: inout MarkupWriter) {
    markup.element("pdfaExtension:schemas", []) { markup in
      inBag(&markup) { markup in
        markup.text("pdfaSchema:schema", [], "PDF/UA Universal Accessibility Schema")
        markup.text("pdfaSchema:namespaceURI", [], "http://www.aiim.org/pdfua/ns/id/")
        markup.text("pdfaSchema:prefix", [], "pdfuaid")
        markup.element("pdfaSchema:property", []) { markup in
          markup.element("rdf:Seq", []) { markup in
            markup.element("rdf:li", [("rdf:parseType", "Resource")]) { markup in
              markup.text("pdfaProperty:name", [], "part")
              markup.text("pdfaProperty:valueType", [], "Integer")
              markup.text("pdfaProperty:category", [], "internal")
              markup.text("pdfaProperty:description", [], "The part of ISO 14289 to which the file conforms")
            }
          }
        }
      }
    }
  }

  private func inBag(_ markup: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    markup.element("rdf:Bag", []) { $0.element("rdf:li", [("rdf:parseType", "Resource")], content) }
  }

  private func addAlternative(_ name: String, _ text: String, to markup: inout MarkupWriter) {
    markup.element(name, []) { markup in
      markup.element("rdf:Alt", []) { $0.text("rdf:li", [("xml:lang", "x-default")], text) }
    }
  }

  private func addList(_ name: String, _ kind: String, _ items: [String], to markup: inout MarkupWriter) {
    guard !items.isEmpty else { return }
    markup.element(name, []) { markup in
      markup.element(kind, []) { markup in
        for item in items { markup.text("rdf:li", [], item) }
      }
    }
  }
}
