import ChartModel

extension UnitPlan {
  /// The direction of a mark: which of its two axes holds the measure. The rules are Vega-Lite's.
  static func orientation(_ kind: MarkKind, _ encoding: Encoding, stated: String?) -> Orientation {
    func placed(_ channel: Channel) -> ChannelDefinition? {
      encoding[channel].flatMap { $0.isData || $0.value != nil ? $0 : nil }
    }
    let x = placed(.x), y = placed(.y), x2 = placed(.x2), y2 = placed(.y2)
    let wanted: Orientation? = stated == "horizontal" ? .horizontal : stated == "vertical" ? .vertical : nil
    func isBinned(_ definition: ChannelDefinition?) -> Bool { definition?.isPreBinned ?? false }
    func isMeasure(_ definition: ChannelDefinition?) -> Bool {
      guard let definition, definition.isData, definition.type == .quantitative else { return false }
      if case .on? = definition.bin { return false }
      return true
    }
    if kind == .bar {
      if isBinned(x) || (y?.aggregate != nil && x?.field != nil && x?.aggregate == nil) { return .vertical }
      if isBinned(y) || (x?.aggregate != nil && y?.field != nil && y?.aggregate == nil) { return .horizontal }
      if x2 != nil || y2 != nil {
        if let wanted { return wanted }
        if x2 == nil { return isMeasure(x) && isBinned(y) ? .horizontal : .vertical }
        if y2 == nil { return isMeasure(y) && isBinned(x) ? .vertical : .horizontal }
      }
    }
    if kind == .bar || kind == .area || kind == .rule {
      if y2 != nil { return isBinned(y) ? .horizontal : .vertical }
      if x2 != nil { return isBinned(x) ? .vertical : .horizontal }
      if kind == .rule {
        if x != nil && y == nil { return .vertical }
        if y != nil && x == nil { return .horizontal }
      }
    }
    if let wanted { return wanted }
    if kind == .trail { return .vertical }
    let isTime = (x?.type == .temporal && x?.isData == true, y?.type == .temporal && y?.isData == true)
    let along: Orientation
    switch (isMeasure(x), isMeasure(y)) {
    case (true, false): along = .horizontal
    case (false, true): along = .vertical
    case (true, true): return .vertical
    case (false, false) where isTime.0 == isTime.1: return .vertical
    // Where nothing is measured, marks stand side by side along a line of times.
    case (false, false) where kind == .tick: along = isTime.0 ? .horizontal : .vertical
    case (false, false): along = isTime.1 ? .horizontal : .vertical
    }
    // A tick stands across the direction in which a bar would go.
    return kind == .tick ? (along == .vertical ? .horizontal : .vertical) : along
  }

  /// Whether no channel that places the marks is a measure, nor is one alone a line of times: such marks have no
  /// direction.
  static func isUndirected(_ encoding: Encoding) -> Bool {
    func isMeasure(_ channel: Channel) -> Bool {
      guard let definition = encoding[channel], definition.isData, definition.type == .quantitative else {
        return false
      }
      if case .on? = definition.bin { return false }
      return true
    }
    func isTime(_ channel: Channel) -> Bool {
      encoding[channel]?.isData == true && encoding[channel]?.type == .temporal
    }
    return !isMeasure(.x) && !isMeasure(.y) && isTime(.x) == isTime(.y)
      && encoding[.x]?.isPreBinned != true && encoding[.y]?.isPreBinned != true
  }

  /// How the marks are stacked, or nil where they are not.
  static func stack(_ kind: MarkKind, _ encoding: Encoding, _ orientation: Orientation) -> Stack? {
    let stackable: Set<MarkKind> = [.arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick]
    guard stackable.contains(kind) else { return nil }
    func isAmount(_ channel: Channel) -> Bool {
      guard let definition = encoding[channel], definition.field != nil || definition.aggregate != nil,
        definition.type == .quantitative
      else { return false }
      if case .on? = definition.bin { return false }
      if case .binned? = definition.bin { return false }
      return true
    }
    func isAlone(_ other: Channel) -> Bool { encoding[other]?.field == nil && encoding[other]?.aggregate == nil }
    let pair: (Channel, Channel) = kind == .arc ? (.theta, .radius) : (.x, .y)
    let channel: Channel
    switch (isAmount(pair.0), isAmount(pair.1)) {
    case (true, false):
      if kind != .arc, orientation == .vertical, isAlone(pair.1), [.bar, .area].contains(kind) { return nil }
      channel = pair.0
    case (false, true):
      if kind != .arc, orientation == .horizontal, isAlone(pair.0), [.bar, .area].contains(kind) { return nil }
      channel = pair.1
    case (false, false): return nil
    case (true, true):
      let first = encoding[pair.0], second = encoding[pair.1]
      if first?.stack != nil, first?.stack != .off {
        channel = pair.0
      } else if second?.stack != nil, second?.stack != .off {
        channel = pair.1
      } else if (first?.aggregate != nil) != (second?.aggregate != nil) {
        channel = first?.aggregate != nil ? pair.0 : pair.1
      } else if kind == .arc {
        channel = pair.0
      } else {
        channel = orientation == .vertical ? .y : .x
      }
    }
    guard let definition = encoding[channel] else { return nil }
    if let secondary = channel.secondary, encoding[secondary] != nil { return nil }
    let offset: ChannelDefinition.Stack
    if let stated = definition.stack {
      offset = stated
    } else if kind == .bar || kind == .area || kind == .arc {
      offset = .zero
    } else {
      return nil
    }
    if offset == .off { return nil }
    if encoding.isAggregated, stackFields(encoding, besides: channel, kind).isEmpty {
      return nil
    }
    return Stack(channel: channel, offset: offset)
  }

  /// The fields that tell the pieces of a stack apart.
  static func stackFields(_ encoding: Encoding, besides channel: Channel, _ kind: MarkKind) -> [String] {
    let pair: Set<Channel> = kind == .arc ? [.theta, .radius] : [.x, .y]
    let dimensions = Set(pair.subtracting([channel]).compactMap { encoding[$0]?.outputName })
    return groupingFields(encoding, kind).filter { !dimensions.contains($0) }
  }

  /// The fields that tell lines and other groups of rows apart, those that also place the marks among them.
  static func groupingFields(_ encoding: Encoding, _ kind: MarkKind) -> [String] {
    var fields: [String] = []
    func tellsApart(_ other: Channel) -> Bool {
      // A line goes through its rows in an order; of other marks the order tells pieces apart.
      if other == .order { return kind != .line && kind != .trail }
      return other.groupsRows && other != .href && other != .url && other != .description
    }
    for other in Channel.allCases where tellsApart(other) {
      for definition in encoding[all: other] {
        for part in [definition] + definition.conditions.map(\.definition) {
          guard part.field != nil, part.aggregate == nil else { continue }
          let name = part.outputName
          if !fields.contains(name) { fields.append(name) }
        }
      }
    }
    return fields
  }
}

extension Encoding {
  /// Whether any channel aggregates.
  var isAggregated: Bool {
    channels.contains { channel in
      self[all: channel].contains { $0.aggregate != nil || $0.conditions.contains { $0.definition.aggregate != nil } }
    }
  }
}
