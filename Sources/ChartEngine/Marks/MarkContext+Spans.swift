import ChartModel
import Geometry

extension MarkContext {
  /// The two ends of each mark along a direction: of bars, rectangles, pictures, ticks and arcs.
  ///
  /// Units of the calendar and bins are filled from edge to edge, values of a list fill their bands, and anything
  /// else reaches from its place to its second end.
  mutating func spans(_ channel: Channel) -> [(Double, Double)] {
    let definition = plan.encoding[channel].flatMap { $0.isData || $0.value != nil ? $0 : nil }
    let second = channel.secondary.flatMap { plan.encoding[$0] }
    let scale = frame.book[channel]
    let isListed = scale?.plan.type.isDiscrete ?? false
    if let definition, let scale, definition.field != nil, !isListed, !hasFixedSize(channel),
      channel.offset.map({ plan.encoding[$0] == nil }) ?? true
    {
      if case .on? = definition.bin { return filled(channel, definition, scale) }
      if definition.isPreBinned { return filled(channel, definition, scale) }
      if definition.timeUnit != nil, second == nil { return filled(channel, definition, scale) }
    }
    let isData = definition?.isData ?? false
    if second == nil, isData && isListed || isBarBand(channel) { return sized(channel, definition, scale) }
    return ranged(channel)
  }

  /// Whether marks stand side by side along a direction. A tick stands across the direction of a bar.
  private func isBarBand(_ channel: Channel) -> Bool {
    switch plan.kind {
    case .bar: channel == plan.dimension && (!plan.isSegment || frame.book[channel]?.isBanded == true)
    // Ticks without a direction reach across the plot.
    case .tick: channel == plan.measure && (look["orient"] != nil || !UnitPlan.isUndirected(plan.encoding))
    default: false
    }
  }

  private func hasFixedSize(_ channel: Channel) -> Bool {
    if plan.encoding[.size] != nil { return true }
    guard let name = channel.extentName, let stated = look["size"] ?? look[name] else { return false }
    return stated["band"] == nil
  }

  /// How much of a band or how many points a mark takes up; nil where nobody says.
  private func bandSize(_ channel: Channel, _ definition: ChannelDefinition?, _ type: ScaleType?) -> Literal? {
    if let name = channel.extentName {
      if isBarBand(channel), let stated = look["size"] { return stated }
      if let stated = look[name] { return stated }
    }
    if let definition, definition.field != nil {
      let hasSecond = channel.secondary.map { plan.encoding[$0] != nil } ?? false
      if definition.timeUnit != nil, !hasSecond { return ["band": .number(look.number("timeUnitBandSize") ?? 1)] }
      if case .on? = definition.bin, type?.isDiscrete != true { return ["band": 1] }
    }
    guard let type else { return look["discreteBandSize"] }
    if type.isDiscrete { return look["discreteBandSize"] ?? ["band": 1] }
    return look["continuousBandSize"]
  }

  /// From the start to the end of a unit of the calendar or of a bin, a hair apart.
  private mutating func filled(
    _ channel: Channel, _ definition: ChannelDefinition, _ scale: ChannelScale
  ) -> [(Double, Double)] {
    guard let use = plan.fields[channel], let start = data.series(use.start) else {
      return [(Double, Double)](repeating: (.nan, .nan), count: count)
    }
    // Bins that the engine makes have their own ends, whatever a second channel says.
    let second =
      use.bins != nil ? nil : channel.secondary.flatMap { plan.encoding[$0]?.fieldName }.flatMap { data.series($0) }
    guard let end = second ?? use.end.flatMap({ data.series($0) }) else {
      // The data bring the start of each bin alone, and say how wide a bin is.
      guard case .binned(let settings)? = definition.bin, let step = settings.number("step") else {
        return ranged(channel)
      }
      let ends = Series.numbers((0..<start.count).map { start.amount($0) + step })
      return spaced(channel, scale, scale.places(start.picking(rows)), scale.places(ends.picking(rows)), nil)
    }
    let band = bandSize(channel, definition, scale.plan.type)?["band"]?.number ?? 1
    let edge = second == nil ? (1 - band) / 2 : 0
    let plain = (scale.places(start.picking(rows)), scale.places(end.picking(rows)))
    var (from, to) = (start, end)
    if definition.timeUnit != nil, let first = data.series("\(use.start)_offsetted_rect_start"),
      let last = data.series("\(use.start)_offsetted_rect_end")
    {
      (from, to) = (first, last)
    }
    return spaced(channel, scale, mixed(from, to, edge, scale), mixed(from, to, 1 - edge, scale), plain)
  }

  /// Two edges with half of the spacing taken off at each, but never narrower than the least size.
  private mutating func spaced(
    _ channel: Channel, _ scale: ChannelScale, _ starts: [Double], _ ends: [Double], _ plain: ([Double], [Double])?
  ) -> [(Double, Double)] {
    let spacing = channel.isXY ? look.number("binSpacing") ?? 0 : 0
    let least = look["minBandSize"]?.number ?? 0
    // Edges lie on the lines of the axis, which Vega draws half a point off.
    let onLine =
      channel.isXY
      ? plan.encoding[channel]?.axis?.properties.number("translate") ?? frame.config["axis"].number("translate") ?? 0.5
      : 0
    let endShift = look.number("\(channel.rawValue)Offset") ?? 0
    let startShift = channel.secondary.flatMap { look.number("\($0.rawValue)Offset") } ?? 0
    let isShown = plan.standIns[channel] != nil
    return starts.indices.map { index in
      let (start, end) = (starts[index], ends[index])
      guard start.isFinite, end.isFinite else { return isShown ? (0, 0) : (start, end) }
      let size = plain.map { abs($0.1[index] - $0.0[index]) } ?? abs(end - start)
      let trim = size < least ? -0.5 * (least - size) : spacing / 2
      let sign: Double = end >= start ? 1 : -1
      return (end + onLine + endShift - sign * trim, start + onLine + startShift + sign * trim)
    }
  }

