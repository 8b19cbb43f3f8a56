import ChartModel
import Geometry
import SceneGraph

/// The title of a view with its subtitle, on a side of the view as Vega-Lite sets it.
struct ViewTitle {
  let settings: Properties
  let config: Config
  let measurer: any TextMeasuring
  private let lines: [String]

  /// Nil where there is no text.
  init?(_ title: TitleDefinition?, config: Config, names: Names, measurer: any TextMeasuring) {
    guard let title else { return nil }
    var all = Properties()
    all["text"] = title.text
    let computed = config["title"].overlaid(by: title.properties).overlaid(by: all).computed(names)
    guard let text = computed["text"].flatMap({ AxisPlan.text($0) }), !text.isEmpty else { return nil }
    var settings = config["title"]
    for style in title.properties["style"]?.strings ?? [] {
      settings = settings.overlaid(by: config.styles[style] ?? Properties())
    }
    self.settings = settings.overlaid(by: title.properties).computed(names)
    (self.config, self.measurer) = (config, measurer)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The nodes of the title around a view of a size, of which `box` is all that it takes up, and their extent.
  ///
  /// `beginning` is where a title above or below begins, instead of where the view does.
  func draw(around box: Rect, _ size: Size, beginning: Double? = nil) -> (nodes: [SceneNode], box: Rect) {
    let side = AxisPlan.Side(rawValue: settings.string("orient") ?? "top") ?? .top
    let isBeside = side == .left || side == .right
    let isGroup = settings.string("frame") == "group"
    var (start, end) = (0.0, isBeside ? size.height : size.width)
    if !isGroup {
      (start, end) = isBeside ? (box.minY, box.maxY) : (box.minX, box.maxX)
    }
    if !isBeside, let beginning { start = beginning }
    // On the left words run upwards.
    if side == .left { swap(&start, &end) }
    let anchor = settings.string("anchor") ?? "middle"
    let along = anchor == "start" ? start : anchor == "end" ? end : (start + end) / 2
    let usualAlignment: TextBatch.Alignment = anchor == "start" ? .left : anchor == "end" ? .right : .center
    let alignment = settings.string("align").flatMap { TextBatch.Alignment(rawValue: $0) } ?? usualAlignment
    let baseline = settings.string("baseline").flatMap { TextBatch.Baseline(rawValue: $0) } ?? .top
    let angle = settings.number("angle") ?? (side == .left ? -90 : side == .right ? 90 : 0)
    let shift = Vector(dx: settings.number("dx") ?? 0, dy: settings.number("dy") ?? 0)
    let look = TextLook(settings, prefix: "", config: config)

    func item(_ lines: [String], _ look: TextLook, _ place: Point) -> TextBatch.Item {
      var item = TextBatch.Item(
        lines.map { look.cut($0, to: settings.number("limit") ?? 0, measurer) }, at: place, alignment: alignment,
        baseline: baseline, angle: Angle(degrees: angle))
      item.offset = shift
      return item
    }
    func bounds(_ item: TextBatch.Item, _ look: TextLook) -> Rect {
      TextBounds.of(item, look.style(), look.lineHeight ?? look.size + 2, measurer)
    }
    var title = item(lines, look, .zero)
    var all = bounds(title, look)
    var below: (item: TextBatch.Item, look: TextLook)?
    if let text = settings["subtitle"].flatMap({ AxisPlan.text($0) }), !text.isEmpty {
      var own = TextLook(settings, prefix: "subtitle", config: config)
      if settings["subtitleFont"] == nil { own.family = look.family }
      let gap = settings.number("subtitlePadding") ?? 3
      let place: Point =
        switch side {
        case .top, .bottom: Point(x: 0, y: all.height + gap)
        case .left: Point(x: all.width + gap, y: 0)
        case .right: Point(x: -all.width - gap, y: 0)
        }
      let subtitle = item(text.split(separator: "\n").map(String.init), own, place)
      below = (subtitle, own)
      all = all.union(bounds(subtitle, own))
    }
    let offset = settings.number("offset") ?? 4
    let origin: Point =
      switch side {
      case .top: Point(x: along, y: box.minY - all.height - offset)
      case .bottom: Point(x: along, y: box.maxY + offset)
      case .left: Point(x: box.minX - all.width - offset, y: along)
      case .right: Point(x: box.maxX + all.width + offset, y: along)
      }
    func node(_ item: inout TextBatch.Item, _ look: TextLook, _ role: Role) -> SceneNode {
      item.anchor = Point(x: item.anchor.x + origin.x, y: item.anchor.y + origin.y)
      return .texts(
        TextBatch(
          role: role, items: [item], styles: .constant(look.style()), fills: .constant(look.color),
          lineHeight: look.lineHeight ?? look.size + 2))
    }
    var nodes = [node(&title, look, .titleText)]
    if var below { nodes.append(node(&below.item, below.look, .titleSubtitle)) }
    return (nodes, all.offset(by: Vector(dx: origin.x, dy: origin.y)))
  }
}

extension Composer {
  /// A view with its title beside it.
  func titled(_ picture: PlotPicture, _ definition: TitleDefinition?) -> PlotPicture {
    guard let title = ViewTitle(definition, config: config, names: names, measurer: measurer),
      case .group(var group) = picture.node
    else { return picture }
    let (nodes, box) = title.draw(
      around: picture.box.union(Rect(origin: .zero, size: picture.size)), picture.size,
      beginning: theme.isFigure ? -picture.insets.left : nil)
    var result = picture
    let size = picture.size
    result.insets = Insets(
      top: max(picture.insets.top, -box.minY), left: max(picture.insets.left, -box.minX),
      bottom: max(picture.insets.bottom, box.maxY - size.height),
      right: max(picture.insets.right, box.maxX - size.width))
    if let overflow = picture.overflow { result.overflow = overflow.union(box) }
    let drawn = SceneNode.group(Group(role: "title", children: nodes))
    if (title.settings.number("zindex") ?? 0) < 0 {
      group.children.insert(drawn, at: 0)
    } else {
      group.children.append(drawn)
    }
    result.node = .group(group)
    return result
  }
}
