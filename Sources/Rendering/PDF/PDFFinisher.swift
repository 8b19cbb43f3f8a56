import Diagnostics
import Geometry
import SceneGraph

/// Makes of Cairo's PDF one that readers who cannot see it can use and that archives accept: PDF/UA-1 and
/// PDF/A-2a.
///
/// Cairo draws every piece of a page in one flat leaf tag. The finishing pass throws Cairo's structure tree
/// away and builds the document's own over the same pieces, and adds what Cairo never writes.
struct PDFFinisher {
  var file: PDFFile
  let document: PagedDocument
  let emitted: EmittedPDF
  /// The objects of the pages, in order.
  let pages: [Int]
  private(set) var diagnostics: [Diagnostic] = []

  /// Prepares a file that was read.
  init(_ file: PDFFile, _ document: PagedDocument, _ emitted: EmittedPDF) {
    (self.file, self.document, self.emitted) = (file, document, emitted)
    pages = file.pages
  }

  /// The finished file.
  mutating func finish() throws(PDFReader.Failure) -> [UInt8] {
    guard pages.count == emitted.pages.count else {
      throw PDFReader.Failure(reason: "it has \(pages.count) pages in place of \(emitted.pages.count).")
    }
    // 1. What the catalog and the pages say.
    describeCatalog()
    for (page, drawn) in zip(pages, emitted.pages) {
      file[page].dictionary["Tabs"] = .name("S")
      for box in drawn.sheet.boxes { file[page].dictionary[box.key] = box.value }
    }
    // 2. Pictures, fonts and images as archives want them.
    file.exchange(emitted.pictures)
    mendFontsAndImages()
    spellLigatures()
    file.spellCapitals(emitted.capitals)
    // 3. The structure tree, and links that belong to it.
    var structure = StructureBuilder(file, pages, emitted)
    structure.build(document.structure)
    file = structure.file
    if !structure.unclaimedContents.isEmpty {
      diagnostics.append(Messages.unstructuredContents(structure.unclaimedContents))
    }
    // 4. What is in no element of the structure becomes an artifact.
    for (index, page) in pages.enumerated() where structure.owners[index].count < emitted.pages[index].pieces.count {
      try markArtifacts(on: page, except: Set(structure.owners[index].keys))
    }
    // 5. Files that go along, metadata and colour.
    addAttachments()
    addMetadata()
    addOutputIntent()
    return file.bytes()
  }

  private mutating func describeCatalog() {
    var catalog = file[file.catalog].dictionary
    catalog["Lang"] = .text(document.metadata.language)
    catalog["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
    catalog["MarkInfo"] = .dictionary(["Marked": .boolean(true)])
    if !document.outline.isEmpty { catalog["PageMode"] = .name("UseOutlines") }
    file[file.catalog].dictionary = catalog
  }

  /// TrueType fonts addressed by two bytes say that these are glyph numbers; images are not smoothed.
  private mutating func mendFontsAndImages() {
    for number in file.objects.indices {
      let dictionary = file[number].dictionary
      if dictionary.has("Subtype", "Image"), dictionary["Interpolate"] != nil {
        file[number].dictionary["Interpolate"] = nil
      } else if dictionary.has("Subtype", "CIDFontType2"), dictionary["CIDToGIDMap"] == nil {
        file[number].dictionary["CIDToGIDMap"] = .name("Identity")
      }
    }
  }

  /// Ligatures read as their letters.
  private mutating func spellLigatures() {
    for number in file.objects.indices {
      guard let table = file[number].dictionary["ToUnicode"]?.target, let packed = file[table].stream else { continue }
      let isPacked = file[table].dictionary.has("Filter", "FlateDecode")
      // A table that cannot be unpacked is left as cairo wrote it: the text is there all the same.
      guard let content = isPacked ? inflated(packed) : packed else { continue }
      let spelled = spellingLigatures(content)
      guard spelled != content else { continue }
      file[table].stream = deflated(spelled)
      file[table].dictionary["Filter"] = .name("FlateDecode")
    }
  }

  private mutating func addOutputIntent() {
    let profile = PDFObject(.dictionary(["N": .integer(3)]), stream: ColorProfile.sRGB)
    let intent: PDFDictionary = [
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": .text("sRGB"),
      "Info": .text("sRGB IEC61966-2.1"), "DestOutputProfile": .reference(file.add(profile)),
    ]
    file[file.catalog].dictionary["OutputIntents"] = .array([.dictionary(intent)])
  }

  private mutating func markArtifacts(on page: Int, except claimed: Set<Int>) throws(PDFReader.Failure) {
    guard let number = file[page].dictionary["Contents"]?.target, let packed = file[number].stream else {
      throw PDFReader.Failure(reason: "a page has no content.")
    }
    let isPacked = file[number].dictionary.has("Filter", "FlateDecode")
    guard let content = isPacked ? inflated(packed) : packed else {
      throw PDFReader.Failure(reason: "the content of a page cannot be unpacked.")
    }
    // A page without any stays as Cairo packed it: packing takes longer than all else here.
    guard let marked = markingArtifacts(content, except: claimed) else { return }
    file[number].stream = deflated(marked)
    file[number].dictionary["Filter"] = .name("FlateDecode")
  }
}

extension PDFFile {
  /// Exchanges stand-ins for the pictures behind them.
  mutating func exchange(_ pictures: PictureStore) {
    guard !pictures.pictures.isEmpty else { return }
    for number in objects.indices where self[number].dictionary.has("Filter", "DCTDecode") {
      guard let picture = self[number].stream.flatMap({ pictures.picture(behind: $0) }) else { continue }
      self[number] = picture.object(in: &self)
    }
  }
}

extension EmittedPDF {
  /// The file without the finishing pass: only pictures are put in.
  func unfinished(_ diagnostics: [Diagnostic]) throws(RenderingError) -> Diagnosed<[UInt8]> {
    guard !pictures.pictures.isEmpty else { return Diagnosed(bytes, diagnostics) }
    do throws(PDFReader.Failure) {
      var file = try PDFFile(bytes)
      file.exchange(pictures)
      return Diagnosed(file.bytes(), diagnostics)
    } catch {
      throw RenderingError(Messages.finishingFailed(error.reason).message)
    }
  }

  /// The file, finished; as it is, with a warning, where that is not possible. Throws where it would lack pictures.
  func finished(
    _ document: PagedDocument, _ diagnostics: [Diagnostic]
  ) throws(RenderingError) -> Diagnosed<[UInt8]> {
    do throws(PDFReader.Failure) {
      var finisher = PDFFinisher(try PDFFile(bytes), document, self)
      let finished = try finisher.finish()
      return Diagnosed(finished, diagnostics + finisher.diagnostics)
    } catch {
      guard pictures.pictures.isEmpty else { throw RenderingError(Messages.finishingFailed(error.reason).message) }
      return Diagnosed(bytes, diagnostics + [Messages.finishingFailed(error.reason)])
    }
  }
}
