import ChartModel
import Colors
import Geometry
import SceneGraph

extension PlotLayout {
  /// The marks of a plot with all labels that look for a place: texts among the marks, names of lines that end early,
  /// and what stands at the ends of lines and bars. What became of each goes into `labels`.
  mutating func placed(
    _ drawn: [[SceneNode]], _ lines: [[[Point]]?], _ ends: EndLabels, _ units: [UnitPlan], size: Size, insets: Insets
  ) -> [SceneNode] {
    var ends = ends
    if ends.values != nil, units.count > 1 {
      var ink = LabelObstacles(measurer: measurer, bounds: Rect(origin: .zero, size: size).outset(by: 40))
      for (index, unit) in units.enumerated() where unit.kind != .bar { ink.add(drawn[index]) }
      ends.keepOff(ink.all)
    }
    let cares = units.map { PlacedTexts.care($0, among: units) }
    let early = ends.series?.early ?? []
    var nodes = drawn
    if cares.contains(where: { $0 != nil }) || !early.isEmpty {
      var ink = LabelObstacles(measurer: measurer, bounds: Rect(origin: .zero, size: size))
      for (index, care) in cares.enumerated() where care == nil {
        ink.add(drawn[index], mindsLines: units[index].kind != .geoshape)
      }
      for box in ends.boxes + reserved { ink.add(text: box) }
      var texts: [PlacedTexts.Text] = []
      for (index, care) in cares.enumerated() {
        guard let care, case .texts(let batch)? = drawn[index].first?.unclipped else { continue }
        let isStated = ["align", "baseline", "dx", "dy"].contains { units[index].mark.properties[$0] != nil }
        texts += PlacedTexts.texts(
          batch, unit: index, care: care, look: units[index].look, isStated: isStated || care == .texts,
          lines: lines[index], measurer: measurer, obstacles: ink.all)
      }
      if let series = ends.series { texts += early.map { series.text($0) } }
      nodes = place(
        texts, ink.all, nodes, size: size, insets: insets, isMap: units.contains(where: \.isGeographic),
        after: ends.roomAfter(size))
    }
    sink.report(labels)
    // Names pushed apart still stand beside their lines: that is worth a record, not a sentence.
    labels += ends.records
    return nodes.flatMap { $0 } + ends.nodes
  }

  /// Places texts and puts them, with their leaders, back where their units are drawn.
  private mutating func place(
    _ texts: [PlacedTexts.Text], _ ink: [LabelObstacle], _ drawn: [[SceneNode]], size: Size, insets: Insets,
    isMap: Bool, after: Double
  ) -> [[SceneNode]] {
    let names = reachOfNames(texts, size: size, after: after)
    // Annotations may reach over the sides of the plot, but not over the labels of its axis.
    let figure = Rect(
      x: -insets.left, y: -insets.top, width: size.width + insets.left + insets.right, height: size.height + insets.top)
    var outcomes = [LabelPlacement.Outcome](repeating: LabelPlacement.Outcome(), count: texts.count)
    // Annotations first: they stay where they are, and are in the way of names.
    var ink = ink
    for care in [PlacedTexts.Care.texts, .callout, .all] {
      let indices = texts.indices.filter { texts[$0].care == care }
      guard !indices.isEmpty else { continue }
      let obstacles = care == .texts ? ink.filter { $0.weight >= 12 } : ink
      let placement = LabelPlacement(
        indices.map { texts[$0].label }, obstacles: obstacles,
        // The frame of a map cuts what reaches over it.
        bounds: isMap ? Rect(origin: .zero, size: size).outset(by: -1) : care == .all ? names : figure)
      for (index, outcome) in zip(indices, placement.outcomes) {
        outcomes[index] = outcome
        for box in outcome.pieces { ink.append(LabelObstacle(shape: .box(box), weight: 12)) }
      }
    }
    var result = drawn
    for unit in Set(texts.map(\.unit)).sorted() {
      let own = texts.indices.filter { texts[$0].unit == unit }
      let node = unit >= 0 ? drawn[unit].first?.unclipped : nil
      let nodes = Self.nodes(own.map { texts[$0] }, own.map { outcomes[$0] }, node)
      if unit >= 0 { result[unit] = nodes } else { result.append(nodes) }
    }
    for (text, outcome) in zip(texts, outcomes) {
      labels.append(
        LabelRecord(
          text: text.label.text, outcome: outcome.box == nil ? .dropped : outcome.isMoved ? .moved : .placed,
          anchor: text.label.anchor, box: outcome.box, hasLeader: outcome.hasLeader))
      // A leader is how a callout is drawn, not a way out.
      if text.care == .callout, outcome.box != nil { labels[labels.count - 1].outcome = .placed }
    }
    return result
  }

