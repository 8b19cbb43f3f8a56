import ChartModel
import Diagnostics
import Geography
import Geometry
import SceneGraph

/// Draws what a map shows besides its data: scale bar, north arrow, labels of the graticule, inset maps.
///
/// What is wanted stands in `usermeta.cartouche.map`. Everything is measured on the projection itself, so a
/// scale bar is true where it says so, and an arrow points north or is left out with a word.
struct MapFurniture {
  let settings: Properties
  let projection: Projection
  let size: Size
  /// Whether the map ends at the edges of the plot rather than at the outline of the globe.
  let isSection: Bool
  let config: Config
  let measurer: any TextMeasuring
  var sink: DiagnosticSink

  /// What stands over the map, how far labels reach out around it, and the boxes of what stands in its corners.
  mutating func draw() -> (nodes: [SceneNode], insets: Insets, boxes: [Rect]) {
    var nodes: [SceneNode] = []
    var insets = Insets()
    if let wanted = options("graticuleLabels") {
      let labels = graticuleLabels(wanted)
      nodes += labels.nodes
      insets = labels.insets
    }
    var corners: [SceneNode] = []
    if let wanted = options("scaleBar"), let bar = scaleBar(wanted) { corners.append(bar) }
    if let wanted = options("northArrow"), let arrow = northArrow(wanted) { corners.append(arrow) }
    let bounds = SceneBounds(measurer: measurer)
    return (nodes + corners, insets, corners.compactMap { bounds.of($0)?.outset(by: 2) })
  }

  /// The options of a piece that is wanted: those stated, or none for `true`; nil where it is not wanted.
  func options(_ name: String) -> Properties? {
    switch settings[name] {
    case nil, .null?, .bool(false)?: nil
    case .object?: settings.block(name)
    default: Properties()
    }
  }

  /// The kind of type that furniture is set in.
  var look: TextLook { TextLook(config.styles["map-furniture"] ?? Properties(), prefix: "", config: config) }

  /// A line in the furniture's colour.
  func line(_ width: Double) -> BatchStyle {
    BatchStyle(stroke: .constant(look.color), line: .constant(Stroke(width: width)))
  }

  /// Texts in the furniture's type, on a halo in the colour of paper.
  func texts(_ items: [TextBatch.Item], role: Role) -> SceneNode {
    let settings = config.styles["map-furniture"] ?? Properties()
    let halo = settings.paint("halo").map { TextBatch.Halo(paint: $0, width: settings.number("haloWidth") ?? 1) }
    return .texts(
      TextBatch(
        role: role, items: items, styles: .constant(look.style()), fills: .constant(look.color),
        lineHeight: look.size * 1.2, halo: halo))
  }

  /// The place in the middle of the plot, or where the projection is centred if the middle shows nothing.
  var middle: GeoPoint {
    projection.invert(Point(x: size.width / 2, y: size.height / 2)) ?? projection.center
  }
}

/// A corner of a plot, named as legends name theirs.
enum MapCorner: String, CaseIterable {
  case topLeft = "top-left", topRight = "top-right", bottomLeft = "bottom-left", bottomRight = "bottom-right"

  /// Where the upper left of a box comes to lie in this corner, a margin off the edges.
  func origin(of box: Size, in size: Size, margin: Double = 8) -> Point {
    let isLeft = self == .topLeft || self == .bottomLeft, isTop = self == .topLeft || self == .topRight
    return Point(
      x: isLeft ? margin : size.width - margin - box.width, y: isTop ? margin : size.height - margin - box.height)
  }
}

extension MapFurniture {
  /// The corner that a piece is wanted in.
  mutating func corner(_ options: Properties, usual: MapCorner) -> MapCorner {
    guard let name = options.string("orient") else { return usual }
    if let corner = MapCorner(rawValue: name) { return corner }
    sink.report(Messages.unknownCorner(name, Place(options.place("orient"))))
    return usual
  }
}
