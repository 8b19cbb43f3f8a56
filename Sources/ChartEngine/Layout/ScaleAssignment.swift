import ChartModel

/// Decides which units share which scales.
struct ScaleAssignment {
  /// The uses of each scale, by its number.
  var uses: [[ScaleTraining.Use]] = []

  private mutating func makeScale() -> Int {
    uses.append([])
    return uses.count - 1
  }

  /// Gives every unit below a view its scales. What a composed view shares comes from above, or begins here.
  mutating func assign(_ plan: ViewPlan, inherited: [Channel: Int] = [:]) -> ViewPlan {
    switch plan {
    case .plot(var plot):
      let isLayered = plot.units.count > 1
      var shared = inherited
      for index in plot.units.indices {
        for channel in Channel.allCases where channel.isScaled {
          guard let definition = plot.units[index].plan.scaledDefinition(channel) else { continue }
          if definition.scale == .disabled { continue }
          let mode = isLayered ? plot.view.resolve.scale[channel] ?? usualMode(channel, plot.units) : .shared
          let number: Int
          if mode == .independent && inherited[channel] == nil {
            number = makeScale()
            plot.units[index].ownAxes.insert(channel)
          } else if let known = shared[channel] {
            number = known
            if isLayered, plot.view.resolve.axis[channel] == .independent { plot.units[index].ownAxes.insert(channel) }
          } else {
            number = makeScale()
            shared[channel] = number
          }
          plot.units[index].scales[channel] = number
        }
        add(plot.units[index])
      }
      return .plot(plot)
    case .concat(let view, let direction, let children):
      let shared = sharedScales(children.flatMap(\.units), view.resolve, inherited) {
        $0.isXY || $0.scaleUse == .polar || $0.scaleUse == .offset ? .independent : .shared
      }
      return .concat(view, direction, children.map { assign($0, inherited: shared) })
    case .facet(let view, let facet, let child):
      let shared = sharedScales(child.units, view.resolve, inherited) { $0 == .theta ? .independent : .shared }
      return .facet(view, facet, assign(child, inherited: shared))
    }
  }

  /// Scales of different natures, such as amounts and names, cannot be one.
  private func usualMode(_ channel: Channel, _ units: [PlotPlan.Unit]) -> Resolve.Mode {
    var first: ScaleType?
    for unit in units {
      guard let definition = unit.plan.scaledDefinition(channel), definition.scale != .disabled else { continue }
      let type =
        definition.scale?.properties.string("type").flatMap { ScaleType(rawValue: $0) }
        ?? ScaleType.usual(for: channel, definition, unit.plan)
      guard let known = first else {
        first = type
        continue
      }
      if !known.isCompatible(with: type) { return .independent }
    }
    return .shared
  }

  private mutating func sharedScales(
    _ units: [UnitPlan], _ resolve: Resolve, _ inherited: [Channel: Int], usual: (Channel) -> Resolve.Mode
  ) -> [Channel: Int] {
    var shared: [Channel: Int] = [:]
    for channel in Channel.allCases where channel.isScaled {
      guard units.contains(where: { $0.scaledDefinition(channel) != nil }) else { continue }
      if (resolve.scale[channel] ?? usual(channel)) == .independent { continue }
      shared[channel] = inherited[channel] ?? makeScale()
    }
    return shared
  }

  private mutating func add(_ unit: PlotPlan.Unit) {
    for channel in Channel.allCases {
      guard let number = unit.scales[channel.main] else { continue }
      for definition in unit.plan.encoding[all: channel] {
        for part in [definition] + definition.conditions.map(\.definition) where part.isData && part.scale != .disabled
        {
          var part = part
          if part.type == nil {
            part.type = unit.plan.encoding[channel.main]?.type ?? part.inferredType(for: channel.main)
          }
          if channel != channel.main { part.scale = nil }
          uses[number].append(ScaleTraining.Use(plan: unit.plan, channel: channel, definition: part))
        }
      }
    }
  }
}

extension UnitPlan {
  /// The definition by which a channel has a scale: its own, or that of one of its conditions.
  func scaledDefinition(_ channel: Channel) -> ChannelDefinition? {
    if isGeographic, channel.isXY { return nil }
    guard let definition = encoding[channel] ?? channel.secondary.flatMap({ encoding[$0] }) else { return nil }
    if definition.type == .geojson { return nil }
    if definition.isData { return definition }
    return definition.conditions.map(\.definition).first { $0.isData }
  }
}