  /// Where names may stand: in the plot, among the names at the ends of its lines, and where their author put them,
  /// unless that is over the labels of the axis below or far from the plot.
  private func reachOfNames(_ texts: [PlacedTexts.Text], size: Size, after: Double) -> Rect {
    var reach = Rect(origin: .zero, size: size).outset(by: 2)
    reach.width += max(0, after - 2)
    let side = size.width * 0.3
    let most = Rect(x: -side, y: -24, width: size.width + 2 * side, height: size.height + 26)
    for text in texts where text.care == .all {
      if let stated = text.label.stated, let box = stated.intersection(most) { reach = reach.union(box) }
    }
    return reach
  }

  /// The leaders and the texts of one unit that have a place.
  private static func nodes(
    _ texts: [PlacedTexts.Text], _ outcomes: [LabelPlacement.Outcome], _ node: SceneNode?
  ) -> [SceneNode] {
    var leaders: [(LabelLeader, Paint?)] = [], items: [TextBatch.Item] = [], kept: [Int] = []
    var styles: [TextStyle] = []
    for (index, outcome) in outcomes.enumerated() {
      guard let box = outcome.box else { continue }
      if let line = texts[index].line, let setting = outcome.lettering {
        let set = line.items(texts[index].label.text, texts[index].style, setting)
        items += set.items
        styles += [TextStyle](repeating: set.style, count: set.items.count)
        kept += [Int](repeating: index, count: set.items.count)
        continue
      }
      items.append(texts[index].item(in: box))
      styles.append(texts[index].style)
      kept.append(index)
      if outcome.hasLeader {
        let label = texts[index].label
        leaders.append((LabelLeader(to: label.anchor, from: box, clearance: label.clearance), texts[index].fill))
      }
    }
    guard !items.isEmpty else { return [] }
    var batch: TextBatch
    if case .texts(let own)? = node {
      batch = own
    } else {
      batch = TextBatch(
        role: .directLabel, items: [], styles: .constant(texts[0].style), fills: .constant(nil),
        lineHeight: texts[0].style.size * 1.2)
    }
    batch.items = items
    batch.styles = .each(styles)
    batch.fills = .each(kept.map { texts[$0].fill })
    // A name over a line or a grid can be read where its letters have a rim of paper.
    if batch.halo == nil { batch.halo = TextBatch.Halo(paint: .color(.white), width: 1.2) }
    var nodes: [SceneNode] = []
    if !leaders.isEmpty {
      nodes.append(
        .rules(
          RuleBatch(
            role: .labelLeader, starts: leaders.map(\.0.start), ends: leaders.map(\.0.end),
            style: BatchStyle(stroke: .each(leaders.map(\.1)), line: .constant(Stroke(width: 0.4))))))
    }
    nodes.append(.texts(batch))
    return nodes
  }
}

extension SceneNode {
  /// What a clip holds alone: texts that have found their place need none.
  fileprivate var unclipped: SceneNode? {
    if case .group(let group) = self, group.role == "clip" { group.children.first } else { self }
  }
}

extension SeriesLabels {
  /// The name of a line that ends early, as a text that looks for a place beside its end.
  func text(_ series: Series) -> PlacedTexts.Text {
    var label = Label(text: series.lines.joined(separator: " "), size: series.size, anchor: series.end, clearance: 4)
    label.sides = [.east, .northEast, .north, .southEast, .south, .northWest, .southWest]
    label.priority = 100
    let item = TextBatch.Item(series.lines, at: series.end, baseline: .top)
    return PlacedTexts.Text(
      unit: -1, item: item, style: look.style(), fill: .color(series.color), care: .all, label: label)
  }
}
