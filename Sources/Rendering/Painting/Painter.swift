import Cairo
import Colors
import Diagnostics
import Geometry
import SceneGraph
import Typesetting

/// Draws scenes with Cairo: the one place where each kind of node meets its painter.
///
/// A painter draws on one canvas. What stays from picture to picture (fonts, pixels) belongs to the
/// ``Renderer``.
final class Painter {
  /// What is drawn with.
  let context: Context
  /// What is drawn on.
  let canvas: Canvas
  /// What shapes the text.
  let fonts: FontBook
  /// The fonts as Cairo knows them.
  let faces: FaceCache
  /// Notes what of a PDF page belongs to which content; nil on other canvases.
  let ledger: ContentLedger?
  /// What has to be said about the picture.
  var diagnostics: [Diagnostic] = []
  /// Whether letters are drawn as outlines instead of text.
  var outlinesText = false
  /// Where fast painters may write pixels themselves; nil where only Cairo knows.
  var reach: PixelReach?
  /// The part of a page, in device units, outside of which nothing is seen; nil on other canvases.
  var visible: Rect?
  /// Whether a space follows each line of the texts of figures, so that one can be told from the next when it is read.
  var partsTexts = false
  /// Whether a finishing pass mends which text glyphs stand for: then capitals are read as what was written.
  var isFinished = false
  /// Pictures that go into a PDF as they are; nil on other canvases.
  let pictures: PictureStore?

  /// A painter over a context.
  init(
    _ context: Context, _ canvas: Canvas, fonts: FontBook, faces: FaceCache, ledger: ContentLedger? = nil,
    pictures: PictureStore? = nil
  ) {
    (self.context, self.canvas, self.fonts, self.faces, self.ledger) = (context, canvas, fonts, faces, ledger)
    self.pictures = pictures
    switch canvas {
    case .pixels(let image): reach = PixelReach(width: image.width, height: image.height)
    case .page(let size): visible = Rect(origin: .zero, size: size)
    }
  }

  /// Draws a whole scene on its background.
  func paint(_ scene: Scene, background: Paint?) {
    guard let background else { return paint(scene.children) }
    let ground = Path(rect: Rect(origin: .zero, size: scene.size))
    if isOneContent(scene.children) {
      // The ground of a figure belongs to the figure: one content that stays as Cairo packs it.
      withContent(nil) {
        paint(ground, fill: background)
        paint(scene.children)
      }
    } else {
      withContent(.artifact) { paint(ground, fill: background) }
      paint(scene.children)
    }
  }

  /// Draws a node and what is in it.
  func paint(_ node: SceneNode) {
    switch node {
    case .group(let group): paint(group)
    case .rects(let batch): paint(batch)
    case .rules(let batch): paint(batch)
    case .symbols(let batch): paint(batch)
    case .line(let batch): paint(batch)
    case .area(let batch): paint([batch.outline], batch.style)
    case .trail(let batch): paint([batch.outline], BatchStyle(fill: batch.style.fill))
    case .arcs(let batch): paint(batch.arcs.map(\.outline), batch.style)
    case .paths(let batch): paint(batch.paths, batch.style)
    case .texts(let batch): paint(batch)
    case .glyphs(let run): paint(run)
    case .images(let batch): paint(batch)
    }
  }

  /// Fills and strokes outlines, one for each item.
  func paint(_ paths: [Path], _ style: BatchStyle) {
    for (index, path) in paths.enumerated() {
      paint(path, fill: style.fill[index], stroke: style.stroke[index], line: style.line[index])
    }
  }

  /// Fills an outline, and strokes it over that.
  func paint(_ outline: Path, fill: Paint? = nil, stroke: Paint? = nil, line: Stroke = Stroke()) {
    let path = seen(outline.drawable, stroke == nil ? nil : line)
    guard !path.isEmpty else { return }
    if let fill { self.fill(path, fill) }
    guard let stroke, line.width > 0, line.width <= Path.farthest else { return }
    setLine(line)
    context.append(path)
    setSource(stroke, bounds: path.paintBounds)
    context.stroke()
  }

