import ChartModel
import Geography
import Geometry
import SceneGraph

/// A small map on a map: a part of it enlarged, or the globe with the part that the main map shows.
struct InsetMap {
  /// What the inset shows: projection settings as a chart writes them.
  let projection: Properties
  /// How large its picture is.
  let size: Size
  let corner: MapCorner
  /// What stands above it; nil for nothing.
  let title: String?
  /// Whether it shows the globe around the main map, and not a part of it.
  let isLocator: Bool

  /// An inset as `usermeta.cartouche.map.insets` describes it.
  ///
  /// `projection` says what it shows, `width` and `height` (points, a quarter of the map's width unless stated)
  /// how large it is, `orient` where it stands, `title` what it is called.
  init(_ options: Properties, corner: MapCorner, in size: Size) {
    let width = options.number("width") ?? size.width / 4
    self.init(
      projection: options.block("projection"),
      size: Size(width: width, height: options.number("height") ?? width * 0.75),
      corner: corner, title: options.string("title"), isLocator: false)
  }

  /// A globe turned so that the middle of the main map is its own; `width` says how wide (54 points).
  static func locator(_ options: Properties, corner: MapCorner, middle: GeoPoint) -> InsetMap {
    let width = options.number("width") ?? 54
    var projection: Properties = [
      "type": "orthographic", "rotate": .array([.number(-middle.longitude), .number(-middle.latitude)]),
      "scale": .number(width / 2 - 1),
    ]
    // A stated projection may show a continent rather than the globe.
    let stated = options.block("projection")
    if stated["type"] != nil { projection = stated }
    return InsetMap(
      projection: projection, size: Size(width: width, height: options.number("height") ?? width), corner: corner,
      title: options.string("title"), isLocator: true)
  }

  private init(projection: Properties, size: Size, corner: MapCorner, title: String?, isLocator: Bool) {
    (self.projection, self.size, self.corner) = (projection, size, corner)
    (self.title, self.isLocator) = (title, isLocator)
  }

  /// The plot that the inset draws: the same units under another projection; a locator leaves out the data and
  /// keeps the shapes of the base map.
  func plot(of main: PlotPlan) -> PlotPlan {
    var plot = main
    if isLocator {
      plot.units = plot.units.filter { $0.plan.kind == .geoshape && $0.plan.encoding.isEmpty }
    }
    for index in plot.units.indices where plot.units[index].plan.isGeographic {
      plot.units[index].plan.projection = projection
      if isLocator { plot.units[index].plan.look["strokeWidth"] = 0.2 }
    }
    return plot
  }

  /// The part of a projection that a frame of a size shows, as a closed line on the globe.
  static func outline(of projection: Projection, _ size: Size) -> GeoShape {
    let steps = 40
    var line = Coordinates()
    let corners = [
      Point.zero, Point(x: size.width, y: 0), Point(x: size.width, y: size.height), Point(x: 0, y: size.height), .zero,
    ]
    for (from, to) in zip(corners, corners.dropFirst()) {
      for step in 0..<steps {
        let part = Double(step) / Double(steps)
        let at = Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
        if let place = projection.invert(at) { line.append(place) }
      }
    }
    if line.count > 0 { line.append(line[0]) }
    return .lines([line])
  }
}

extension MapFurniture {
  /// The inset maps that are wanted, the locator last.
  mutating func insetMaps() -> [InsetMap] {
    var found: [InsetMap] = []
    for item in settings["insets"]?.array ?? [] {
      guard case .object(let members) = item else { continue }
      var options = Properties()
      for member in members { options.set(member.name, member.value, at: Place(settings.place("insets"))) }
      found.append(InsetMap(options, corner: corner(options, usual: .bottomRight), in: size))
    }
    if let options = options("locator") {
      found.append(.locator(options, corner: corner(options, usual: .topLeft), middle: middle))
    }
    return found
  }

  /// An inset's picture in its frame, and the frame of what it shows on the other map.
  func framed(_ inset: InsetMap, picture: SceneNode, projection inner: Projection) -> [SceneNode] {
    let origin = inset.corner.origin(of: inset.size, in: size, margin: 6)
    let frame = Rect(origin: .zero, size: inset.size)
    let accent = config.styles["map-inset"] ?? Properties()
    let edge = BatchStyle(
      stroke: .constant(accent.paint("stroke") ?? look.color),
      line: .constant(Stroke(width: accent.number("strokeWidth") ?? 0.6)))
    var clip = Path(), children: [SceneNode] = []
    let isGlobe = inset.isLocator && inner.kind == .orthographic
    if isGlobe {
      clip = inner.path(of: .sphere)
      children.append(
        .paths(
          PathBatch(
            role: "map-inset-sea", paths: [clip],
            style: BatchStyle(
              fill: .constant(config.styles["sea"]?.paint("fill"))))))
    } else {
      clip.addRect(frame)
      children.append(
        .rects(
          RectBatch(
            role: "map-inset-sea", rects: [frame],
            style: BatchStyle(
              fill: .constant(config.styles["sea"]?.paint("fill"))))))
    }
    children.append(picture)
    var here: [SceneNode] = []
    let outline = InsetMap.outline(of: inset.isLocator ? projection : inner, inset.isLocator ? size : inset.size)
    let frameOnOther = PathBatch(
      role: "map-inset-extent", paths: [(inset.isLocator ? inner : projection).path(of: outline)], style: edge)
    if inset.isLocator { children.append(.paths(frameOnOther)) } else { here.append(.paths(frameOnOther)) }
    var nodes = [SceneNode.group(Group(role: "map-inset-picture", clip: clip, children: children))]
    let quiet = BatchStyle(stroke: .constant(look.color), line: .constant(Stroke(width: 0.4)))
    nodes.append(
      isGlobe
        ? .paths(PathBatch(role: "map-inset-frame", paths: [clip], style: quiet))
        : .rects(RectBatch(role: "map-inset-frame", rects: [frame], style: edge)))
    if let title = inset.title {
      nodes.append(texts([TextBatch.Item([title], at: Point(x: 3, y: 3), baseline: .top)], role: "map-inset-title"))
    }
    return here + [
      .group(Group(role: "map-inset", transform: .translation(origin.x, origin.y), children: nodes))
    ]
  }
}
