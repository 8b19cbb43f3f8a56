import ChartModel

extension CompositeMark {
  /// A box plot: a box from the first quartile to the third, a line at the median, whiskers.
  ///
  /// With an `extent` of a number, 1.5 unless stated, whiskers reach to the farthest rows within so many
  /// interquartile ranges of the box, and rows beyond are points; with `min-max` they reach to the ends.
  func boxPlot() -> [View] {
    let extent = mark.properties["extent"] ?? config["boxplot"]["extent"]
    let lower = "lower_box_\(field)", upper = "upper_box_\(field)", middle = "mid_box_\(field)"
    let low = "lower_whisker_\(field)", high = "upper_whisker_\(field)"
    typealias Sum = Transform.Aggregation
    let quartiles = [Sum("q1", field, as: lower), Sum("q3", field, as: upper)]
    let size = mark.properties["size"] ?? config["boxplot"]["size"]
    var sized = Properties()
    if let size { sized["size"] = size }

    func whiskers() -> [View] {
      var parts: [View] = []
      let bare: Set<Channel> = [.size, .color]
      if draws("rule") {
        parts.append(part("rule", .rule, from: low, to: lower, without: bare))
        parts.append(part("rule", .rule, from: upper, to: high, without: bare))
      }
      if draws("ticks") {
        var tick = sized
        tick["orient"] = orient(across: true)
        parts.append(part("ticks", .tick, from: low, tick, without: bare))
        parts.append(part("ticks", .tick, from: high, tick, without: bare))
      }
      return parts
    }
    func box() -> [View] {
      var parts: [View] = []
      if draws("box") {
        var bar = sized
        bar["orient"] = orient(across: false)
        parts.append(part("box", .bar, from: lower, to: upper, bar))
      }
      if draws("median") {
        var tick = sized
        tick["orient"] = orient(across: true)
        let color = config["boxplot"]["median"]?["color"]
        if let color { tick["color"] = color }
        parts.append(part("median", .tick, from: middle, tick, without: color == nil ? [] : [.color]))
      }
      return parts
    }

    let summary =
      quartiles + [
        Sum("median", field, as: middle), Sum("min", field, as: "min_\(field)"), Sum("max", field, as: "max_\(field)"),
      ]
    guard extent?.string != "min-max" else {
      let ends = [Sum("min", field, as: low), Sum("max", field, as: high)]
      return [layer(whiskers() + box(), preparation + [summed(summary + ends)])]
    }
    let reach = (extent?.number ?? 1.5).description
    let value = Self.datum(path: field)
    let (first, third) = (Self.datum(lower), Self.datum(upper))
    let from = "\(first) - \(reach) * (\(third) - \(first))", to = "\(third) + \(reach) * (\(third) - \(first))"
    var views: [View] = []
    if draws("outliers"), let beyond = filtered("\(value) < \(from) || \(value) > \(to)") {
      views.append(
        part("outliers", .point, from: field, without: [.size], transforms: preparation + [joined(quartiles), beyond]))
    }
    if let within = filtered("\(from) <= \(value) && \(value) <= \(to)") {
      let ends = [
        Sum("min", field, as: low), Sum("max", field, as: high), Sum("min", lower, as: lower),
        Sum("max", upper, as: upper),
      ]
      views.append(layer(whiskers(), preparation + [joined(quartiles), within, summed(ends)]))
    }
    views.append(layer(box(), preparation + [summed(summary)]))
    return views
  }
}
