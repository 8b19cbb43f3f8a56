internal import CCairo
public import Geometry

/// An SVG picture in the making: it is drawn, in one or several goes, and then finished, once.
///
/// ```swift
/// var picture = try SVGDocument(size: Size(width: 200, height: 100))
/// try picture.draw { context in
///   context.rectangle(Rect(x: 10, y: 10, width: 180, height: 80))
///   context.stroke()
/// }
/// let bytes = try picture.finish()
/// ```
///
/// cairo writes text as outlines. It numbers the parts of pictures through the whole run of a program, so
/// that a picture has other names inside when it is made a second time.
public struct SVGDocument: ~Copyable {
  private let core: PagedSurface

  /// A picture of a size in points, whose bytes are given by ``finish()``, or handed to a closure in pieces.
  ///
  /// - Parameters:
  ///   - unit: what the width and height of the picture are written in. Nothing is converted: 200 mm where
  ///     the size is 200 and the unit millimetres.
  ///   - version: nothing newer than it is used.
  ///   - write: where the bytes go; where it throws, it is not called again, and ``finish()`` throws a
  ///     ``CairoError/Code/writeError`` with that error as ``CairoError/underlying``. Without it they are
  ///     given by ``finish()``.
  /// - Throws: ``CairoError/Code/invalidSize``.
  ///
  /// The corresponding C functions are `cairo_svg_surface_create_for_stream`,
  /// `cairo_svg_surface_set_document_unit` and `cairo_svg_surface_restrict_to_version`.
  public init(
    size: Size, unit: Unit = .points, version: Version = .v1_1,
    writingTo write: ((Span<UInt8>) throws -> Void)? = nil
  ) throws(CairoError) {
    try PagedSurface.check(size: size)
    let core = try PagedSurface(
      "SVG picture", size: size, hasPages: false, write, cairo_svg_surface_create_for_stream)
    cairo_svg_surface_restrict_to_version(
      core.surface.pointer, cairo_svg_version_t(rawValue: version.rawValue))
    cairo_svg_surface_set_document_unit(core.surface.pointer, cairo_svg_unit_t(rawValue: unit.rawValue))
    try core.check("create the SVG picture")
    self.core = core
  }

  /// Which SVG a picture may use. Raw values are those of `cairo_svg_version_t`.
  public enum Version: UInt32, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// SVG 1.1.
    case v1_1
    /// The draft of SVG 1.2.
    case v1_2

    /// The versions that this cairo can write. The corresponding C function is `cairo_svg_get_versions`.
    public static var supported: [Version] {
      var (list, count): (UnsafePointer<cairo_svg_version_t>?, Int32) = (nil, 0)
      cairo_svg_get_versions(&list, &count)
      return UnsafeBufferPointer(start: list, count: Int(count)).compactMap { Version(rawValue: $0.rawValue) }
    }

    /// Such as `SVG 1.1`. The corresponding C function is `cairo_svg_version_to_string`.
    public var description: String {
      cairo_svg_version_to_string(cairo_svg_version_t(rawValue: rawValue)).map { String(cString: $0) } ?? ""
    }
  }

  /// What width and height are written in. Raw values are those of `cairo_svg_unit_t`.
  public enum Unit: UInt32, Sendable, Hashable, CaseIterable {
    /// Numbers without a unit.
    case user
    /// The size of the font, and the height of its x.
    case em, ex
    /// 1/96 inch.
    case pixels
    /// 25.4 mm.
    case inches
    /// 10 mm.
    case centimetres
    /// Thousandths of a metre.
    case millimetres
    /// 1/72 inch.
    case points
    /// 1/6 inch.
    case picas
    /// Hundredths of what surrounds the picture.
    case percent
  }

  /// Draws, over what was drawn before, with a context that ends with the closure.
  ///
  /// - Throws: what the closure throws, and the first error of drawing.
  public mutating func draw<R>(_ body: (Context) throws -> R) throws -> R { try core.draw(body) }

  /// Completes the picture and gives its bytes; none where they were handed to a closure.
  /// The corresponding C function is `cairo_surface_finish`.
  @discardableResult
  public consuming func finish() throws(CairoError) -> [UInt8] { try core.finish() }

  /// Completes the picture and writes it to a file, which is only there once it is whole.
  public consuming func finish(toFile path: String) throws(CairoError) { try core.finish(toFile: path) }
}
