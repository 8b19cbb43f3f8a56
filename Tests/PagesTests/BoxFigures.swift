import Colors
import Diagnostics
import Geometry
import Pages
import SceneGraph

/// Draws every figure as a title, a grey box and a source, so that pages can be tested without charts.
struct BoxFigures: FigureProvider {
  /// The height of the box over its width.
  var proportion = 0.55

  func figure(_ request: FigureRequest) throws(DiagnosticList) -> Diagnosed<LaidOutFigure> {
    if request.target.contains("missing") {
      throw DiagnosticList(.error("test.missing", "There is no “\(request.target)”.", at: request.location))
    }
    let width = request.width
    let box = min(width * proportion, request.maximumHeight - 40)
    func text(_ words: String, size: Double, weight: Int, y: Double) -> SceneNode {
      .texts(
        TextBatch(
          role: .titleText, items: [.init([words], at: Point(x: 0, y: y))],
          styles: .constant(TextStyle(family: "Lato", size: size, weight: weight)),
          fills: .constant(.color(Color(0x1A1A1A))), lineHeight: size * 1.2))
    }
    let title = request.titlePrefix + (request.title ?? "")
    let rule = RuleBatch(
      role: "rule", starts: [.zero], ends: [Point(x: width, y: 0)],
      style: BatchStyle(
        stroke: .constant(.color(Color(0x1A1A1A))), line: .constant(Stroke(width: 0.75))))
    let plot = RectBatch(
      role: .mark, rects: [Rect(x: 0, y: 22, width: width, height: box)],
      style: BatchStyle(fill: .constant(.color(Color(0xDDE3E8)))))
    let scene = Scene(
      size: Size(width: width, height: box + 36),
      children: [
        .group(
          Group(role: "title", children: [.rules(rule), text(title, size: 9.5, weight: 700, y: 14)])),
        .group(Group(role: .frame, children: [.rects(plot)])),
        .group(
          Group(role: .note, children: [text("Source: a test.", size: 6.5, weight: 400, y: box + 31)])),
      ])
    return Diagnosed(LaidOutFigure(scene: scene, alternativeText: "A grey box"))
  }
}
