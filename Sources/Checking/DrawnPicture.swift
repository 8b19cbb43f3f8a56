import Colors
import Geometry
import Rendering
import SceneGraph
import Typesetting

/// A finished figure as a list of what a printer sees: texts, strokes, fills, pixels, each where it comes out.
struct DrawnPicture {
  /// A line drawn: along an axis, around a bar, through points.
  struct DrawnStroke {
    var role: Role
    /// As it comes out, all scaling counted, in points.
    var width: Double
    var color: Color?
  }

  /// A line or points that carry data, in one colour.
  struct DrawnInk {
    var name: String
    var color: Color
  }

  /// Something that is not wholly opaque.
  struct SeeThrough {
    var role: Role
    var opacity: Double
  }

  /// Pixels within the figure.
  struct DrawnPixels {
    var role: Role
    var perInch: Double
  }

  /// An entry of a legend: how its symbol looks.
  struct LegendEntry {
    var name: String
    var color: Color?
    /// All about it but its colour: entries that differ in it can be told apart without colours.
    var form: AnyHashable
  }

  let size: Size
  private(set) var texts: [DrawnText] = []
  private(set) var strokes: [DrawnStroke] = []
  private(set) var inks: [DrawnInk] = []
  private(set) var seeThrough: [SeeThrough] = []
  private(set) var pixels: [DrawnPixels] = []
  private(set) var legends: [[LegendEntry]] = []
  /// The colours along the bars of legends for numbers.
  private(set) var ramps: [[Color]] = []
  private let fonts: any TextMeasuring
  private var textCount = 0

  /// Looks at all of a figure.
  init(_ scene: Scene, fonts: any TextMeasuring) {
    (size, self.fonts) = (scene.size, fonts)
    look(scene.children, State())
  }

  private struct State {
    var map = Affine.identity
    var clips: [Rect] = []
    var scale: Double { abs(map.determinant).squareRoot() }
  }

  private mutating func look(_ nodes: [SceneNode], _ state: State) {
    for node in nodes {
      switch node {
      case .group(let group): look(group, state)
      case .rects(let batch): shapes(batch.role, batch.rects.count, batch.style, state)
      case .rules(let batch): shapes(batch.role, batch.starts.count, batch.style, state)
      case .symbols(let batch):
        shapes(batch.role, batch.centers.count, batch.style, state)
        if !batch.centers.isEmpty { ink("points", batch.role, batch.style) }
      case .line(let batch):
        shapes(batch.role, min(1, batch.points.count), batch.style, state)
        if batch.points.count > 1 { ink("line", batch.role, batch.style) }
      case .area(let batch): shapes(batch.role, min(1, batch.points.count), batch.style, state)
      case .trail(let batch): shapes(batch.role, min(1, batch.points.count), batch.style, state)
      case .arcs(let batch): shapes(batch.role, batch.arcs.count, batch.style, state)
      case .paths(let batch): shapes(batch.role, batch.paths.count, batch.style, state)
      case .texts(let batch): texts(batch, state)
      case .glyphs: break
      case .images(let batch): images(batch, state)
      }
    }
  }

  private mutating func look(_ group: Group, _ state: State) {
    var inner = state
    inner.map = group.transform.then(state.map)
    if let clip = group.clip?.controlBounds { inner.clips.append(Quad(clip, inner.map).bounds) }
    if group.opacity < 1, !group.children.isEmpty {
      seeThrough.append(SeeThrough(role: group.role, opacity: group.opacity))
    }
    if let background = group.background, group.bounds != nil { shapes(group.role, 1, background, inner) }
    if let resolution = group.resolution {
      pixels.append(DrawnPixels(role: .mark, perInch: resolution / inner.scale))
    }
    if group.role == "legend" { legend(group) }
    look(group.children, inner)
  }

  private mutating func shapes(_ role: Role, _ count: Int, _ style: BatchStyle, _ state: State) {
    guard count > 0 else { return }
    // What is the same for all is looked at once.
    let isConstant = style.fill.isConstant && style.stroke.isConstant && style.line.isConstant
    for index in 0..<(isConstant ? 1 : count) {
      if let fill = style.fill[index] { opacity(of: fill, role) }
      if case .hatch(let hatch) = style.fill[index] {
        strokes.append(DrawnStroke(role: role, width: hatch.width * state.scale, color: hatch.line))
      }
      let line = style.line[index]
      if let stroke = style.stroke[index], stroke.isVisible, line.width > 0 {
        opacity(of: stroke, role)
        strokes.append(DrawnStroke(role: role, width: line.width * state.scale, color: stroke.plainColor))
      }
    }
  }

  /// Notes the strongest colour of a line or of points, where all have one.
  private mutating func ink(_ name: String, _ role: Role, _ style: BatchStyle) {
    guard role == .mark, style.fill.isConstant, style.stroke.isConstant else { return }
    let paints = [style.fill[0], style.stroke[0]].compactMap { $0 }.filter(\.isVisible)
    let colors = paints.compactMap(\.plainColor)
    guard colors.count == paints.count, let color = colors.min(by: { $0.luminance < $1.luminance }) else { return }
    inks.append(DrawnInk(name: name, color: color))
  }

