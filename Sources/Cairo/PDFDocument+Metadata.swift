internal import CCairo

extension PDFDocument {
  /// What a document says about itself. Raw values are those of `cairo_pdf_metadata_t`.
  public enum Metadata: UInt32, Sendable, Hashable, CaseIterable {
    /// What it is called.
    case title
    /// Who wrote it.
    case author
    /// What it is about.
    case subject
    /// Words to find it by.
    case keywords
    /// The program that it comes from.
    case creator
    /// When it was made, as ``DocumentDate`` writes it.
    case creationDate
    /// When it was changed, as ``DocumentDate`` writes it.
    case modificationDate
  }

  /// Says something about the document, in any language; a later value replaces an earlier one.
  ///
  /// - Throws: ``CairoError/Code/invalidDate`` where a date is not one: cairo would silently leave it out, or
  ///   ask the clock. ``CairoError/Code/invalidString`` for a text with a zero byte.
  ///
  /// The corresponding C function is `cairo_pdf_surface_set_metadata`.
  public func setMetadata(_ key: Metadata, _ value: String) throws(CairoError) {
    try core.setMetadata(key, value)
  }
}

extension PagedSurface {
  func setMetadata(_ key: PDFDocument.Metadata, _ value: String) throws(CairoError) {
    var value = value
    if key == .creationDate || key == .modificationDate { value = try DocumentDate(value).description }
    // Said only where it fails: finding the name of a case takes longer than setting it.
    func action() -> String { "set the metadata “\(key)” of the \(name)" }
    try withCText(value, action()) {
      cairo_pdf_surface_set_metadata(surface.pointer, cairo_pdf_metadata_t(rawValue: key.rawValue), $0)
    }
    try check(action())
  }
}
