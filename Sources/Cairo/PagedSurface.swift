internal import CCairo
internal import Geometry

/// The surface of a document and where its bytes go: what PDF, SVG and PostScript documents share.
final class PagedSurface {
  let surface: Surface
  let sink: ByteSink
  /// What is being written, as in `write the PDF document`.
  let name: String
  /// Whether pages are drawn one after the other; otherwise it is one picture.
  let hasPages: Bool
  private(set) var pageCount = 0

  typealias Create = (cairo_write_func_t?, UnsafeMutableRawPointer?, Double, Double) -> OpaquePointer?

  init(
    _ name: String, size: Size, hasPages: Bool = true, _ write: ((Span<UInt8>) throws -> Void)?,
    _ create: Create
  ) throws(CairoError) {
    let sink = ByteSink(write)
    let action = "create the \(name)"
    guard let pointer = create(ByteSink.callback, sink.pointer, size.width, size.height) else {
      throw CairoError(.noMemory, action)
    }
    (self.name, self.sink, self.hasPages) = (name, sink, hasPages)
    surface = Surface(owning: pointer)
    try CairoError.check(cairo_surface_status(pointer), action, underlying: sink.failure)
    // cairo writes as late as when the last reference to the surface goes, which may be after us.
    try surface.keep(sink, action)
  }

  // A document that was not finished is given up: what cairo writes while it ends is dropped, so that nobody
  // takes half a document for a whole one.
  deinit { sink.close() }

  /// Draws without ending the page, for documents that are one picture.
  func draw<R>(_ body: (Context) throws -> R) throws -> R {
    let context = try Context(surface)
    defer { context.retire() }
    let result = try body(context)
    try context.check()
    return result
  }

  /// Draws a page. What was drawn before an error stays on the page, and the error is thrown on.
  func page<R>(_ draw: (Context) throws -> R) throws -> R {
    let context = try Context(surface)
    defer { context.retire() }
    let places = surface.tags?.beginPage(pageCount + 1) ?? []
    let result: R
    do {
      for place in places {
        context.withTag(.destination(place.name, at: place.point)) {}
      }
      result = try draw(context)
      try context.check()
    } catch let error as CairoError where context.isInError {
      try? end(context)
      throw CairoError(
        error.code, "\(error.action) on page \(pageCount) of the \(name)", reason: error.reason,
        underlying: sink.failure ?? error.underlying)
    } catch {
      // Should writing fail as well, the surface remembers it, and `finish` throws.
      try? end(context)
      throw error
    }
    try end(context)
    return result
  }

  private func end(_ context: Context) throws(CairoError) {
    if let tags = surface.tags, tags.pageHasTags { complete(context, tags) }
    cairo_surface_show_page(surface.pointer)
    pageCount += 1
    try check("write page \(pageCount) of the \(name)")
  }

  /// Adds what a page with tags must have.
  private func complete(_ context: Context, _ tags: TagLedger) {
    // cairo leaves out the tags of a page on which nothing is drawn: a line without length draws nothing.
    if !tags.pageHasDrawing {
      context.withTag(.structure(.nonStructure)) {
        context.append(polyline: [.zero, .zero])
        context.stroke()
      }
    }
    // It writes a broken cross-reference for a document whose only tags are links: one other tag heals it.
    if tags.hasLinks, !tags.hasStructure { context.withTag(.structure(.nonStructure)) {} }
  }

  func check(_ action: @autoclosure () -> String) throws(CairoError) {
    try CairoError.check(cairo_surface_status(surface.pointer), action(), underlying: sink.failure)
  }

  /// Writes what is left and gives the bytes, if they were kept.
  func finish() throws(CairoError) -> [UInt8] {
    let action = "finish the \(name)"
    if hasPages, pageCount == 0 { throw CairoError(.noPages, action) }
    try surface.tags?.check(pageCount: pageCount, action)
    cairo_surface_finish(surface.pointer)
    try check(action)
    sink.flush()
    if let failure = sink.failure { throw CairoError(.writeError, action, underlying: failure) }
    return sink.takeBytes()
  }

  /// A page has an extent, and it is finite.
  static func check(size: Size) throws(CairoError) {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
      throw CairoError(
        .invalidSize, "draw on \(size.width) × \(size.height) points",
        reason: "width and height must be more than zero, and finite")
    }
  }
}
