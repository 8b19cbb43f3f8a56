import ChartModel

/// How a domain becomes a range. The raw value is the name in a chart file.
enum ScaleType: String, Sendable, CaseIterable {
  case linear, log, pow, sqrt, symlog, identity, sequential, time, utc
  case quantile, quantize, threshold, binOrdinal = "bin-ordinal"
  case ordinal, point, band

  /// Whether the domain is a list of values.
  var isDiscrete: Bool { self == .ordinal || self == .point || self == .band }
  /// Whether the range is a few classes of a continuous domain.
  var isDiscretizing: Bool { self == .quantile || self == .quantize || self == .threshold || self == .binOrdinal }
  /// Whether the domain is a line of moments.
  var isTime: Bool { self == .time || self == .utc }
  /// Whether both domain and range are lines.
  var isContinuous: Bool { !isDiscrete && !isDiscretizing }

  /// Whether two layers with such scales can share one.
  func isCompatible(with other: ScaleType) -> Bool {
    let (a, b) = (nature, other.nature)
    return a == b || (a == .moments && b == .bands) || (a == .bands && b == .moments)
  }

  private enum Nature { case amounts, moments, bands, names, bins, classes }

  private var nature: Nature {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential: .amounts
    case .time, .utc: .moments
    case .point, .band: .bands
    case .ordinal: .names
    case .binOrdinal: .bins
    case .quantile, .quantize, .threshold: .classes
    }
  }

  /// The usual type for a channel, by the rules of Vega-Lite.
  static func usual(for channel: Channel, _ definition: ChannelDefinition, _ plan: UnitPlan) -> ScaleType {
    let type = definition.type ?? definition.inferredType(for: channel)
    switch type {
    case .nominal, .ordinal:
      switch channel.scaleUse {
      case .position, .offset:
        let banded: Set<MarkKind> = [.rect, .bar, .image, .rule, .tick]
        if banded.contains(plan.kind) { return .band }
        // Marks that stand beside one another within a value need a band to stand in.
        if plan.encoding[channel == .x ? .xOffset : .yOffset] != nil, channel.isXY { return .band }
        let size = plan.look[channel == .x || channel == .xOffset ? "width" : "height"]
        if size?["band"] != nil { return .band }
        if definition.axis?.properties.string("tickBand") == "extent" { return .band }
        return .point
      case .polar: return plan.kind == .arc ? .band : .point
      case .color, .discrete, .number, .none: return channel.scaleUse == .number ? .point : .ordinal
      }
    case .temporal:
      if channel.scaleUse == .discrete { return .ordinal }
      return definition.timeUnit?.isUTC == true ? .utc : .time
    case .quantitative:
      if channel.scaleUse == .color, case .on? = definition.bin { return .binOrdinal }
      if channel.scaleUse == .discrete { return .ordinal }
      return .linear
    case .geojson: return .linear
    }
  }
}
