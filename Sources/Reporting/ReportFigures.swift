import Cairo
import Diagnostics
import Documents
import Files
import Geometry
import Pages
import SceneGraph

/// Draws the figures of a report at the width of their place, in the report's fonts: charts are laid out, pictures
/// are fitted.
struct ReportFigures: FigureProvider {
  let desk: ChartDesk
  let folder: String
  /// Hears of each chart as it is laid out for its place.
  var watch: (DrawnFigure) -> Void = { _ in }

  /// What keeps figures of a document from being drawn, and what must be said of them.
  func faults(in document: Document, width: Double) -> [Diagnostic] {
    var found: [Diagnostic] = []
    document.forEachBlock { block in
      guard case .figure(let figure) = block.kind, !figure.target.isEmpty else { return }
      let request = FigureRequest(
        target: figure.target, width: width, maximumHeight: 2 * width, language: document.metadata.language,
        location: document.location(of: block.place))
      do throws(DiagnosticList) {
        found += try self.figure(request).diagnostics
      } catch {
        found += error.diagnostics
      }
    }
    return found
  }

  func figure(_ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure> {
    let path = joinPath(folder, request.target)
    guard desk.reach.allows(path) else {
      throw DiagnosticList(
        Messages.outside(request.target, folder: parentFolder(of: path), at: request.location))
    }
    switch fileExtension(of: path) {
    case "json", "yaml", "yml": return try chart(path, request)
    case "png", "jpg", "jpeg", "svg", "pdf": return try picture(path, request)
    default: throw DiagnosticList(Messages.pictureKind(request.target, at: request.location))
    }
  }

  private func chart(_ path: String, _ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure> {
    guard fileKind(at: path) == .file else {
      throw DiagnosticList(Messages.noFigure(request.target, at: request.location))
    }
    let here = Messages.figureHere(path, at: request.location)
    do throws(DiagnosticList) {
      let laidOut = try desk.scene(
        path, ChartOptions(width: request.width, titlePrefix: request.titlePrefix, title: request.title))
      let alternativeText = request.alternativeText ?? laidOut.value.alternativeText
      watch(DrawnFigure(chart: path, scene: laidOut.value, alternativeText: alternativeText))
      return Diagnosed(
        LaidOutFigure(scene: laidOut.value, alternativeText: alternativeText),
        laidOut.diagnostics + (laidOut.diagnostics.isEmpty ? [] : [here]))
    } catch {
      throw DiagnosticList(error.diagnostics + [here])
    }
  }

  /// The extent of a picture; nil where its bytes are none.
  private func size(
    of bytes: [UInt8], _ path: String, _ request: FigureRequest
  ) throws(DiagnosticList) -> Size? {
    do throws(VectorPicture.Failure) {
      switch fileExtension(of: path) {
      case "svg": return try VectorPicture(svg: bytes).size
      case "pdf": return try VectorPicture(pdf: bytes).size
      default: return pictureSize(bytes)
      }
    } catch {
      throw DiagnosticList(Messages.vectors(request.target, error, at: request.location))
    }
  }

  /// A picture at the width of its place, or smaller where it would be higher than a page.
  private func picture(_ path: String, _ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure> {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch { throw DiagnosticList(Messages.unreadable(error, at: request.location)) }
    guard let size = try size(of: bytes, path, request) else {
      throw DiagnosticList(Messages.pictureKind(request.target, at: request.location))
    }
    let scale = min(request.width / size.width, request.maximumHeight / size.height)
    let rect = Rect(x: 0, y: 0, width: size.width * scale, height: size.height * scale)
    let scene = Scene(
      size: Size(width: request.width, height: rect.height),
      children: [.images(ImageBatch(role: .mark, rects: [rect], files: [bytes]))],
      alternativeText: request.alternativeText)
    return Diagnosed(LaidOutFigure(scene: scene, hasTitle: false, alternativeText: request.alternativeText))
  }
}
