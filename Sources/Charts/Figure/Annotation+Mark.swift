import ChartModel

extension Annotation {
  /// The text as a mark of its own, at the place of the mark that it belongs to.
  func text(at mark: MarkInstance) -> MarkInstance {
    var text = MarkInstance(.text, [:])
    text.data = mark.data.filter { Self.carried.contains($0.key) }
    text.styles = mark.styles.filter { $0.key.isXY }
    text.source = mark.source
    text.transforms = mark.transforms
    (text.zIndex, text.scales) = (mark.zIndex, mark.scales)
    // A stack is built from everything that tells its pieces apart.
    if let series = mark.data[.color], text.data[.detail] == nil, mark.kind == .bar || mark.kind == .area {
      text.data[.detail] = series.asName
    }
    text.write(texts)
    if let avoids = overflow.avoidsOverlap { text.properties["avoidOverlap"] = .bool(avoids) }
    place(&text, at: mark)
    return text
  }

  private static let carried: Set<Channel> = [
    .x, .y, .xOffset, .yOffset, .theta, .longitude, .latitude, .detail, .order, .facet, .row, .column,
  ]

  private func place(_ text: inout MarkInstance, at mark: MarkInstance) {
    let isLevel = mark.isLevelBar
    var direction = position.direction
    if position == .automatic, mark.kind == .bar, isLevel { direction = (1, 0) }
    if mark.kind == .bar || mark.kind == .rect { place(&text, alongBar: mark, isLevel, direction) }
    if mark.kind == .rule { place(&text, alongRule: mark, direction) }
    if mark.kind == .arc {
      text.properties["radius"] = ["expr": .string("min(width, height) / 2 * \(direction == (0, 0) ? 0.75 : 1.08)")]
      text.stack = .zero
    }
    if direction.x != 0 { text.properties["dx"] = .number(direction.x * spacing) }
    if direction.y != 0 { text.properties["dy"] = .number(direction.y * spacing) }
    let align = direction.x > 0 ? "left" : direction.x < 0 ? "right" : alignment.textAlign
    text.properties["align"] = .string(align)
    text.properties["baseline"] = direction.y > 0 ? "top" : direction.y < 0 ? "bottom" : "middle"
  }

  /// Texts of a bar stand at its end, at its foot, or in its middle; in a stack, at those of its piece.
  private func place(
    _ text: inout MarkInstance, alongBar mark: MarkInstance, _ isLevel: Bool, _ direction: (x: Double, y: Double)
  ) {
    let value: Channel = isLevel ? .x : .y
    let end: Channel = isLevel ? .x2 : .y2
    let towards = isLevel ? direction.x : -direction.y
    if let start = mark.data[value], let stop = mark.data[end] {
      let bounds = [start.literal, stop.literal].compactMap(\.number)
      guard bounds.count == 2 else { return }
      let place = towards > 0 ? bounds.max() : towards < 0 ? bounds.min() : (bounds[0] + bounds[1]) / 2
      text.data[value]?.literal = place.map { .number($0) } ?? .null
    } else if mark.kind == .bar, mark.data[value]?.isName == false, mark.data[value]?.recipe.bin == nil {
      if mark.stack != .off { text.stack = mark.stack ?? .zero }
      text.bandPositions[value] = towards > 0 ? nil : towards < 0 ? 0 : 0.5
    }
  }

  /// Texts of a line across the plot stand at its end: that to which they are aligned or beyond which they stand.
  private func place(
    _ text: inout MarkInstance, alongRule mark: MarkInstance, _ direction: (x: Double, y: Double)
  ) {
    if mark.data[.x] == nil, mark.styles[.x] == nil {
      let share = direction.x != 0 ? (direction.x + 1) / 2 : alignment.unitPoint.x
      text.styles[.x] = .extent("width", share: share)
    }
    if mark.data[.y] == nil, mark.styles[.y] == nil {
      let share = direction.y != 0 ? (direction.y + 1) / 2 : alignment.unitPoint.y
      text.styles[.y] = .extent("height", share: share)
    }
  }
}

extension MarkInstance {
  /// Whether its bars lie: names along the height and amounts along the width.
  fileprivate var isLevelBar: Bool {
    guard let x = data[.x] else { return false }
    guard let y = data[.y] else { return !x.isName }
    return y.isName && !x.isName || y.recipe.timeUnit != nil && x.type == .quantitative
  }

  /// Sets texts below one another in the look of the first.
  mutating func write(_ texts: [Text]) {
    styles[.text] = Text(texts.map(\.content).joined(separator: "\n")).lines
    guard let first = texts.first else { return }
    properties = properties.overlaid(by: first.properties)
    if let color = first.color { styles[.color] = color }
  }
}

extension Literal {
  /// A share of the plot's width or height, as a place in it.
  static func extent(_ name: String, share: Double) -> Literal {
    share == 0 ? 0 : share == 1 ? .string(name) : ["expr": .string("\(name) * \(share)")]
  }
}
