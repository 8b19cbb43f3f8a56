import Geometry
import SceneGraph

extension SVGWriter {
  /// Writes rectangles; those with round corners all alike keep `rx`, others become outlines.
  mutating func write(_ batch: RectBatch) {
    inGroup(batch.role, batch.style) { writer, style in
      for (index, rect) in batch.rects.enumerated() {
        let box = rect.normalized
        let corners = batch.corners[index]
        var place = attributes(of: box)
        if let first = corners.first, first > 0 || corners.contains(where: { $0 > 0 }) {
          if corners.count == 4, corners.allSatisfy({ $0 == first }) {
            place.append(("rx", decimalText(min(first, box.width / 2, box.height / 2))))
          } else {
            writer.markup.empty(
              "path", [("d", box.outline(corners: corners).svgData)] + style(&writer, index, box))
            continue
          }
        }
        writer.markup.empty("rect", place + style(&writer, index, box))
      }
    }
  }

  /// Writes straight lines.
  mutating func write(_ batch: RuleBatch) {
    var style = batch.style
    style.fill = .constant(nil)
    inGroup(batch.role, style) { writer, style in
      for (index, (start, end)) in zip(batch.starts, batch.ends).enumerated() {
        let ends = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
        writer.markup.empty(
          "line", ends.map { ($0.0, decimalText($0.1)) } + style(&writer, index, Rect(start, end).notFlat))
      }
    }
  }

  /// Writes symbols: circles as circles, others as one outline moved to each place.
  mutating func write(_ batch: SymbolBatch) {
    inGroup(batch.role, batch.style) { writer, style in
      var known: [SymbolKey: String] = [:]
      for (index, center) in batch.centers.enumerated() {
        let (shape, area, angle) = (batch.shapes[index], batch.areas[index], batch.angles[index])
        let reach = max(0, area).squareRoot() / 2
        let box = Rect(x: -reach, y: -reach, width: 2 * reach, height: 2 * reach)
        if shape == .circle {
          let circle = [("cx", center.x), ("cy", center.y), ("r", reach)].map { ($0.0, decimalText($0.1)) }
          writer.markup.empty("circle", circle + style(&writer, index, box.offset(by: center - .zero)))
          continue
        }
        let key = SymbolKey(shape: shape, area: area)
        let data = known[key] ?? shape.outline(area: area).svgData
        known[key] = data
        var place = "translate(\(decimalText(center.x)),\(decimalText(center.y)))"
        if angle != .zero { place += " rotate(\(decimalText(angle.degrees)))" }
        writer.markup.empty("path", [("transform", place), ("d", data)] + style(&writer, index, box))
      }
    }
  }

  /// Writes outlines, one for each item.
  mutating func writeShapes(_ paths: [Path], _ role: Role, _ given: BatchStyle) {
    inGroup(role, given) { writer, style in
      for (index, path) in paths.enumerated() where !path.isEmpty {
        writer.markup.empty("path", [("d", path.svgData)] + style(&writer, index, path.paintBounds))
      }
    }
  }

  /// Writes pictures into the file itself.
  mutating func write(_ batch: ImageBatch) {
    nested("g", [("class", batch.role.rawValue)]) { writer in
      for (rect, file) in zip(batch.rects, batch.files) {
        guard let kind = ImageKind(of: file), kind != .pdf else { continue }
        let data = "data:\(kind.mediaType);base64,\(base64(file))"
        writer.markup.empty(
          "image", attributes(of: rect.normalized) + [("preserveAspectRatio", "none"), ("href", data)])
      }
    }
  }

  /// The attributes of one item's style, all of them.
  mutating func style(_ style: BatchStyle, _ index: Int, bounds: Rect) -> [MarkupWriter.Attribute] {
    definitions.attributes("fill", style.fill[index], bounds: bounds)
      + definitions.attributes(style.line[index], style.stroke[index], bounds: bounds)
  }

  private typealias ItemStyle = (inout SVGWriter, Int, Rect) -> [MarkupWriter.Attribute]

  /// Writes a group of items. What they share stands on the group; the closure's second argument gives the
  /// rest for one item.
  private mutating func inGroup(
    _ role: Role, _ style: BatchStyle, _ content: (inout SVGWriter, ItemStyle) -> Void
  ) {
    var shared: [MarkupWriter.Attribute] = [("class", role.rawValue)]
    // Gradients refer to the bounds of each item, so that only plain colours can be shared.
    let fillIsShared = style.fill.isSharedColor
    let strokeIsShared = style.stroke.isSharedColor && style.line.constant != nil
    if fillIsShared { shared += definitions.attributes("fill", style.fill[0], bounds: .zero) }
    if strokeIsShared, let line = style.line.constant {
      shared += definitions.attributes(line, style.stroke[0], bounds: .zero)
    }
    nested("g", shared) { writer in
      content(&writer) { writer, index, bounds in
        let fill =
          fillIsShared ? [] : writer.definitions.attributes("fill", style.fill[index], bounds: bounds)
        if strokeIsShared { return fill }
        return fill + writer.definitions.attributes(style.line[index], style.stroke[index], bounds: bounds)
      }
    }
  }
}

/// What decides a symbol's outline.
private struct SymbolKey: Hashable {
  var shape: SymbolShape
  var area: Double
}

/// The place and extent of a box.
func attributes(of box: Rect) -> [MarkupWriter.Attribute] {
  [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)].map { ($0.0, decimalText($0.1)) }
}

extension Varying {
  /// The one value of all items, where there is one.
  var constant: Value? {
    if case .constant(let value) = self { value } else { nil }
  }
}

extension Varying<Paint?> {
  /// Whether all items have one colour, or none.
  var isSharedColor: Bool {
    switch self {
    case .constant(nil), .constant(.color): true
    default: false
    }
  }
}
