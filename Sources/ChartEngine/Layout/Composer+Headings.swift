import ChartModel
import Geometry
import SceneGraph

extension Composer {
  /// Cells of a figure with the value of each written above it.
  ///
  /// The words of a row of cells stand in line above all that reaches out of their plots, and those of a column begin
  /// where its widest axis does, so that a figure keeps its left edge.
  func headed(
    _ pictures: [PlotPicture], _ definition: ChannelDefinition, _ values: [Literal?], columns: Int
  ) -> [PlotPicture] {
    guard definition.header != .disabled else { return pictures }
    let settings = headings(definition, "headerColumn")
    if settings.bool("labels") == false { return pictures }
    var result = pictures
    for (index, value) in values.enumerated() where index < pictures.count {
      guard let value else { continue }
      let row = index / columns * columns
      let top = pictures[row..<min(row + columns, pictures.count)].map(\.insets.top).max() ?? 0
      let left =
        stride(from: index % columns, to: pictures.count, by: columns).map { pictures[$0].insets.left }.max() ?? 0
      result[index] = headed(pictures[index], words(definition, settings, value), settings, above: top, left: left)
    }
    return result
  }

  /// Rows of cells with their values: above the first cell of each, or, where values of columns stand there already
  /// or the author says so, beside it.
  func headed(
    _ pictures: [PlotPicture], rows definition: ChannelDefinition, _ values: [Literal?], columns: Int, hasColumns: Bool
  ) -> [PlotPicture] {
    guard definition.header != .disabled else { return pictures }
    let settings = headings(definition, "headerRow")
    if settings.bool("labels") == false { return pictures }
    let side = settings.string("labelOrient") ?? settings.string("orient") ?? (hasColumns ? "left" : "top")
    let left = stride(from: 0, to: pictures.count, by: columns).map { pictures[$0].insets.left }.max() ?? 0
    var result = pictures
    for (row, value) in values.enumerated() where row * columns < pictures.count {
      guard let value else { continue }
      let first = row * columns, lines = words(definition, settings, value)
      let cells = pictures[first..<min(first + columns, pictures.count)]
      if side == "top" {
        result[first] = headed(
          pictures[first], lines, settings, above: cells.map(\.insets.top).max() ?? 0, left: left)
      } else {
        let isRight = side == "right"
        let index = isRight ? first + cells.count - 1 : first
        result[index] = headedBeside(pictures[index], lines, settings, isRight: isRight, reach: left)
      }
    }
    return result
  }

  private func headings(_ definition: ChannelDefinition, _ block: String) -> Properties {
    config["header"].overlaid(by: config[block]).overlaid(by: definition.header?.properties ?? Properties())
  }

  private func words(_ definition: ChannelDefinition, _ settings: Properties, _ value: Literal) -> [String] {
    var typed = definition
    if typed.type == nil { typed.type = typed.inferredType(for: .facet) }
    return ValueFormat(typed, config: config, settings: settings).lines(value)
  }

  private func headed(
    _ picture: PlotPicture, _ words: [String], _ settings: Properties, above top: Double, left: Double
  ) -> PlotPicture {
    let look = TextLook(settings, prefix: "label", config: config)
    let lineHeight = look.lineHeight ?? look.size + 2
    let isStart = settings.string("labelAnchor") == "start"
    let lines = LineWrapping(measurer).evenLines(
      words.joined(separator: "\n"), look.style(), width: max(picture.size.width + left, 40))
    let padding = max(3, (settings.number("labelPadding") ?? 10) - top)
    let bottom = -top - padding - Double(lines.count - 1) * lineHeight
    let item = TextBatch.Item(
      lines, at: Point(x: isStart ? -left : picture.size.width / 2, y: bottom), alignment: isStart ? .left : .center,
      baseline: .bottom, angle: Angle(degrees: settings.number("labelAngle") ?? 0))
    var result = picture.adding(text: item, look, lineHeight, role: "column-header")
    result.insets.top = top + padding + look.size + Double(lines.count - 1) * lineHeight
    result.insets.left = max(result.insets.left, isStart ? 0 : left)
    return result
  }

  private func headedBeside(
    _ picture: PlotPicture, _ words: [String], _ settings: Properties, isRight: Bool, reach: Double
  ) -> PlotPicture {
    let look = TextLook(settings, prefix: "label", config: config)
    let padding = settings.number("labelPadding") ?? 10
    let lineHeight = look.lineHeight ?? look.size + 2
    let middle = picture.size.height / 2, height = look.size + Double(words.count - 1) * lineHeight
    var result: PlotPicture
    if isRight {
      let item = TextBatch.Item(
        words, at: Point(x: picture.size.width + picture.insets.right + padding, y: middle), alignment: .center,
        baseline: .bottom, angle: Angle(degrees: settings.number("labelAngle") ?? 90))
      result = picture.adding(text: item, look, lineHeight, role: "row-header")
      result.insets.right += padding + height
    } else {
      let item = TextBatch.Item(
        words, at: Point(x: -reach - padding, y: middle), alignment: .center, baseline: .bottom,
        angle: Angle(degrees: settings.number("labelAngle") ?? -90))
      result = picture.adding(text: item, look, lineHeight, role: "row-header")
      result.insets.left = reach + padding + height
    }
    return result
  }

  /// The title of a facet's field above all cells, or beside them.
  func fieldTitle(_ picture: PlotPicture, _ definition: ChannelDefinition, isRow: Bool) -> PlotPicture {
    guard definition.header != .disabled else { return picture }
    let settings = config["header"].overlaid(by: definition.header?.properties ?? Properties())
    var title: String? = settings["title"]?.isNull == true ? nil : definition.guideTitle(config)
    if let own = settings["title"] ?? definition.title { title = AxisPlan.text(own) }
    guard let title, !title.isEmpty else { return picture }
    let look = TextLook(settings, prefix: "title", config: config)
    let padding = settings.number("titlePadding") ?? 10
    let isStart = settings.string("titleAnchor") == "start"
    let place =
      isRow
      ? Point(x: -picture.insets.left - padding, y: picture.size.height / 2)
      : Point(x: isStart ? -picture.insets.left : picture.size.width / 2, y: -picture.insets.top - padding)
    let item = TextBatch.Item(
      [title], at: place, alignment: !isRow && isStart ? .left : .center, baseline: .bottom,
      angle: Angle(degrees: isRow ? -90 : 0))
    var result = picture.adding(text: item, look, look.size + 2, role: isRow ? "row-title" : "column-title")
    if isRow { result.insets.left += padding + look.size } else { result.insets.top += padding + look.size }
    return result
  }
}

extension PlotPicture {
  /// The picture with a text in its own group.
  fileprivate func adding(text item: TextBatch.Item, _ look: TextLook, _ lineHeight: Double, role: Role) -> PlotPicture
  {
    guard case .group(var group) = node else { return self }
    group.children.append(
      .texts(
        TextBatch(
          role: role, items: [item], styles: .constant(look.style()), fills: .constant(look.color),
          lineHeight: lineHeight)))
    var result = self
    result.node = .group(group)
    return result
  }
}
