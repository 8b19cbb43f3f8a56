internal import CCairo
internal import Geometry

/// The surface of a document and where its bytes go: what PDF, SVG and PostScript documents share.
final class PagedSurface {
  let surface: Surface
  let sink: ByteSink
  /// What is being written, as in `write the PDF document`.
  let name: String
  let links = LinkLedger()
  private(set) var pageCount = 0

  typealias Create = (cairo_write_func_t?, UnsafeMutableRawPointer?, Double, Double) -> OpaquePointer?

  init(
    _ name: String, size: Size, _ write: ((Span<UInt8>) throws -> Void)?, _ create: Create
  ) throws(CairoError) {
    let sink = ByteSink(write)
    let action = "create the \(name)"
    guard let pointer = create(ByteSink.callback, sink.pointer, size.width, size.height) else {
      throw CairoError(.noMemory, action)
    }
    (self.name, self.sink, self.surface) = (name, sink, Surface(owning: pointer))
    try CairoError.check(cairo_surface_status(pointer), action, underlying: sink.failure)
    // cairo writes as late as when the last reference to the surface goes, which may be after us.
    try surface.keep(sink, action)
  }

  // A document that was not finished is given up: what cairo writes while it ends is dropped, so that nobody
  // takes half a document for a whole one.
  deinit { sink.close() }

  /// Draws a page. What was drawn before an error stays on the page, and the error is thrown on.
  func page<R>(_ draw: (Context) throws -> R) throws -> R {
    let context = try Context(surface, links: links)
    defer { context.retire() }
    let result: R
    do {
      result = try draw(context)
    } catch {
      try end(context)
      throw error
    }
    do { try context.check() } catch {
      throw CairoError(
        error.code, "draw page \(pageCount + 1) of the \(name)", reason: error.description,
        underlying: sink.failure ?? error.underlying)
    }
    try end(context)
    return result
  }

  private func end(_ context: Context) throws(CairoError) {
    // cairo writes a broken cross-reference for a document whose only tags are links: one other tag heals it.
    if links.hasLinks, !links.hasStructure {
      context.withTag(.structure(.nonStructure)) {}
    }
    cairo_surface_show_page(surface.pointer)
    pageCount += 1
    try check("write page \(pageCount) of the \(name)")
  }

  func check(_ action: @autoclosure () -> String) throws(CairoError) {
    try CairoError.check(cairo_surface_status(surface.pointer), action(), underlying: sink.failure)
  }

  /// Writes what is left and gives the bytes, if they were kept.
  func finish() throws(CairoError) -> [UInt8] {
    let action = "finish the \(name)"
    guard pageCount > 0 else { throw CairoError(.noPages, action) }
    try links.check(pageCount: pageCount, action)
    cairo_surface_finish(surface.pointer)
    try check(action)
    sink.flush()
    if let failure = sink.failure { throw CairoError(.writeError, action, underlying: failure) }
    return sink.takeBytes()
  }

  /// A page has an extent, and it is finite.
  func check(size: Size) throws(CairoError) {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
      throw CairoError(
        .invalidSize, "begin a page of \(size.width) × \(size.height) points",
        reason: "width and height must be more than zero, and finite")
    }
  }
}
