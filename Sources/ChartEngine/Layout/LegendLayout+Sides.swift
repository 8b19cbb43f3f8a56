import ChartModel
import Geometry
import SceneGraph

extension PlotPicture {
  /// The plot with its legends around it, as Vega lays them out: each side a column or a row of its own.
  ///
  /// `isFitting` counts them for a picture of a stated size: along their side alone, where they may stick out.
  func legended(_ legends: [LegendPlan], _ guide: LegendGuide, isFitting: Bool = false) -> PlotPicture {
    guard !legends.isEmpty, case .group(var group) = node else { return self }
    let around = reach ?? insets
    var sides: [String: [(node: SceneNode, size: Size, offset: Double, plan: LegendPlan)]] = [:]
    for plan in legends {
      let (node, size) = guide.draw(plan, width: .infinity)
      sides[plan.settings.string("orient") ?? "right", default: []].append(
        (node, size, plan.settings.number("offset") ?? 18, plan))
    }
    var box = self.box
    for (side, all) in sides.sorted(by: { $0.key < $1.key }) {
      let margin = 8.0
      let isRow = side == "top" || side == "bottom"
      let width =
        isRow ? all.reduce(0) { $0 + $1.size.width } + margin * Double(all.count - 1) : all.map(\.size.width).max() ?? 0
      let height =
        isRow
        ? all.map(\.size.height).max() ?? 0 : all.reduce(0) { $0 + $1.size.height } + margin * Double(all.count - 1)
      let offset = all.map(\.offset).max() ?? 18
      var place: Point
      switch side {
      case "left": place = Point(x: (-around.left).rounded(.down) - offset - width, y: 0)
      case "top": place = Point(x: 0, y: (-around.top).rounded(.down) - offset - height)
      case "bottom": place = Point(x: 0, y: (size.height + around.bottom).rounded(.up) + offset)
      case "top-left": place = Point(x: offset, y: offset)
      case "top-right": place = Point(x: size.width - offset - width, y: offset)
      case "bottom-left": place = Point(x: offset, y: size.height - offset - height)
      case "bottom-right": place = Point(x: size.width - offset - width, y: size.height - offset - height)
      case "none": place = .zero
      default: place = Point(x: (size.width + around.right).rounded(.up) + offset, y: 0)
      }
      for legend in all {
        var own = place
        if side == "none" {
          own = Point(x: legend.plan.settings.number("legendX") ?? 0, y: legend.plan.settings.number("legendY") ?? 0)
        }
        group.children.append(legend.node.moved(own.x, own.y))
        let room = Rect(origin: own, size: legend.size)
        switch side {
        case _ where !isFitting, "none": if !isFitting { box = box.union(room) }
        case "top", "bottom": box = box.union(Rect(x: 0, y: room.minY, width: 0, height: room.height))
        case "left", "right": box = box.union(Rect(x: room.minX, y: 0, width: room.width, height: 0))
        default: break
        }
        if isRow { place.x += legend.size.width + margin } else { place.y += legend.size.height + margin }
      }
    }
    var result = self
    result.node = .group(group)
    result.overflow = box
    result.insets = Insets(
      top: max(insets.top, -box.minY), left: max(insets.left, -box.minX),
      bottom: max(insets.bottom, box.maxY - size.height),
      right: max(insets.right, box.maxX - size.width))
    return result
  }
}
