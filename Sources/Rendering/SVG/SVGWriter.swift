import Geometry
import SceneGraph
import Typesetting

/// Writes a scene as SVG 1.1 with text that stays text.
///
/// Every batch becomes a group named by its role, so that an editor or a style sheet can find it; what its
/// items share stands on the group.
struct SVGWriter {
  var markup: MarkupWriter
  var definitions: SVGDefinitions
  let fonts: FontBook

  /// The file of a scene.
  static func write(_ scene: Scene, _ options: RenderOptions, fonts: FontBook) -> [UInt8] {
    var outer = MarkupWriter()
    var writer = SVGWriter(
      markup: outer.nested(),
      definitions: SVGDefinitions(prefix: options.identifierPrefix, markup: outer.nested().nested()),
      fonts: fonts)
    let (width, height) = (decimalText(scene.size.width), decimalText(scene.size.height))
    if let background = options.background(of: scene) {
      let bounds = Rect(origin: .zero, size: scene.size)
      let fill = writer.definitions.attributes("fill", background, bounds: bounds)
      writer.markup.empty("rect", [("width", width), ("height", height)] + fill)
    }
    for child in scene.children { writer.write(child) }

    let title = options.title ?? scene.titleText
    var attributes: [MarkupWriter.Attribute] = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("width", width + "pt"), ("height", height + "pt"),
      ("viewBox", "0 0 \(width) \(height)"), ("role", "img"), ("xml:lang", options.language),
    ]
    if let label = title ?? scene.alternativeText { attributes.append(("aria-label", label)) }
    outer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    outer.element("svg", attributes) { outer in
      if let title { outer.text("title", [], title) }
      if let description = scene.alternativeText { outer.text("desc", [], description) }
      if !writer.definitions.markup.bytes.isEmpty {
        outer.element("defs", []) { $0.append(writer.definitions.markup) }
      }
      outer.append(writer.markup)
    }
    return outer.bytes
  }

  /// Writes a node and what is in it.
  mutating func write(_ node: SceneNode) {
    switch node {
    case .group(let group): write(group)
    case .rects(let batch): write(batch)
    case .rules(let batch): write(batch)
    case .symbols(let batch): write(batch)
    case .line(let batch): writeShapes([batch.outline], batch.role, batch.style)
    case .area(let batch): writeShapes([batch.outline], batch.role, batch.style)
    case .trail(let batch): writeShapes([batch.outline], batch.role, BatchStyle(fill: batch.style.fill))
    case .arcs(let batch): writeShapes(batch.arcs.map(\.outline), batch.role, batch.style)
    case .paths(let batch): writeShapes(batch.paths, batch.role, batch.style)
    case .texts(let batch): write(batch)
    case .glyphs(let run): write(run)
    case .images(let batch): write(batch)
    }
  }

  private mutating func write(_ group: Group) {
    var attributes: [MarkupWriter.Attribute] = [("class", group.role.rawValue)]
    if let name = group.name { attributes.append(("data-name", name)) }
    if let transform = group.transform.svgTransform { attributes.append(("transform", transform)) }
    if let clip = group.clip { attributes.append(("clip-path", definitions.clip(clip))) }
    if group.opacity < 1 { attributes.append(("opacity", decimalText(group.opacity))) }
    nested("g", attributes) { writer in
      if let link = group.link {
        writer.nested("a", [("href", link)]) { $0.writeContent(of: group) }
      } else {
        writer.writeContent(of: group)
      }
    }
  }

  private mutating func writeContent(of group: Group) {
    if let dpi = group.resolution, let picture = try? RasterPicture(group, fonts: fonts, faces: FaceCache()) {
      write(ImageBatch(role: group.role, rects: [picture.box], files: [picture.png(dpi: dpi)]))
      return
    }
    if let bounds = group.bounds, let background = group.background {
      let box = bounds.normalized
      markup.empty("rect", attributes(of: box) + style(background, 0, bounds: box))
    }
    for child in group.children { write(child) }
  }

  /// Writes an element whose content the closure writes; the writer itself goes on inside.
  mutating func nested(
    _ name: String, _ attributes: [MarkupWriter.Attribute], _ content: (inout SVGWriter) -> Void
  ) {
    var inner = SVGWriter(markup: markup.nested(), definitions: definitions, fonts: fonts)
    content(&inner)
    definitions = inner.definitions
    markup.element(name, attributes) { $0.append(inner.markup) }
  }
}

extension Scene {
  /// The lines of its title, where it has one: what the file is called by.
  var titleText: String? { SceneNode.firstTitle(in: children) }
}

extension SceneNode {
  fileprivate static func firstTitle(in nodes: [SceneNode]) -> String? {
    for node in nodes {
      switch node {
      case .texts(let batch) where batch.role == .titleText:
        if let item = batch.items.first { return item.lines.joined(separator: " ") }
      case .group(let group):
        if let title = firstTitle(in: group.children) { return title }
      default: continue
      }
    }
    return nil
  }
}
