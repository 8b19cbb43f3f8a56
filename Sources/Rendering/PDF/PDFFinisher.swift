import Diagnostics
import Geometry
import SceneGraph

/// Makes of Cairo's PDF one that readers who cannot see it can use and that archives accept: PDF/UA-1 and
/// PDF/A-2a.
///
/// Cairo draws every piece of a page in one flat leaf tag. The finishing pass throws Cairo's structure tree away
/// and builds the document's own over the same pieces, and adds what Cairo never writes.
struct PDFFinisher {
  let pdf: PDFObjects
  let document: PagedDocument
  let emitted: EmittedPDF
  let pages: [PDFObjects.Object]
  var diagnostics: [Diagnostic] = []

  /// Prepares a file that was read.
  init(_ pdf: PDFObjects, _ document: PagedDocument, _ emitted: EmittedPDF) {
    (self.pdf, self.document, self.emitted) = (pdf, document, emitted)
    pages = (0..<pdf.pageCount).map(pdf.page)
  }

  /// The finished file.
  mutating func finish() throws(PDFObjects.Failure) -> [UInt8] {
    // 1. What the catalog and the pages say.
    describeCatalog()
    for page in pages { pdf.set("Tabs", pdf.parse("/S"), in: page) }
    // 2. Fonts and images as archives want them.
    mendFontsAndImages()
    // 3. The structure tree, and links that belong to it.
    let tree = buildStructure()
    // 4. What is in no element of the structure becomes an artifact.
    for (number, page) in pages.enumerated() { try markArtifacts(on: page, tree.claimed[number]) }
    // 5. Metadata and colour.
    addMetadata()
    addOutputIntent()
    return try pdf.write()
  }

  private func describeCatalog() {
    let catalog = pdf.catalog
    pdf.set("Lang", pdf.text(document.metadata.language), in: catalog)
    pdf.set("ViewerPreferences", pdf.parse("<< /DisplayDocTitle true >>"), in: catalog)
    pdf.set("MarkInfo", pdf.parse("<< /Marked true >>"), in: catalog)
    if !document.outline.isEmpty { pdf.set("PageMode", pdf.parse("/UseOutlines"), in: catalog) }
  }

  /// TrueType fonts addressed by two bytes say that these are glyph numbers; images are not smoothed.
  private func mendFontsAndImages() {
    for number in 1..<max(1, pdf.objectLimit) {
      let object = pdf.object(number: number)
      if let dictionary = pdf.dictionary(ofStream: object) {
        if pdf.has("Subtype", name: "Image", in: dictionary) { pdf.remove("Interpolate", from: dictionary) }
      } else if pdf.isDictionary(object), pdf.has("Subtype", name: "CIDFontType2", in: object),
        pdf.value("CIDToGIDMap", of: object) == nil
      {
        pdf.set("CIDToGIDMap", pdf.parse("/Identity"), in: object)
      }
    }
  }

  private func addOutputIntent() {
    let profile = pdf.indirect(
      pdf.stream(deflated(ColorProfile.sRGB), [("N", pdf.integer(3))], isDeflated: true))
    let intent = pdf.parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) >>")
    pdf.set("DestOutputProfile", profile, in: intent)
    let intents = pdf.array()
    pdf.append(intent, to: intents)
    pdf.set("OutputIntents", intents, in: pdf.catalog)
  }

  private func markArtifacts(on page: PDFObjects.Object, _ claimed: Set<Int>) throws(PDFObjects.Failure) {
    guard let stream = pdf.value("Contents", of: page), pdf.dictionary(ofStream: stream) != nil else { return }
    let content = try pdf.bytes(ofStream: stream)
    pdf.replace(stream, with: deflated(markingArtifacts(content, except: claimed)), isDeflated: true)
  }
}

extension EmittedPDF {
  /// The file, finished; as it is, with a warning, where that is not possible.
  func finished(_ document: PagedDocument, _ diagnostics: [Diagnostic]) -> Diagnosed<[UInt8]> {
    do throws(PDFObjects.Failure) {
      guard let pdf = try PDFObjects(bytes) else { return Diagnosed(bytes, diagnostics + [Messages.noFinishing]) }
      var finisher = PDFFinisher(pdf, document, self)
      let finished = try finisher.finish()
      return Diagnosed(finished, diagnostics + finisher.diagnostics)
    } catch {
      return Diagnosed(bytes, diagnostics + [Messages.finishingFailed(error.reason)])
    }
  }
}
