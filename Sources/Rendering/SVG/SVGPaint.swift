import Colors
import Geometry
import SceneGraph

/// The shared definitions of an SVG file: gradients, hatchings and clips, each written once.
///
/// Identifiers are numbered in the order of their first use, so that they depend on the picture alone.
struct SVGDefinitions {
  /// What was defined so far.
  private(set) var markup: MarkupWriter
  private let prefix: String
  private var known: [Definition: String] = [:]

  private enum Definition: Hashable {
    case gradient(Gradient, Rect)
    case hatch(Hatch)
    case clip(Path)
  }

  /// No definitions; identifiers begin with `prefix`.
  init(prefix: String, markup: MarkupWriter) {
    (self.prefix, self.markup) = (prefix, markup)
  }

  /// The attributes of a paint: `fill="#1f4e79" fill-opacity="0.5"`.
  mutating func attributes(_ name: String, _ paint: Paint?, bounds: @autoclosure () -> Rect)
    -> [MarkupWriter.Attribute]
  {
    switch paint {
    case nil: [(name, "none")]
    case .color(let color): colorAttributes(name, color)
    case .gradient(let gradient): [(name, "url(#\(identifier(of: gradient, bounds())))")]
    case .hatch(let hatch): [(name, "url(#\(identifier(of: hatch)))")]
    }
  }

  /// The attributes of a stroke with its paint; none where nothing is stroked.
  mutating func attributes(_ stroke: Stroke, _ paint: Paint?, bounds: @autoclosure () -> Rect)
    -> [MarkupWriter.Attribute]
  {
    guard var paint else { return [] }
    // Along a line a hatching is drawn in the colour of its lines, in every format.
    if case .hatch(let hatch) = paint { paint = .color(hatch.line) }
    var all = attributes("stroke", paint, bounds: bounds())
    if stroke.width != 1 { all.append(("stroke-width", decimalText(stroke.width))) }
    if stroke.cap != .butt { all.append(("stroke-linecap", stroke.cap.rawValue)) }
    if stroke.join != .miter { all.append(("stroke-linejoin", stroke.join.rawValue)) }
    if stroke.join == .miter, stroke.miterLimit != 4 {
      all.append(("stroke-miterlimit", decimalText(stroke.miterLimit)))
    }
    if !stroke.dash.isEmpty {
      all.append(("stroke-dasharray", stroke.dash.map(decimalText).joined(separator: ",")))
      if stroke.dashOffset != 0 { all.append(("stroke-dashoffset", decimalText(stroke.dashOffset))) }
    }
    return all
  }

  /// The reference to a clip: `url(#clip1)`.
  mutating func clip(_ path: Path) -> String {
    let id = define(.clip(path), "clip") { id, markup in
      markup.element("clipPath", [("id", id)]) { $0.empty("path", [("d", path.svgData)]) }
    }
    return "url(#\(id))"
  }

  private func colorAttributes(_ name: String, _ color: Color, opacityName: String? = nil)
    -> [MarkupWriter.Attribute]
  {
    var opaque = color
    opaque.opacity = 1
    let value = (name, opaque.description)
    return color.opacity >= 1
      ? [value] : [value, (opacityName ?? name + "-opacity", decimalText(color.opacity))]
  }

  private mutating func identifier(of gradient: Gradient, _ bounds: Rect) -> String {
    define(.gradient(gradient, bounds), "paint") { [self] id, markup in
      let shared: [MarkupWriter.Attribute] = [
        ("id", id), ("gradientUnits", "userSpaceOnUse"),
        ("gradientTransform", bounds.fromUnitSquare.svgTransform ?? "scale(1)"),
      ]
      let stops = { (markup: inout MarkupWriter) in
        for stop in gradient.stops {
          let offset = [("offset", decimalText(stop.offset))]
          markup.empty(
            "stop", offset + colorAttributes("stop-color", stop.color, opacityName: "stop-opacity"))
        }
      }
      switch gradient.shape {
      case .linear(let from, let to):
        let line = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)]
        markup.element("linearGradient", shared + line.map { ($0.0, decimalText($0.1)) }, stops)
      case .radial(let from, let fromRadius, let to, let toRadius):
        let circles = [
          ("fx", from.x), ("fy", from.y), ("fr", fromRadius), ("cx", to.x), ("cy", to.y), ("r", toRadius),
        ]
        markup.element("radialGradient", shared + circles.map { ($0.0, decimalText($0.1)) }, stops)
      }
    }
  }

  private mutating func identifier(of hatch: Hatch) -> String {
    define(.hatch(hatch), "paint") { [self] id, markup in
      let side = decimalText(hatch.spacing)
      let attributes: [MarkupWriter.Attribute] = [
        ("id", id), ("patternUnits", "userSpaceOnUse"), ("width", side), ("height", side),
        ("patternTransform", "rotate(\(decimalText(hatch.angle.degrees)))"),
      ]
      markup.element("pattern", attributes) { markup in
        if let ground = hatch.ground {
          markup.empty("rect", [("width", side), ("height", side)] + colorAttributes("fill", ground))
        }
        let middle = decimalText(hatch.spacing / 2)
        markup.empty(
          "path",
          [("d", "M0,\(middle)H\(side)"), ("stroke-width", decimalText(hatch.width))]
            + colorAttributes("stroke", hatch.line))
      }
    }
  }

  private mutating func define(
    _ definition: Definition, _ kind: String, _ write: (String, inout MarkupWriter) -> Void
  ) -> String {
    if let id = known[definition] { return id }
    let id = "\(prefix)\(kind)\(known.count + 1)"
    known[definition] = id
    write(id, &markup)
    return id
  }
}
