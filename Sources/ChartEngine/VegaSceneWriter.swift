import Geometry
public import JSON
public import SceneGraph

/// Writes a picture in the form of Vega's own scenes: nested marks with items, coordinates relative to the
/// enclosing group. What is compared with Vega's drawing of the same chart.
public enum VegaSceneWriter {
  /// The scene as a JSON value: `{"width", "height", "scenegraph"}`.
  public static func write(_ scene: Scene) -> JSONValue {
    let root: JSONValue = [
      "marktype": "group", "role": "frame",
      "items": [
        .object([
          ("x", .number(0)), ("y", .number(0)), ("width", .number(scene.size.width)),
          ("height", .number(scene.size.height)),
          ("items", .array(marks(scene.children))),
        ])
      ],
    ]
    var members: [(String, JSONValue)] = [
      ("width", .number(scene.size.width)), ("height", .number(scene.size.height)), ("scenegraph", root),
    ]
    if !scene.labels.isEmpty { members.append(("labels", .array(scene.labels.map(record)))) }
    return .object(members)
  }

  /// What became of a label: its words, the outcome, what it names and where it stands, within its plot.
  private static func record(_ label: LabelRecord) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("text", .string(label.text)), ("outcome", .string(label.outcome.rawValue)), ("leader", .bool(label.hasLeader)),
      ("anchor", ["x": .number(label.anchor.x), "y": .number(label.anchor.y)]),
    ]
    if let box = label.box {
      members.append(
        ("box", ["x": .number(box.x), "y": .number(box.y), "width": .number(box.width), "height": .number(box.height)]))
    }
    return .object(members)
  }

  /// The marks of some nodes. A link is a property of marks there, and no group of its own.
  private static func marks(_ nodes: [SceneNode]) -> [JSONValue] {
    nodes.flatMap { node in
      if case .group(let group) = node, group.link != nil { return marks(group.children) }
      return [mark(node)]
    }
  }

  private static func mark(_ type: String, _ role: Role, _ items: [JSONValue]) -> JSONValue {
    ["marktype": .string(type), "role": .string(role.rawValue), "items": .array(items)]
  }

  private static func item(
    _ members: [(String, Double)], _ style: BatchStyle? = nil, _ index: Int = 0, _ more: [(String, JSONValue)] = []
  ) -> JSONValue {
    var all = members.map { ($0.0, JSONValue.number($0.1)) } + more
    if let style {
      if case .color(let color)? = style.fill[index] { all.append(("fill", .string("\(color)"))) }
      if case .color(let color)? = style.stroke[index] {
        all.append(("stroke", .string("\(color)")))
        all.append(("strokeWidth", .number(style.line[index].width)))
      }
    }
    return .object(all)
  }

  private static func mark(_ node: SceneNode) -> JSONValue {
    switch node {
    case .group(let group):
      var members: [(String, JSONValue)] = [("x", .number(group.transform.tx)), ("y", .number(group.transform.ty))]
      if let bounds = group.bounds {
        members += [("width", .number(bounds.width)), ("height", .number(bounds.height))]
      }
      members.append(("items", .array(marks(group.children))))
      return mark("group", group.role, [.object(members)])
    case .rects(let batch):
      return mark(
        "rect", batch.role,
        batch.rects.indices.map { index in
          let rect = batch.rects[index]
          return item(
            [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)], batch.style, index)
        })
    case .rules(let batch):
      return mark(
        "rule", batch.role,
        batch.starts.indices.map { index in
          let (a, b) = (batch.starts[index], batch.ends[index])
          return item([("x", a.x), ("y", a.y), ("x2", b.x), ("y2", b.y)], batch.style, index)
        })
    case .symbols(let batch):
      return mark(
        "symbol", batch.role,
        batch.centers.indices.map { index in
          let center = batch.centers[index]
          return item(
            [("x", center.x), ("y", center.y), ("size", batch.areas[index])], batch.style, index,
            batch.shapes[index].name.map { [("shape", .string($0))] } ?? [])
        })
    case .line(let batch): return path("line", batch.role, batch.points, batch.defined, batch.style)
    case .trail(let batch): return path("trail", batch.role, batch.points, batch.defined, batch.style)
    case .area(let batch):
      return mark(
        "area", batch.role,
        batch.points.indices.map { index in
          let (a, b) = (batch.points[index], batch.base[index])
          let isThere = batch.defined.isEmpty || batch.defined[index]
          return item(
            [("x", a.x), ("y", a.y), ("x2", b.x), ("y2", b.y)], batch.style, 0, [("defined", .bool(isThere))])
        })
    case .arcs(let batch):
      return mark(
        "arc", batch.role,
        batch.arcs.indices.map { index in
          let arc = batch.arcs[index]
          return item(
            [
              ("x", arc.center.x), ("y", arc.center.y), ("startAngle", arc.start.radians),
              ("endAngle", arc.end.radians),
              ("innerRadius", arc.innerRadius), ("outerRadius", arc.outerRadius),
            ], batch.style, index)
        })
    case .paths(let batch):
      return mark(
        "shape", batch.role,
        batch.paths.indices.map { index in
          item([], batch.style, index, [("shape", .string(text(batch.paths[index])))])
        })
    case .texts(let batch):
      return mark(
        "text", batch.role,
        batch.items.indices.map { index in
          let text = batch.items[index]
          let lines = text.lines.map { JSONValue.string($0) }
          return item(
            [
              ("x", text.anchor.x - text.spoke.dx), ("y", text.anchor.y - text.spoke.dy),
              ("dx", text.offset.dx), ("dy", text.offset.dy), ("angle", text.angle.radians * 180 / .pi),
              ("fontSize", batch.styles[index].size),
            ], nil, 0,
            [
              ("text", lines.count == 1 ? lines[0] : .array(lines)), ("align", .string(text.alignment.rawValue)),
              ("baseline", .string(text.baseline.rawValue)),
            ])
        })
    case .glyphs(let run):
      return mark(
        "text", "glyphs", [item([("x", run.origin.x), ("y", run.origin.y)], nil, 0, [("text", .string(run.text))])])
    case .images(let batch):
      return mark(
        "image", batch.role,
        batch.rects.map { item([("x", $0.x), ("y", $0.y), ("width", $0.width), ("height", $0.height)]) })
    }
  }

  private static func path(_ type: String, _ role: Role, _ points: [Point], _ defined: [Bool], _ style: BatchStyle)
    -> JSONValue
  {
    mark(
      type, role,
      points.indices.map { index in
        item(
          [("x", points[index].x), ("y", points[index].y)], style, 0,
          [("defined", .bool(defined.isEmpty || defined[index]))])
      })
  }

  /// An outline as SVG writes it.
  private static func text(_ path: Path) -> String {
    func number(_ value: Double) -> String { SceneNumber.text(value) }
    func pair(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }
    return path.elements.map { element in
      switch element {
      case .move(let point): "M\(pair(point))"
      case .line(let point): "L\(pair(point))"
      case .curve(let a, let b, let end): "C\(pair(a)),\(pair(b)),\(pair(end))"
      case .close: "Z"
      }
    }.joined()
  }
}
