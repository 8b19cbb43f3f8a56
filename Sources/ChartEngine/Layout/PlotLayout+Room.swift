import Geometry
import SceneGraph

extension PlotLayout {
  /// The room around the plot of a figure, enough for what its marks have beyond its edges: half a symbol, half the
  /// width of a line, the end of a name. Crowds of marks that became pixels keep their own small margin.
  func roomier(_ insets: Insets, for marks: [SceneNode], size: Size) -> Insets {
    let drawn = marks.filter { node in
      if case .group(let group) = node { group.role != "raster" } else { true }
    }
    guard let box = SceneBounds(measurer: measurer, strokeShare: 0.5).of(drawn) else { return insets }
    // What lies far off, such as a bar beyond a stated domain, takes no more than this from the plot.
    let most = Size(width: size.width * 0.3, height: size.height * 0.3)
    func room(_ reach: Double, _ most: Double) -> Double { reach < 0.05 ? 0 : min(reach, most) }
    return insets.union(
      Insets(
        top: room(-box.minY, most.height), left: room(-box.minX, most.width),
        bottom: room(box.maxY - size.height, most.height), right: room(box.maxX - size.width, most.width)))
  }
}

extension SceneNode {
  /// The level lines of a grid or an axis that end at one place, drawn on to another: to the edge of the figure behind
  /// names, and beside the half symbols, that stand there.
  func drawnOn(from end: Double, to far: Double) -> SceneNode {
    guard far > end, case .group(var group) = self else { return self }
    group.children = group.children.map { child in
      guard case .rules(var rules) = child, rules.role == .axisGrid || rules.role == .axisDomain else { return child }
      for index in rules.ends.indices
      where rules.starts[index].y == rules.ends[index].y && rules.ends[index].x == end {
        rules.ends[index].x = far
      }
      return .rules(rules)
    }
    return .group(group)
  }
}
