internal import CCairo
public import Geometry

/// A PostScript document, or an EPS picture, in the making: pages are drawn, and then it is finished, once.
///
/// ```swift
/// var figure = try PostScriptDocument(.encapsulated, creationDate: DocumentDate("2026-11-23"))
/// try figure.page(size: Size(width: 252, height: 180)) { context in
///   context.circle(center: Point(x: 126, y: 90), radius: 60)
///   context.stroke()
/// }
/// let bytes = try figure.finish()
/// ```
///
/// The same calls give the same bytes, on every run. cairo itself would write the clock's time into the head;
/// it is replaced by the date given.
public struct PostScriptDocument: ~Copyable {
  private let core: PagedSurface
  private let kind: Kind
  private let creationDate: DocumentDate

  /// What is made.
  public enum Kind: Sendable, Hashable {
    /// A document of any number of pages, to be printed.
    case document
    /// One picture, to be put into other documents (EPS).
    case encapsulated
  }

  /// A document whose bytes are given by ``finish()``.
  ///
  /// - Parameters:
  ///   - level: nothing newer than it is used.
  ///   - header: structuring comments for the head, such as `%%Title: Arms`. One of more than 255 bytes, not
  ///     begun by `%%`, or reserved for cairo, is a ``CairoError/Code/invalidDSCComment``.
  ///   - setup: structuring comments for the setup section, such as `%%IncludeFeature: *PageSize A4`.
  ///
  /// The corresponding C functions are `cairo_ps_surface_create_for_stream`, `cairo_ps_surface_set_eps`,
  /// `cairo_ps_surface_restrict_to_level`, `cairo_ps_surface_dsc_comment` and
  /// `cairo_ps_surface_dsc_begin_setup`.
  public init(
    _ kind: Kind = .document, creationDate: DocumentDate, level: Level = .level3, header: [String] = [],
    setup: [String] = []
  ) throws(CairoError) {
    let core = try PagedSurface(
      kind == .encapsulated ? "EPS picture" : "PostScript document", size: Size(width: 1, height: 1), nil,
      cairo_ps_surface_create_for_stream)
    let pointer = core.surface.pointer
    cairo_ps_surface_set_eps(pointer, kind == .encapsulated ? 1 : 0)
    cairo_ps_surface_restrict_to_level(pointer, cairo_ps_level_t(rawValue: level.rawValue))
    try core.addComments(header)
    if !setup.isEmpty { cairo_ps_surface_dsc_begin_setup(pointer) }
    try core.addComments(setup)
    (self.core, self.kind, self.creationDate) = (core, kind, creationDate)
  }

  /// Which PostScript a document may use. Raw values are those of `cairo_ps_level_t`.
  public enum Level: UInt32, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Of 1991. Gradients become pixels.
    case level2
    /// Of 1997.
    case level3

    /// The levels that this cairo can write. The corresponding C function is `cairo_ps_get_levels`.
    public static var supported: [Level] {
      var (list, count): (UnsafePointer<cairo_ps_level_t>?, Int32) = (nil, 0)
      cairo_ps_get_levels(&list, &count)
      return UnsafeBufferPointer(start: list, count: Int(count)).compactMap { Level(rawValue: $0.rawValue) }
    }

    /// Such as `PS Level 3`. The corresponding C function is `cairo_ps_level_to_string`.
    public var description: String {
      cairo_ps_level_to_string(cairo_ps_level_t(rawValue: rawValue)).map { String(cString: $0) } ?? ""
    }
  }

  /// How many pages there are so far.
  public var pageCount: Int { core.pageCount }

  /// Draws a page of its own size, in points.
  ///
  /// - Parameters:
  ///   - comments: structuring comments for the setup of the page.
  ///   - draw: draws with a context that ends with the page.
  /// - Throws: what the closure throws, after the page as far as it was drawn; the first error of drawing;
  ///   ``CairoError/Code/invalidSize``; and ``CairoError/Code/tooManyPages`` for a second page of an EPS picture.
  ///
  /// The corresponding C functions are `cairo_ps_surface_set_size`, `cairo_ps_surface_dsc_begin_page_setup`,
  /// `cairo_ps_surface_dsc_comment` and `cairo_surface_show_page`.
  public mutating func page<R>(
    size: Size, comments: [String] = [], _ draw: (Context) throws -> R
  ) throws -> R {
    try PagedSurface.check(size: size)
    if kind == .encapsulated, core.pageCount > 0 {
      throw CairoError(.tooManyPages, "begin page \(core.pageCount + 1) of the \(core.name)")
    }
    cairo_ps_surface_set_size(core.surface.pointer, size.width, size.height)
    if !comments.isEmpty { cairo_ps_surface_dsc_begin_page_setup(core.surface.pointer) }
    try core.addComments(comments)
    return try core.page(draw)
  }

  /// Completes the document and gives its bytes. The corresponding C function is `cairo_surface_finish`.
  public consuming func finish() throws(CairoError) -> [UInt8] {
    PostScriptDocument.setting(creationDate, in: try core.finish())
  }

  /// Completes the document and hands its bytes to a closure, whose error becomes the
  /// ``CairoError/underlying`` of a ``CairoError/Code/writeError``. cairo puts the head together only when
  /// all pages are known, so there is nothing to hand over before.
  public consuming func finish(writingTo write: (Span<UInt8>) throws -> Void) throws(CairoError) {
    let name = core.name
    let bytes = try finish()
    do { try write(bytes.span) } catch {
      throw CairoError(.writeError, "write the \(name)", underlying: error)
    }
  }

  /// Completes the document and writes it to a file, which is only there once it is whole.
  public consuming func finish(toFile path: String) throws(CairoError) {
    let action = "write the \(core.name) to “\(path)”"
    try write(finish(), toFile: path, action)
  }

  /// The document with a date in the place of the clock's, in the comment of its head.
  private static func setting(_ date: DocumentDate, in bytes: [UInt8]) -> [UInt8] {
    let key = Array("%%CreationDate: ".utf8), newline = UInt8(ascii: "\n")
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: newline) ?? bytes.count
      let line = bytes[lineStart..<lineEnd]
      if line.starts(with: key) {
        return bytes[..<lineStart] + key + Array(date.description.utf8) + bytes[lineEnd...]
      }
      if line.elementsEqual("%%EndComments".utf8) { break }
      lineStart = lineEnd + 1
    }
    return bytes
  }
}

extension PagedSurface {
  fileprivate func addComments(_ comments: [String]) throws(CairoError) {
    for comment in comments {
      let action = "write the comment “\(comment)” into the \(name)"
      try withCText(comment, action) { cairo_ps_surface_dsc_comment(surface.pointer, $0) }
      try check(action)
    }
  }
}
