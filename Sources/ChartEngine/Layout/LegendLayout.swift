import ChartModel
import Colors
import Geometry
import SceneGraph

extension PlotPicture {
  /// The plot with its legends beside, above or inside it.
  func adding(
    _ legends: [LegendPlan], _ guide: LegendGuide, isMap: Bool, isGlobe: Bool, figureWidth: Double
  ) -> PlotPicture {
    guard !legends.isEmpty || provisional != nil, case .group(var group) = node else { return self }
    var result = self
    var (right, left) = (insets.right, insets.left)
    var (rightY, leftY) = (0.0, 0.0)
    var inside: [(SceneNode, Size)] = []
    // Above the plot, legends follow one another from the left edge of the figure.
    var (topX, topHeight, bottomX, bottomHeight) = (0.0, 0.0, 0.0, 0.0)
    var (topY, rowHeight) = (0.0, 0.0)
    var tops: [(SceneNode, Double, Double)] = [], bottoms: [(SceneNode, Double)] = []
    for plan in legends {
      var plan = plan
      let stated = plan.stated.string("orient")
      if guide.theme.isFigure, isMap, stated == nil {
        plan.settings["orient"] = "bottom-right"
      }
      var orient = plan.settings.string("orient") ?? "right"
      if orient == "none" { continue }
      let offset = plan.settings.number("offset") ?? 18
      let full = size.width + insets.left + insets.right
      var (drawn, extent) = guide.draw(plan, width: orient == "top" || orient == "bottom" ? full : 1000)
      if orient == "right" || orient == "left", extent.width + offset > 0.3 * figureWidth {
        // Beside a narrow plot it would take too much of its width.
        orient = "top"
        (plan.settings["orient"], plan.settings["direction"]) = ("top", "horizontal")
        (drawn, extent) = guide.draw(plan, width: full)
      }
      switch orient {
      case "top":
        // What does not fit beside the others begins a row of its own.
        if topX > 0, topX + extent.width > full {
          (topX, topY, rowHeight) = (0, topY + rowHeight + offset, 0)
        }
        tops.append((drawn, topX, topY))
        topX += extent.width + 14
        rowHeight = max(rowHeight, extent.height)
        topHeight = max(topHeight, topY + extent.height + offset)
      case "bottom":
        bottoms.append((drawn, bottomX))
        bottomX += extent.width + 14
        bottomHeight = max(bottomHeight, extent.height + offset)
      case "left":
        group.children.append(drawn.moved(-left - offset - extent.width, leftY))
        leftY += extent.height + 18
        result.insets.left = max(result.insets.left, left + offset + extent.width)
      case "top-left", "top-right", "bottom-left", "bottom-right": inside.append((drawn, extent))
      default:
        group.children.append(drawn.moved(size.width + right + offset, rightY))
        rightY += extent.height + 18
        result.insets.right = max(result.insets.right, right + offset + extent.width)
      }
    }
    if let provisional {
      let (drawn, extent) = guide.provisional(provisional)
      tops.append((drawn, topX, topY))
      topHeight = max(topHeight, topY + extent.height + 6)
    }
    (right, left) = (0, 0)
    let start = guide.theme.isFigure ? -insets.left : 0
    for (node, x, y) in tops { group.children.append(node.moved(start + x, -insets.top - topHeight + y)) }
    for (node, x) in bottoms {
      group.children.append(node.moved(start + x, size.height + insets.bottom + bottomHeight - (bottomHeight - 6)))
    }
    result.insets.top += topHeight
    result.insets.bottom += bottomHeight
    result.insets.bottom = max(result.insets.bottom, rightY - 18 - size.height)
    if !inside.isEmpty {
      // A quiet white box in the corner holds all legends of a map.
      let width = (inside.map(\.1.width).max() ?? 0) + 16,
        height = inside.reduce(16.0) { $0 + $1.1.height } + 8 * Double(inside.count - 1)
      let orient = legends.lazy.compactMap { $0.stated.string("orient") }.first ?? "bottom-right"
      let x = orient.hasSuffix("left") ? 0 : size.width - width, y = orient.hasPrefix("top") ? 0 : size.height - height
      result.legendBox = Rect(x: x, y: y, width: width, height: height)
      // Beside a globe there is paper already.
      if guide.theme.isFigure, !isGlobe {
        group.children.append(
          .rects(
            RectBatch(
              role: "legend-background", rects: [Rect(x: x, y: y, width: width, height: height)],
              style: BatchStyle(fill: .constant(.color(.white))))))
      }
      var top = y + 8
      for (node, extent) in inside {
        group.children.append(node.moved(x + 8, top))
        top += extent.height + 8
      }
    }
    result.node = .group(group)
    return result
  }
}