  private mutating func opacity(of paint: Paint, _ role: Role) {
    let least = paint.leastOpacity
    if least > 0, least < 1 { seeThrough.append(SeeThrough(role: role, opacity: least)) }
  }

  private mutating func images(_ batch: ImageBatch, _ state: State) {
    for (rect, file) in zip(batch.rects, batch.files) {
      guard let size = PictureFacts(file)?.pixels, rect.width > 0 else { continue }
      pixels.append(DrawnPixels(role: batch.role, perInch: size.width / (rect.width * state.scale) * 72))
    }
  }

  private mutating func texts(_ batch: TextBatch, _ state: State) {
    for (index, item) in batch.items.enumerated() {
      guard let fill = batch.fills[index], fill.isVisible else { continue }
      opacity(of: fill, batch.role)
      let style = batch.styles[index]
      let map = batch.frame(of: index).then(state.map)
      textCount += 1
      for (number, line) in item.lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
        let width = fonts.measure(line, style).advance
        let left = item.alignment == .left ? 0 : item.alignment == .center ? -width / 2 : -width
        let (above, below) = Self.inkHeights(line)
        let rect = Rect(
          x: left, y: Double(number) * batch.lineHeight - above * style.size, width: width,
          height: (above + below) * style.size)
        texts.append(
          DrawnText(
            text: item.lines.joined(separator: " "), role: batch.role, box: Quad(rect, map),
            size: style.size * state.scale, weight: style.weight, family: style.family, color: fill.plainColor,
            halo: batch.halo.flatMap { $0.width >= 0.5 ? $0.paint.plainColor : nil }, clips: state.clips,
            number: textCount))
      }
    }
  }

  /// How far letters reach above and below their line, in ems: what fonts for print have in common.
  private static func inkHeights(_ line: String) -> (Double, Double) {
    let isLow = line.allSatisfy { "acemnorsuvwxzgpqy,.…·- ".contains($0) }
    let reachesDown = line.contains { "gjpqyQ,;()[]{}ç§".contains($0) }
    return (isLow ? 0.52 : 0.73, reachesDown ? 0.2 : 0.01)
  }

  /// What the symbols of a legend look like, each with the label that follows it.
  private mutating func legend(_ group: Group) {
    var entries: [LegendEntry] = []
    func walk(_ nodes: [SceneNode]) {
      for node in nodes {
        switch node {
        case .group(let inner): walk(inner.children)
        case .symbols(let batch) where batch.role == "legend-symbol":
          for index in batch.centers.indices {
            let (fill, stroke) = (batch.style.fill[index], batch.style.stroke[index])
            let shown = fill.flatMap { $0.isVisible ? $0 : nil } ?? stroke
            let line = batch.style.line[index]
            let form: [AnyHashable] = [
              batch.shapes[index], (batch.areas[index] * 10).rounded(), line.dash, line.width, fill?.isHatch ?? false,
              fill?.isVisible ?? false,
            ]
            entries.append(LegendEntry(name: "", color: shown?.plainColor, form: form))
          }
        case .rects(let batch) where batch.role == "legend-gradient":
          if case .gradient(let gradient)? = batch.rects.isEmpty ? nil : batch.style.fill[0] {
            ramps.append(gradient.stops.map(\.color))
          }
        case .texts(let batch) where batch.role == "legend-label":
          for item in batch.items {
            if let index = entries.firstIndex(where: { $0.name.isEmpty }) {
              entries[index].name = item.lines.joined(separator: " ")
            }
          }
        default: break
        }
      }
    }
    walk(group.children)
    if entries.count > 1 { legends.append(entries) }
  }
}

extension Varying {
  /// Whether one value stands for all.
  fileprivate var isConstant: Bool { if case .constant = self { true } else { false } }
}

extension Paint {
  /// The colour, where it is one.
  var plainColor: Color? { if case .color(let color) = self { color } else { nil } }

  /// Whether it is lines over a ground.
  fileprivate var isHatch: Bool { if case .hatch = self { true } else { false } }

  /// Whether any of it can be seen.
  var isVisible: Bool {
    switch self {
    case .color(let color): color.opacity > 0
    case .gradient(let gradient): gradient.stops.contains { $0.color.opacity > 0 }
    case .hatch(let hatch): hatch.line.opacity > 0 || (hatch.ground?.opacity ?? 0) > 0
    }
  }

  /// The opacity of what is most transparent of it.
  fileprivate var leastOpacity: Double {
    switch self {
    case .color(let color): color.opacity
    case .gradient(let gradient): gradient.stops.map(\.color.opacity).min() ?? 1
    case .hatch(let hatch): min(hatch.line.opacity, hatch.ground?.opacity ?? 1)
    }
  }
}
