import ChartModel

extension CompositeMark {
  /// Error bars: a rule from a lower to an upper bound, with ticks at its ends where they are asked for.
  func errorBar(_ encoding: Encoding) -> [View] {
    let (lower, upper) = ("lower_\(field)", "upper_\(field)")
    var parts: [View] = []
    if draws("ticks") {
      var tick = Properties()
      tick["orient"] = orient(across: true)
      if let size = mark.properties["size"] ?? config["errorbar"]["size"] { tick["size"] = size }
      if let thickness = mark.properties["thickness"] ?? config["errorbar"]["thickness"] {
        tick["thickness"] = thickness
      }
      parts.append(part("ticks", .tick, from: lower, tick))
      parts.append(part("ticks", .tick, from: upper, tick))
    }
    if draws("rule") {
      var rule = Properties()
      rule["orient"] = orient(across: false)
      if let thickness = mark.properties["thickness"] ?? config["errorbar"]["thickness"] {
        rule["strokeWidth"] = thickness
      }
      parts.append(part("rule", .rule, from: lower, to: upper, rule))
    }
    return [layer(parts, bounds(encoding, lower: lower, upper: upper))]
  }

  /// An error band: an area between a lower and an upper bound, or a strip where there is no other axis.
  func errorBand(_ encoding: Encoding) -> [View] {
    let (lower, upper) = ("lower_\(field)", "upper_\(field)")
    let isPlane = others[measure == .x ? .y : .x] != nil
    var shape = Properties()
    for name in ["interpolate", "tension"] where isPlane {
      if let value = mark.properties[name] ?? config["errorband"][name] { shape[name] = value }
    }
    shape["orient"] = orient(across: false)
    var parts: [View] = []
    if draws("band") { parts.append(part("band", isPlane ? .area : .rect, from: lower, to: upper, shape)) }
    if draws("borders") {
      shape["orient"] = nil
      parts.append(part("borders", isPlane ? .line : .rule, from: lower, shape))
      parts.append(part("borders", isPlane ? .line : .rule, from: upper, shape))
    }
    return [layer(parts, bounds(encoding, lower: lower, upper: upper))]
  }

  /// The transforms that make the two bounds: out of bounds or errors that the data bring along, or of all rows.
  private func bounds(_ encoding: Encoding, lower: String, upper: String) -> [Transform] {
    let value = Self.datum(path: field)
    if let other = measure.secondary.flatMap({ encoding[$0]?.fieldName }) {
      return preparation + [computed(value, as: lower), computed(Self.datum(path: other), as: upper)].compactMap { $0 }
    }
    let (error, error2): (Channel, Channel) = measure == .x ? (.xError, .xError2) : (.yError, .yError2)
    if let above = encoding[error]?.fieldName {
      let below = encoding[error2]?.fieldName.map { "\(value) + \(Self.datum(path: $0))" }
      return preparation
        + [
          computed("\(value) + \(Self.datum(path: above))", as: upper),
          computed(below ?? "\(value) - \(Self.datum(path: above))", as: lower),
        ].compactMap { $0 }
    }
    typealias Sum = Transform.Aggregation
    let usual = config[mark.kind.rawValue]
    let stated = mark.properties.string("extent") ?? usual.string("extent")
    let center = mark.properties.string("center") ?? usual.string("center") ?? "mean"
    let extent = stated ?? (center == "median" ? "iqr" : "stderr")
    if extent == "ci" || extent == "iqr" {
      let (first, last) = extent == "ci" ? ("ci0", "ci1") : ("q1", "q3")
      return preparation + [summed([Sum(first, field, as: lower), Sum(last, field, as: upper)])]
    }
    let (middle, reach) = ("center_\(field)", "extent_\(field)")
    return preparation
      + [
        summed([Sum(center, field, as: middle), Sum(extent, field, as: reach)]),
        // A single row has no spread, and so no bounds.
        computed("isValid(\(Self.datum(reach))) ? \(Self.datum(middle)) + \(Self.datum(reach)) : null", as: upper),
        computed("isValid(\(Self.datum(reach))) ? \(Self.datum(middle)) - \(Self.datum(reach)) : null", as: lower),
      ].compactMap { $0 }
  }
}
