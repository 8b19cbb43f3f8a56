import Cairo
public import Diagnostics
import Geometry
public import SceneGraph
public import Typesetting

/// Turns scenes and documents into files.
///
/// ```swift
/// let renderer = Renderer(fonts: FontBook())
/// for scene in scenes {
///   let png = try renderer.render(scene, as: .png)
///   try writeFile("out.png", png.value)
/// }
/// ```
///
/// It keeps its fonts and the memory of its canvas from picture to picture, which for many small charts is
/// half of the time. A renderer belongs to one task; several tasks have one each.
public final class Renderer {
  /// What shapes the text.
  public let fonts: FontBook
  let faces = FaceCache()
  let encoder = PNGEncoder()
  var pixels: PixelBuffer?

  /// A renderer with fonts of its own.
  public init(fonts: FontBook) { self.fonts = fonts }

  /// The file of a picture.
  ///
  /// The same scene and options give the same bytes. Warnings say what was left out: a picture that cannot be
  /// read, a font or character that is missing, a PDF that could not be finished.
  ///
  /// Throws where there can be no picture: without an extent, with more pixels than can be held, or without
  /// memory.
  public func render(
    _ scene: Scene, as format: OutputFormat, options: RenderOptions = RenderOptions()
  ) throws(RenderingError) -> Diagnosed<[UInt8]> {
    guard scene.size.width > 0, scene.size.height > 0, scene.size.width.isFinite, scene.size.height.isFinite
    else { throw RenderingError(Messages.noExtent) }
    var result: Diagnosed<[UInt8]>
    switch format {
    case .png: result = try renderPNG(scene, options)
    case .pdf: result = try renderPDF(scene, options)
    case .svg: result = Diagnosed(SVGWriter.write(scene, options, fonts: fonts))
    case .eps: result = try renderEPS(scene, options)
    case .tiff: result = try renderTIFF(scene, options)
    }
    result.diagnostics += fonts.takeDiagnostics()
    return result
  }
}

/// The file of a single picture, as ``Renderer/render(_:as:options:)`` makes it; for many, keep a renderer.
///
/// ```swift
/// let svg = try render(scene, as: .svg, fonts: FontBook()).value
/// ```
public func render(
  _ scene: Scene, as format: OutputFormat, options: RenderOptions = RenderOptions(), fonts: FontBook
) throws(RenderingError) -> Diagnosed<[UInt8]> {
  try Renderer(fonts: fonts).render(scene, as: format, options: options)
}
