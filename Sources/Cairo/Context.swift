internal import CCairo

/// A pen over a surface: it holds the path, colour, line, transform and clip, and draws with them.
///
/// ```swift
/// let context = try Context(image)
/// context.move(to: Point(x: 10, y: 10))
/// context.line(to: Point(x: 90, y: 40))
/// context.setSource(red: 0, green: 0.3, blue: 0.6)
/// context.lineWidth = 2
/// context.stroke()
/// try context.check()
/// ```
///
/// **Errors.** Drawing does not throw. cairo keeps the first error of a context and ignores what is drawn
/// after it; ``check()`` throws it, and so does everything that ends a piece of work: a page, a document, a
/// PNG file. In debug builds (and wherever `CAIRO_CHECKS` is defined) every call is looked at, and the error
/// names the one that failed first.
///
/// **Units** are points (1/72 inch) on the pages of a document and pixels on an image, until a transform
/// says otherwise. y grows downward.
///
/// A context belongs to one task at a time: it is not `Sendable`.
public final class Context {
  /// What is drawn on.
  public let target: Surface
  private(set) var pointer: OpaquePointer
  /// The first error, where Swift saw it before cairo, or knows which call it was.
  private(set) var failure: CairoError?
  /// How many groups are open.
  var groupDepth = 0

  /// A pen over a surface, with black paint, lines 2 units thick and no transform.
  ///
  /// - Throws: the error of a surface that something went wrong with, or ``CairoError/Code/noMemory``.
  ///
  /// The corresponding C function is `cairo_create`.
  public init(_ target: Surface) throws(CairoError) {
    guard let pointer = cairo_create(target.pointer) else {
      throw CairoError(.noMemory, "create a context")
    }
    self.target = target
    self.pointer = pointer
    try CairoError.check(cairo_status(pointer), "create a context")
  }

  deinit { cairo_destroy(pointer) }

  /// Whether every call is looked at as soon as it returns: in debug builds, and where `CAIRO_CHECKS` is
  /// defined for the compiler.
  public static var checksEveryCall: Bool {
    #if DEBUG || CAIRO_CHECKS
      true
    #else
      false
    #endif
  }

  /// Throws the first error of all that was drawn, or of the surface.
  /// The corresponding C function is `cairo_status`.
  public func check() throws(CairoError) {
    if let failure { throw failure }
    try CairoError.check(cairo_status(pointer), "draw")
    try target.check()
  }

  /// Whether there is an error for ``check()`` to throw.
  var isInError: Bool {
    failure != nil || cairo_status(pointer) != CAIRO_STATUS_SUCCESS
      || cairo_surface_status(target.pointer) != CAIRO_STATUS_SUCCESS
  }

  /// Makes one call of C. Where every call is looked at, remembers the first that failed.
  @inline(__always)
  func call(_ name: StaticString = #function, _ body: (OpaquePointer) -> Void) {
    body(pointer)
    #if DEBUG || CAIRO_CHECKS
      let status = cairo_status(pointer)
      if status != CAIRO_STATUS_SUCCESS { fail(CairoError(.init(status), "draw (in \(name))")) }
    #endif
  }

  /// Makes one call of C that draws.
  @inline(__always)
  func callDrawing(_ name: StaticString = #function, _ body: (OpaquePointer) -> Void) {
    call(name, body)
    target.tags?.pageHasDrawing = true
  }

  /// Remembers an error, unless there was one before.
  func fail(_ error: CairoError) {
    if failure == nil { failure = error }
  }

  /// Lets go of the surface: what is drawn from now on goes nowhere, and ``check()`` throws
  /// ``CairoError/Code/surfaceFinished``. For contexts that someone kept after their page was complete.
  func retire() {
    cairo_destroy(pointer)
    let finished = cairo_image_surface_create(CAIRO_FORMAT_A1, 0, 0)
    cairo_surface_finish(finished)
    pointer = cairo_create(finished)
    cairo_surface_destroy(finished)
  }
}
