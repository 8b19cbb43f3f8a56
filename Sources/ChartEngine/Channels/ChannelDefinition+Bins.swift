import ChartModel

extension ChannelDefinition {
  /// The definition with as many bins at most as suit its channel, where it does not say how many: few where the
  /// eye must tell colours, sizes, shapes or cells apart.
  func binned(for channel: Channel) -> ChannelDefinition {
    guard case .on(var settings)? = bin, settings["maxbins"] == nil, settings["step"] == nil else { return self }
    settings["maxbins"] = .number(Self.usualBins(channel))
    var result = self
    result.bin = .on(settings)
    return result
  }

  private static func usualBins(_ channel: Channel) -> Double {
    switch channel {
    case .row, .column, .facet, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity,
      .shape:
      6
    case .strokeDash: 4
    default: 10
    }
  }
}

extension FacetDefinition {
  /// The facet with few bins where its fields are binned.
  var binned: FacetDefinition {
    FacetDefinition(
      wrapped: wrapped?.binned(for: .row), row: row?.binned(for: .row), column: column?.binned(for: .column))
  }
}
