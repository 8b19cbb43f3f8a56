import ChartModel
import Colors
import Geometry
import SceneGraph

extension MarkContext {
  /// Whether the mark's own colour fills it rather than draws its outline.
  var isFilled: Bool {
    look.bool("filled") ?? ![.point, .line, .rule].contains(plan.kind)
  }

  /// How the marks are painted: channels beat properties, `fill` and `stroke` beat `color`.
  mutating func style() -> BatchStyle {
    let opacity = numbers(.opacity, property: "opacity", usual: usualOpacity)
    var fill = paint(.fill, "fill", uses: isFilled)
    var stroke = paint(.stroke, "stroke", uses: !isFilled)
    let fillOpacity = numbers(.fillOpacity, property: "fillOpacity", usual: 1)
    let strokeOpacity = numbers(.strokeOpacity, property: "strokeOpacity", usual: 1)
    fill = fill.zipped(with: opacity.zipped(with: fillOpacity, *)) { $0.faded($1) }
    stroke = stroke.zipped(with: opacity.zipped(with: strokeOpacity, *)) { $0.faded($1) }
    return BatchStyle(fill: fill, stroke: stroke, line: line())
  }

  /// Those rows whose marks can be seen at all: an opacity of zero leaves nothing to draw.
  mutating func visible(_ some: [Int]) -> [Int] {
    guard plan.encoding[.opacity] != nil || look["opacity"] != nil else { return some }
    var part = self
    part.rows = some
    let opacity = part.numbers(.opacity, property: "opacity", usual: usualOpacity)
    frame.sink = part.frame.sink
    if case .constant(let all) = opacity { return all == 0 ? [] : some }
    return some.indices.filter { opacity[$0] != 0 }.map { some[$0] }
  }

  private var usualOpacity: Double {
    let sees: Set<MarkKind> = [.point, .tick, .circle, .square]
    return sees.contains(plan.kind) && !plan.encoding.isAggregated ? 0.7 : 1
  }

  /// The paint of the inside or of the outline.
  private mutating func paint(_ channel: Channel, _ name: String, uses color: Bool) -> Varying<Paint?> {
    var base: Varying<Color?> = .constant(nil)
    if color {
      base = property("color")?.map { self.color($0) } ?? .constant(Color(css: "#4c78a8"))
      if let scaled = colors(.color) { base = scaled.zipped(with: base) { $0 ?? $1 } }
    }
    var paint: Varying<Paint?> = base.map { $0.map { .color($0) } }
    // A gradient is one paint for all marks, from the channel itself, or else from that which uses it.
    let source = plan.encoding[channel] ?? (color ? plan.encoding[.color] : nil)
    if let gradient = source?.value.flatMap({ gradient($0) }) { return .constant(gradient) }
    if source == nil, color, let gradient = look["color"].flatMap({ gradient($0) }) { paint = .constant(gradient) }
    if let stated = look[name] {
      if let gradient = gradient(stated) {
        if plan.encoding[.color] == nil { paint = .constant(gradient) }
      } else if plan.encoding[.color] == nil || !color {
        paint = property(name)?.map { literal in self.color(literal).map { .color($0) } } ?? paint
      }
    }
    if let scaled = colors(channel) { paint = scaled.zipped(with: paint) { $0.map { .color($0) } ?? $1 } }
    // Lines over the colour, for surfaces that a map sets apart: `hatch` says in which colour.
    if name == "fill", let line = look.string("hatch").flatMap({ Color(css: $0) }) {
      paint = paint.map { paint in
        if case .color(let ground)? = paint { return .hatch(Hatch(ground: ground, line: line)) }
        return paint ?? .hatch(Hatch(ground: nil, line: line))
      }
    }
    if name == "fill", let absent = AbsentPaint(frame.config) {
      for channel in [Channel.color, .fill] where channel == .fill || color {
        guard let isAbsent = plan.absentRows(channel) else { continue }
        let painted = paint.expanded(count)
        paint = .each(rows.indices.map { isAbsent(rows[$0]) ? absent.paint : painted[$0] })
      }
    }
    return paint
  }

  private func color(_ literal: Literal) -> Color? { literal.string.flatMap { Color(css: $0) } }

  /// A gradient as chart files write it; nil where the value is none.
  private func gradient(_ literal: Literal) -> Paint? {
    guard let kind = literal["gradient"]?.string, let written = literal["stops"]?.array else { return nil }
    let stops = written.compactMap { stop -> Gradient.Stop? in
      guard let offset = stop["offset"]?.number, let color = stop["color"]?.string.flatMap({ Color(css: $0) }) else {
        return nil
      }
      return Gradient.Stop(offset: offset, color: color)
    }
    func number(_ name: String, _ usual: Double) -> Double { literal[name]?.number ?? usual }
    if kind == "linear" {
      return .gradient(
        Gradient(
          .linear(
            from: Point(x: number("x1", 0), y: number("y1", 0)), to: Point(x: number("x2", 1), y: number("y2", 0))),
          stops: stops))
    }
    return .gradient(
      Gradient(
        .radial(
          from: Point(x: number("x1", 0.5), y: number("y1", 0.5)), fromRadius: number("r1", 0),
          to: Point(x: number("x2", 0.5), y: number("y2", 0.5)), toRadius: number("r2", 0.5)), stops: stops))
  }

  /// How outlines are drawn.
  private mutating func line() -> Varying<Stroke> {
    var base = Stroke()
    base.cap = look.string("strokeCap").flatMap { Stroke.Cap(rawValue: $0) } ?? .butt
    base.join = look.string("strokeJoin").flatMap { Stroke.Join(rawValue: $0) } ?? .miter
    base.miterLimit = look.number("strokeMiterLimit") ?? 10
    base.dash = look["strokeDash"]?.numbers ?? []
    base.dashOffset = look.number("strokeDashOffset") ?? 0
    let usual = base
    let widths = numbers(.strokeWidth, property: "strokeWidth", usual: usual.width)
    let sized = plan.kind == .line ? numbers(.size) : nil
    var lines = widths.map { width in
      var line = usual
      line.width = width
      return line
    }
    if let sized {
      lines = lines.zipped(with: sized) { line, width in
        var line = line
        if let width { line.width = width }
        return line
      }
    }
    if let dashes = dashes() {
      lines = lines.zipped(with: dashes) { line, dash in
        var line = line
        if let dash { line.dash = dash }
        return line
      }
    }
    return lines
  }

  private mutating func dashes() -> Varying<[Double]?>? {
    resolve(.strokeDash) { context, definition, channel in
      guard definition.value == nil, let scale = context.frame.book.scales[channel],
        let list = context.frame.book.shapes[channel], !list.isEmpty
      else { return context.values(definition, channel) { $0.numbers } }
      return context.values(definition, channel) { value in
        let place = scale.place(value)
        return place.isNaN ? nil : list[Int(place) % list.count].numbers
      }
    }
  }
}

extension Optional where Wrapped == Paint {
  /// The paint with its opacity multiplied; a colour that cannot be seen is none.
  func faded(_ opacity: Double) -> Paint? {
    guard let self, opacity != 1 else { return self }
    switch self {
    case .color(let color): return .color(color.withOpacity(opacity))
    case .gradient(var gradient):
      gradient.stops = gradient.stops.map { Gradient.Stop(offset: $0.offset, color: $0.color.withOpacity(opacity)) }
      return .gradient(gradient)
    case .hatch(var hatch):
      hatch.line = hatch.line.withOpacity(opacity)
      hatch.ground = hatch.ground?.withOpacity(opacity)
      return .hatch(hatch)
    }
  }
}
