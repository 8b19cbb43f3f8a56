import ChartModel
import Geometry
import SceneGraph

/// The words of a facet: the value of each row or column, and the title of its field.
struct FacetHeading {
  let definition: ChannelDefinition
  let isRow: Bool
  let settings: Properties
  private let config: Config
  private let names: Names
  private let measurer: any TextMeasuring
  /// How wide the bins are that its values stand for.
  private let step: Double?

  init(_ definition: ChannelDefinition, isRow: Bool, in composer: Composer, block: String) {
    self.definition = definition
    self.isRow = isRow
    (config, names, measurer) = (composer.config, composer.names, composer.measurer)
    settings = config["header"].overlaid(by: config[block]).overlaid(by: definition.header?.properties ?? Properties())
      .computed(composer.names)
    step = composer.binSteps[definition.outputName]
  }

  /// The side of the grid on which the values stand.
  var side: AxisPlan.Side { side("labelOrient") }

  private func side(_ name: String) -> AxisPlan.Side {
    (settings.string(name) ?? settings.string("orient")).flatMap { AxisPlan.Side(rawValue: $0) }
      ?? (isRow ? .left : .top)
  }

  /// The lines of a value as its header writes it.
  func words(_ value: Literal) -> [String] {
    var typed = definition
    if typed.type == nil { typed.type = typed.inferredType(for: .facet) }
    let lines = ValueFormat(typed, config: config, settings: settings, step: step).lines(value)
    guard let text = settings.string("labelExpr") ?? definition.format.string("labelExpr"),
      let expression = try? Expression(parsing: text)
    else { return lines }
    var compiler = FormulaCompiler(frame: Frame(rowCount: 1), names: names) { _ in
      .object([.init("value", value), .init("label", .string(lines.joined(separator: "\n")))])
    }
    return (AxisPlan.text(compiler.compile(expression)(0)) ?? "").split(separator: "\n").map(String.init)
  }

  /// A value beside what stands at its row or column already, `beside`, in the coordinates of the cell.
  func label(_ value: Literal, along size: Size, beside: Rect) -> SceneNode? {
    guard definition.header != .disabled, settings.bool("labels") != false else { return nil }
    return text(
      words(value), prefix: "label", side: side, role: isRow ? "row-header" : "column-header",
      around: beside, from: 0, to: isRow ? size.height : size.width)
  }

  /// A cell of a wrapped facet with its value above it.
  func above(_ picture: PlotPicture, _ value: Literal) -> PlotPicture {
    guard case .group(var group) = picture.node,
      let node = label(value, along: picture.size, beside: picture.box.union(Rect(origin: .zero, size: picture.size)))
    else { return picture }
    var result = picture
    group.children.append(node)
    result.node = .group(group)
    if let box = SceneBounds(measurer: measurer).of(node) { result.overflow = picture.box.union(box) }
    return result
  }

  /// The words of the title; nil for none.
  var titleWords: String? {
    guard definition.header != .disabled else { return nil }
    if let own = definition.header?.properties["title"] ?? definition.title { return AxisPlan.text(own) }
    return config["header"]["title"]?.isNull == true ? nil : definition.guideTitle(config)
  }

  /// The title of the field, and of the one nested in it, outside of everything so far, in the middle of the grid.
  func title(around edge: Rect, over grid: Rect, and nested: String?) -> SceneNode? {
    guard let own = titleWords, !own.isEmpty else { return nil }
    let words = [own, nested ?? ""].filter { !$0.isEmpty }.joined(separator: " / ")
    // Ten points lie between the headers and the title beside its own padding.
    return text(
      words.split(separator: "\n").map(String.init), prefix: "title", side: side("titleOrient"),
      role: isRow ? "row-title" : "column-title", around: edge.outset(by: 10),
      from: isRow ? grid.minY : grid.minX, to: isRow ? grid.maxY : grid.maxX)
  }

  private func text(
    _ lines: [String], prefix: String, side: AxisPlan.Side, role: Role, around box: Rect, from start: Double,
    to end: Double
  ) -> SceneNode? {
    guard !lines.isEmpty else { return nil }
    let look = TextLook(settings, prefix: prefix, config: config)
    let lineHeight = look.lineHeight ?? look.size + 2
    let limit = settings.number("\(prefix)Limit") ?? 0
    let padding = settings.number("\(prefix)Padding") ?? 10
    let anchor = settings.string("\(prefix)Anchor") ?? "middle"
    let isVertical = side == .left || side == .right
    // On the left words run upwards, so that they start at the bottom.
    let (first, last) = side == .left ? (end, start) : (start, end)
    let along = anchor == "start" ? first : anchor == "end" ? last : (start + end) / 2
    let angle = settings.number("\(prefix)Angle") ?? (side == .left ? -90 : side == .right ? 90 : 0)
    let isTurned = isVertical && settings.number("\(prefix)Angle") == nil
    var alignment: TextBatch.Alignment = anchor == "start" ? .left : anchor == "end" ? .right : .center
    var baseline: TextBatch.Baseline = side == .bottom ? .top : .bottom
    if isVertical, !isTurned, angle == 0 { (alignment, baseline) = (side == .left ? .right : .left, .middle) }
    if let stated = settings.string("\(prefix)Align").flatMap({ TextBatch.Alignment(rawValue: $0) }) {
      alignment = stated
    }
    if let stated = settings.string("\(prefix)Baseline").flatMap({ TextBatch.Baseline(rawValue: $0) }) {
      baseline = stated
    }
    let place: Point =
      switch side {
      case .left: Point(x: box.minX - padding, y: along)
      case .right: Point(x: box.maxX + padding, y: along)
      case .top: Point(x: along, y: box.minY - padding)
      case .bottom: Point(x: along, y: box.maxY + padding)
      }
    let shown = lines.map { limit > 0 ? look.cut($0, to: limit, measurer) : $0 }
    let item = TextBatch.Item(shown, at: place, alignment: alignment, baseline: baseline, angle: Angle(degrees: angle))
    return .texts(
      TextBatch(
        role: role, items: [item], styles: .constant(look.style()), fills: .constant(look.color), lineHeight: lineHeight
      ))
  }
}