  /// A mark of one size at its place: from the start of its band, or about its middle.
  private mutating func sized(
    _ channel: Channel, _ definition: ChannelDefinition?, _ scale: ChannelScale?
  ) -> [(Double, Double)] {
    let offset = channel.offset.flatMap { plan.encoding[$0]?.isData == true ? frame.book.scales[$0] : nil }
    let type = scale?.plan.type ?? offset?.plan.type
    let size = bandSize(channel, definition, type)
    var sizes: [Double]?
    if isBarBand(channel), plan.encoding[.size] != nil || plan.mark.properties["size"] != nil {
      let usual = usualSize(channel, definition, offset ?? scale, size)
      sizes = numbers(.size, property: plan.mark.properties.number("size") == nil ? "" : "size", usual: usual).expanded(
        count)
    }
    let band = size?["band"]?.number
    let isCentered: Bool
    switch look.string(channel == .y ? "baseline" : "align") {
    case "center", "middle": isCentered = true
    case .some: isCentered = false
    case nil: isCentered = !(type == .band && band != nil && sizes == nil)
    }
    let isFar = ["right", "bottom"].contains(look.string(channel == .y ? "baseline" : "align") ?? "")
    let isUnit = definition?.timeUnit != nil && scale?.isBanded == false
    let middle = isUnit ? definition.flatMap { plan.bandPosition($0, channel) } ?? 0.5 : 0.5
    let part = isCentered ? middle : band.map { (1 - $0) / 2 } ?? 0
    let shift = shifts(channel, part: isCentered ? 0.5 : 0)
    var middles =
      definition.map { places(of: $0, channel, part: isCentered && shift.isEncoded ? 0 : part) }
      ?? usualPlaces(channel, .middle)
    if let shifts = shift.values { for index in middles.indices { middles[index] += shifts[index] } }
    let usual = usualSize(channel, definition, offset ?? scale, size)
    return middles.indices.map { index in
      let (place, length) = (middles[index], sizes?[index] ?? usual)
      return isCentered
        ? (place - length / 2, place + length / 2) : isFar ? (place - length, place) : (place, place + length)
    }
  }

  /// The size of a mark where no channel gives it.
  private func usualSize(
    _ channel: Channel, _ definition: ChannelDefinition?, _ scale: ChannelScale?, _ size: Literal?
  ) -> Double {
    if let fixed = size?.number { return fixed }
    let extent = frame.extent(channel)
    let band = size?["band"]?.number
    if let band {
      guard let scale else { return band * extent }
      if scale.plan.type == .band { return max(look.number("minBandSize") ?? 0, band * scale.bandwidth) }
    }
    let view = frame.config["view"]
    if definition == nil {
      let paddings = frame.config["scale"]
      let name =
        plan.kind == .tick ? "tickBandPaddingInner" : plan.kind == .bar ? "barBandPaddingInner" : "rectBandPaddingInner"
      if let padding = paddings.number("bandPaddingInner") ?? paddings.number(name) { return (1 - padding) * extent }
    }
    let discrete = view[channel == .x ? "discreteWidth" : "discreteHeight"]?["step"]?.number
    return (discrete ?? view.number("step") ?? 20) - 2
  }

  /// From a place to a second end, or a stated size about it.
  private mutating func ranged(_ channel: Channel) -> [(Double, Double)] {
    let firsts = places(channel, usual: .high)
    guard let secondary = channel.secondary else { return firsts.map { ($0, $0) } }
    if plan.encoding[secondary] == nil, plan.stack?.channel != channel, look[secondary.rawValue] == nil,
      let name = channel.extentName, let sizes = property(name)?.expanded(count), sizes.allSatisfy({ $0.number != nil })
    {
      let align = look.string(channel == .y ? "baseline" : "align")
      let share = align == "left" || align == "top" ? 0 : align == "right" || align == "bottom" ? 1 : 0.5
      return firsts.indices.map { index in
        let size = sizes[index].number ?? 0
        return (firsts[index] - share * size, firsts[index] + (1 - share) * size)
      }
    }
    let seconds = secondPlaces(channel)
    return firsts.indices.map { (firsts[$0], seconds[$0]) }
  }

  /// The second ends along a direction: as a channel says, where the piece of a stack begins, else the base.
  mutating func secondPlaces(_ channel: Channel) -> [Double] {
    guard let secondary = channel.secondary else { return places(channel) }
    if plan.encoding[secondary] == nil, plan.stack?.channel == channel, let scale = frame.book[channel],
      let start = plan.fields[channel].flatMap({ data.series($0.start) })
    {
      var found = scale.places(start.picking(rows))
      if frame.writesMissing { found = found.map { $0.isFinite ? $0 : 0 } }
      if let shifts = shifts(secondary).values { for index in found.indices { found[index] += shifts[index] } }
      return found
    }
    guard plan.encoding[secondary] == nil else { return places(secondary) }
    return usualPlaces(secondary, .low)
  }
}

extension Channel {
  /// The channel that moves marks within the band of this one.
  var offset: Channel? { self == .x ? .xOffset : self == .y ? .yOffset : nil }
  /// The property that states the size of marks along it.
  var extentName: String? { self == .x ? "width" : self == .y ? "height" : nil }
}