  /// Below this number of points, looking for those that cannot be seen gains nothing.
  private static let manyPoints = 60

  /// On pages, a long outline without what cannot be seen of it. Dashes depend on the length of the whole.
  private func seen(_ path: Path, _ line: Stroke?) -> Path {
    guard let visible, path.points.count > Painter.manyPoints, line?.dash.isEmpty ?? true,
      let toUser = context.transform.inverse
    else { return path }
    // Sharp corners of a line reach far beyond it.
    let reach = (line?.width ?? 0) * (line?.join == .miter ? max(line?.miterLimit ?? 1, 1) : 1)
    let scale = max(abs(context.transform.determinant).squareRoot(), 1e-6)
    return path.visible(in: toUser(visible).outset(by: reach + 1), step: Painter.leastStep / scale)
  }

  /// How near to each other corners on a page may lie, in points: a printer's dot at 2,400 on the inch.
  private static let leastStep = 0.03

  private func fill(_ path: Path, _ paint: Paint) {
    if case .hatch(let hatch) = paint { return self.fill(path, hatch) }
    context.append(coversPage(path) ? path.withRoof : path)
    setSource(paint, bounds: path.paintBounds)
    context.fill()
  }

  /// Whether a rectangle hides the whole page. Cairo then forgets what was recorded for the page before, the
  /// beginnings of marked content among it, and the document would be in error.
  private func coversPage(_ path: Path) -> Bool {
    guard case .page(let size) = canvas, path.points.count <= 5, let rect = path.asRect else { return false }
    return context.transform(rect).outset(by: 0.01).contains(Rect(origin: .zero, size: size))
  }

  /// Draws a hatching inside an outline. The lines of all hatchings of a group lie on one raster, so that
  /// neighbours meet.
  private func fill(_ path: Path, _ hatch: Hatch) {
    let bounds = path.paintBounds
    if let ground = hatch.ground { fill(path, .color(ground)) }
    context.withSavedState {
      context.append(path)
      context.clip()
      setLine(Stroke(width: hatch.width))
      setSource(hatch.line)
      context.append(hatch.lines(over: bounds))
      context.stroke()
    }
  }

  /// Sets how lines are drawn. Widths are in points whatever the transform.
  func setLine(_ stroke: Stroke) {
    context.lineWidth = stroke.width
    context.lineCap = stroke.cap.cairo
    context.lineJoin = stroke.join.cairo
    context.miterLimit = stroke.miterLimit
    // Lengths that Cairo would take for an error are no dashes.
    let isDash = stroke.dash.contains { $0 > 0 } && stroke.dash.allSatisfy { $0 >= 0 && $0.isFinite }
    context.dash = isDash ? Dash(stroke.dash, offset: stroke.dashOffset) : .solid
  }
}

extension Stroke.Cap {
  fileprivate var cairo: LineCap {
    switch self {
    case .butt: .butt
    case .round: .round
    case .square: .square
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: LineJoin {
    switch self {
    case .miter: .miter
    case .round: .round
    case .bevel: .bevel
    }
  }
}

extension Path {
  /// A rectangle as an outline.
  init(rect: Rect) {
    self.init()
    addRect(rect)
  }

  /// The same rectangle with a flat roof on its upper edge, which makes it no rectangle to Cairo. Where it is
  /// used, that edge lies on the edge of the page or beyond, and the roof cannot be seen.
  fileprivate var withRoof: Path {
    guard let rect = asRect else { return self }
    var path = Path()
    path.move(to: Point(x: rect.minX, y: rect.minY))
    path.line(to: Point(x: rect.midX, y: rect.minY - 1))
    path.line(to: Point(x: rect.maxX, y: rect.minY))
    path.line(to: Point(x: rect.maxX, y: rect.maxY))
    path.line(to: Point(x: rect.minX, y: rect.maxY))
    path.close()
    return path
  }
}
