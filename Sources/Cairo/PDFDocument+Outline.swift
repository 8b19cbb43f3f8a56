internal import CCairo

extension PDFDocument {
  /// An entry of the outline, for entries to be put below it.
  public struct OutlineEntry: Sendable, Hashable {
    let id: Int32
    let document: ObjectIdentifier
  }

  /// How an entry of the outline looks.
  public struct OutlineStyle: OptionSet, Sendable, Hashable {
    /// cairo's `cairo_pdf_outline_flags_t`.
    public let rawValue: UInt32
    /// From cairo's bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// The entries below it are shown at first.
    public static let open = OutlineStyle(rawValue: 1)
    /// In bold letters.
    public static let bold = OutlineStyle(rawValue: 2)
    /// In italic letters.
    public static let italic = OutlineStyle(rawValue: 4)
  }

  /// Adds an entry to the outline that viewers show beside the pages, after those that are there.
  ///
  /// ```swift
  /// let part = try document.addOutlineEntry("Part I", to: .page(1), style: .open)
  /// try document.addOutlineEntry("Arms", to: .destination("arms"), below: part)
  /// ```
  ///
  /// - Parameters:
  ///   - target: where it leads. A destination may be drawn later, but must be there when the document is
  ///     finished.
  ///   - parent: the entry it goes below; by default it stands at the top.
  /// - Throws: ``CairoError/Code/invalidString``, ``CairoError/Code/invalidTagValue``, and
  ///   ``CairoError/Code/invalidIndex`` for a parent of another document.
  ///
  /// The corresponding C function is `cairo_pdf_surface_add_outline`.
  @discardableResult
  public func addOutlineEntry(
    _ title: String, to target: LinkTarget, below parent: OutlineEntry? = nil, style: OutlineStyle = []
  ) throws(CairoError) -> OutlineEntry {
    let action = "add “\(title)” to the outline of the PDF document"
    var attributes = TagAttributes()
    attributes.add(target)
    guard attributes.isValid else { throw CairoError(.invalidTagValue, action) }
    guard parent.map({ $0.document == ObjectIdentifier(core) }) ?? true else {
      throw CairoError(.invalidIndex, action, reason: "the entry above it belongs to another document")
    }
    _ = core.surface.tags?.use(target, fromOutline: true)
    let id = try withCText(title, action) {
      cairo_pdf_surface_add_outline(
        core.surface.pointer, parent?.id ?? CAIRO_PDF_OUTLINE_ROOT, $0, attributes.text,
        cairo_pdf_outline_flags_t(rawValue: style.rawValue))
    }
    try core.check(action)
    return OutlineEntry(id: id, document: ObjectIdentifier(core))
  }
}
