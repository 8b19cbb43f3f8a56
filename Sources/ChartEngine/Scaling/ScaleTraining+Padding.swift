import ChartModel

extension ScaleTraining {
  /// Sets the padding between and around bands, or at the ends of a line.
  func pad(_ plan: inout ScalePlan, _ uses: [Use]) {
    let settings = plan.settings, scale = config["scale"]
    let both = settings.number("padding")
    switch plan.type {
    case .band:
      let isOffset = plan.channel.scaleUse == .offset
      let nested = uses.first.map { use in use.channel.offset.map { use.plan.encoding[$0] != nil } ?? false } ?? false
      let usualInner: Double
      if isOffset {
        usualInner = scale.number("offsetBandPaddingInner") ?? 0
      } else if nested {
        usualInner = scale.number("bandWithNestedOffsetPaddingInner") ?? 0.2
      } else if let every = scale.number("bandPaddingInner") {
        usualInner = every
      } else {
        // The first mark that shares the scale decides.
        let kind = uses.first?.plan.kind
        usualInner =
          kind == .bar
          ? scale.number("barBandPaddingInner") ?? 0.1
          : kind == .tick ? scale.number("tickBandPaddingInner") ?? 0.25 : scale.number("rectBandPaddingInner") ?? 0
      }
      plan.paddingInner = settings.number("paddingInner") ?? both ?? usualInner
      let usualOuter =
        isOffset
        ? scale.number("offsetBandPaddingOuter") ?? 0
        : nested
          ? scale.number("bandWithNestedOffsetPaddingOuter") ?? 0.2
          : scale.number("bandPaddingOuter") ?? plan.paddingInner / 2
      plan.paddingOuter = settings.number("paddingOuter") ?? both ?? usualOuter
    case .point:
      plan.paddingInner = 1
      // Sizes and opacities begin and end with their range.
      let usual = both ?? (plan.channel.scaleUse == .number ? 0 : scale.number("pointPadding") ?? 0.5)
      plan.paddingOuter = settings.number("paddingOuter") ?? usual
      // Vega counts the outer padding in the size of the plot, and then places points by the usual one.
      plan.pointPadding = config.values["quantities"] == nil ? usual : plan.paddingOuter
    default:
      plan.padding = both ?? scale.number("continuousPadding") ?? 0
      guard both == nil, scale.number("continuousPadding") == nil, plan.channel.isXY, plan.type.isContinuous else {
        return
      }
      // Bars of a fixed width on a line would stick out at both ends.
      let sticksOut = uses.contains { use in
        use.plan.kind == .bar && use.channel == use.plan.dimension && use.definition.bin ?? .off == .off
          && use.definition.timeUnit == nil && !use.plan.isSegment
      }
      if sticksOut { plan.padding = config["bar"].number("continuousBandSize") ?? 0 }
    }
  }
}
