internal import CCairo
public import Geometry

/// A PDF document in the making: pages are drawn one after the other, and then it is finished, once.
///
/// ```swift
/// var document = try PDFDocument(creationDate: DocumentDate("2026-11-23"))
/// try document.setMetadata(.title, "Two pages")
/// for number in 1...2 {
///   try document.page(size: Size(width: 595, height: 842), label: "\(number)") { context in
///     context.circle(center: Point(x: 300, y: 400), radius: 50.0 * Double(number))
///     context.fill()
///   }
/// }
/// let bytes = try document.finish()
/// ```
///
/// Using it after ``finish()`` does not compile. One that goes out of scope unfinished is given up. The same
/// calls give the same bytes, on every run.
public struct PDFDocument: ~Copyable {
  let core: PagedSurface

  /// A document whose bytes are given by ``finish()``.
  ///
  /// - Parameters:
  ///   - creationDate: what the document says about when it was made.
  ///   - version: nothing newer than it is used; by default 1.5.
  ///
  /// The corresponding C function is `cairo_pdf_surface_create_for_stream`.
  public init(creationDate: DocumentDate, version: Version = .v1_5) throws(CairoError) {
    try self.init(creationDate, version, nil)
  }

  /// A document whose bytes are handed to a closure in pieces while it is drawn, so that it need not fit in
  /// memory. Where the closure throws, it is not called again, and ``page(size:label:thumbnail:_:)`` or
  /// ``finish()`` throw a ``CairoError/Code/writeError`` with that error as ``CairoError/underlying``.
  ///
  /// The corresponding C function is `cairo_pdf_surface_create_for_stream`.
  public init(
    creationDate: DocumentDate, version: Version = .v1_5,
    writingTo write: @escaping (Span<UInt8>) throws -> Void
  ) throws(CairoError) {
    try self.init(creationDate, version, write)
  }

  private init(
    _ creationDate: DocumentDate, _ version: Version, _ write: ((Span<UInt8>) throws -> Void)?
  ) throws(CairoError) {
    let core = try PagedSurface(
      "PDF document", size: Size(width: 1, height: 1), write, cairo_pdf_surface_create_for_stream)
    cairo_pdf_surface_restrict_to_version(core.surface.pointer, version.c)
    core.surface.tags = TagLedger()
    try core.setMetadata(.creationDate, creationDate.description)
    self.core = core
  }

  /// Which PDF a document may use. Raw values are those of `cairo_pdf_version_t`.
  public enum Version: UInt32, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// PDF 1.4 of 2001.
    case v1_4
    /// PDF 1.5 of 2003: with compressed object streams.
    case v1_5

    var c: cairo_pdf_version_t { cairo_pdf_version_t(rawValue: rawValue) }

    /// The versions that this cairo can write. The corresponding C function is `cairo_pdf_get_versions`.
    public static var supported: [Version] {
      var (list, count): (UnsafePointer<cairo_pdf_version_t>?, Int32) = (nil, 0)
      cairo_pdf_get_versions(&list, &count)
      return UnsafeBufferPointer(start: list, count: Int(count)).compactMap { Version(rawValue: $0.rawValue) }
    }

    /// Such as `PDF 1.5`. The corresponding C function is `cairo_pdf_version_to_string`.
    public var description: String { cairo_pdf_version_to_string(c).map { String(cString: $0) } ?? "" }
  }

  /// How many pages there are so far.
  public var pageCount: Int { core.pageCount }

  /// Draws a page of its own size, in points.
  ///
  /// - Parameters:
  ///   - label: what the page is called in a viewer, such as `iv`; by default its number.
  ///   - thumbnail: the size in pixels of a small picture of the page to be kept in the document; by default
  ///     there is none. It stays for the pages that follow.
  ///   - draw: draws with a context that ends with the page; kept for longer, it draws nothing.
  /// - Throws: what the closure throws, after the page as far as it was drawn; the first error of drawing; and
  ///   ``CairoError/Code/invalidSize``.
  ///
  /// The corresponding C functions are `cairo_pdf_surface_set_size`, `cairo_pdf_surface_set_page_label`,
  /// `cairo_pdf_surface_set_thumbnail_size` and `cairo_surface_show_page`.
  public mutating func page<R>(
    size: Size, label: String? = nil, thumbnail: (width: Int, height: Int)? = nil,
    _ draw: (Context) throws -> R
  ) throws -> R {
    try PagedSurface.check(size: size)
    cairo_pdf_surface_set_size(core.surface.pointer, size.width, size.height)
    if let label {
      try withCText(label, "label a page") { cairo_pdf_surface_set_page_label(core.surface.pointer, $0) }
    }
    if let thumbnail {
      let width = Int32(clamping: thumbnail.width), height = Int32(clamping: thumbnail.height)
      cairo_pdf_surface_set_thumbnail_size(core.surface.pointer, width, height)
    }
    try core.check("begin a page")
    return try core.page(draw)
  }

  /// Completes the document and gives its bytes; none where they were handed to a closure.
  ///
  /// - Throws: ``CairoError/Code/noPages``; ``CairoError/Code/missingDestination`` where a link leads to a
  ///   destination or page that there is not; ``CairoError/Code/writeError`` where a closure failed.
  ///
  /// The corresponding C function is `cairo_surface_finish`.
  @discardableResult
  public consuming func finish() throws(CairoError) -> [UInt8] { try core.finish() }

  /// Completes the document and writes it to a file, which is only there once it is whole.
  ///
  /// - Throws: as ``finish()``, and ``CairoError/Code/writeError`` with the system's reason.
  public consuming func finish(toFile path: String) throws(CairoError) {
    try core.finish(toFile: path)
  }
}
