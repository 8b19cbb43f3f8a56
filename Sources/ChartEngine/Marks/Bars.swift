import ChartModel
import Geometry
import SceneGraph

/// Draws bars and rectangles: along each direction a range, a band, or a length about a place.
func drawBars(_ context: inout MarkContext) -> [SceneNode] {
  let xs = context.shifted(context.span(.x), .x), ys = context.shifted(context.span(.y), .y)
  var rects: [Rect] = [], kept: [Int] = []
  rects.reserveCapacity(context.count)
  for index in 0..<context.count {
    let rect = Rect(Point(x: xs[index].0, y: ys[index].0), Point(x: xs[index].1, y: ys[index].1))
    guard rect.origin.isFinite, rect.width.isFinite, rect.height.isFinite else { continue }
    rects.append(rect)
    kept.append(index)
  }
  guard !rects.isEmpty else { return [] }
  return [.rects(RectBatch(role: .mark, rects: rects, corners: context.corners(kept), style: context.style().picking(kept)))]
}

extension MarkContext {
  /// The ends moved as `xOffset` and `x2Offset` say: each by its own where both are stated places, else together.
  func shifted(_ ends: [(Double, Double)], _ channel: Channel) -> [(Double, Double)] {
    let name = channel == .x ? "x" : "y"
    let first = shift("\(name)Offset"), second = shift("\(name)2Offset")
    guard first != 0 || second != 0 else { return ends }
    let hasBoth = channel.secondary.map { plan.encoding[$0] != nil } ?? false
    return ends.map { ($0.0 + first, $0.1 + (hasBoth ? second : first)) }
  }

  /// The two ends of each bar along a direction.
  mutating func span(_ channel: Channel) -> [(Double, Double)] {
    let extent = frame.extent(channel)
    guard let definition = plan.encoding[channel] else { return unplaced(channel, extent) }
    let secondary = channel.secondary ?? channel
    if plan.encoding[secondary] != nil, !definition.isPreBinned {
      let starts = places(channel, part: 0) ?? [], ends = secondaryPlaces(secondary)
      return starts.indices.map { (starts[$0], ends[$0]) }
    }
    guard let scale = frame.book[channel], definition.value == nil else {
      // A place without a scale: the bar grows from the base of the measure.
      let starts = places(channel) ?? []
      let base = channel == .y ? extent : 0
      return starts.map { channel == plan.measure ? ($0, base) : sized(about: $0, channel, nil) }
    }
    if scale.isBanded { return banded(channel, definition, scale) }
    let use = plan.fields[channel]
    if let end = (definition.isPreBinned ? plan.encoding[secondary]?.fieldName ?? use?.end : use?.end) {
      let starts = data.series(use?.start ?? "").map { scale.places($0.picking(rows)) } ?? []
      let ends = data.series(end).map { scale.places($0.picking(rows)) } ?? []
      guard starts.count == ends.count else { return starts.map { ($0, $0) } }
      if plan.stack?.channel == channel { return starts.indices.map { (starts[$0], ends[$0]) } }
      return spaced(channel, definition, starts, ends)
    }
    let places = self.places(channel) ?? []
    if plan.kind == .bar, channel == plan.measure {
      let base = scale.base
      return places.map { ($0, base) }
    }
    return places.map { sized(about: $0, channel, scale) }
  }

  /// The far ends that a secondary channel gives.
  mutating func secondaryPlaces(_ channel: Channel) -> [Double] {
    guard let definition = plan.encoding[channel] else { return [Double](repeating: .nan, count: count) }
    let extent = frame.extent(channel)
    if let value = definition.value {
      return [Double](repeating: place(ofValue: constant(value, definition.place), extent), count: count)
    }
    guard let scale = frame.book[channel] else { return values(definition, channel).expanded(count).map(\.amount) }
    // On a band scale the far end is that of the last band.
    let inBand = scale.bandwidth * (definition.bandPosition ?? (plan.fillsBands ? 1 : 0.5))
    return values(definition, channel).expanded(count).map { scale.place($0) + inBand }
  }

  /// Bars between the edges of bins or units of the calendar, a hair apart.
  private mutating func spaced(
    _ channel: Channel, _ definition: ChannelDefinition, _ starts: [Double], _ ends: [Double]
  ) -> [(Double, Double)] {
    let spacing = look.number("binSpacing") ?? 0
    let least = look.number("minBandSize") ?? 0
    let band = look[channel == .x ? "width" : "height"]?["band"]?.number ?? 1
    let shift = ((definition.bandPosition ?? look.number("timeUnitBandPosition") ?? 0.5) - 0.5)
    let offsets = offsetPlaces(channel, part: 0)
    let inner = frame.book.scales[channel == .x ? .xOffset : .yOffset]?.bandwidth
    return starts.indices.map { index in
      let (low, high) = (min(starts[index], ends[index]), max(starts[index], ends[index]))
      if let offsets, let inner { return (low + offsets[index], low + offsets[index] + inner) }
      let width = (high - low) * band
      // Where units are centred on their ticks, the bar moves back by half of its own unit.
      let moved = definition.timeUnit != nil && definition.bin == nil ? -shift * -(high - low) : 0
      let middle = (low + high) / 2 + (definition.timeUnit != nil ? moved : 0)
      let size = max(width - spacing, least)
      return (middle - size / 2, middle + size / 2)
    }
  }

  /// Bars in the bands of a scale, or in those of an offset scale within them.
  private mutating func banded(
    _ channel: Channel, _ definition: ChannelDefinition, _ scale: ChannelScale
  ) -> [(Double, Double)] {
    let starts = values(definition, channel).expanded(count).map { scale.place($0) }
    let name = channel == .x ? "width" : "height"
    var width = scale.bandwidth
    var shift = [Double](repeating: 0, count: count)
    let offset: Channel = channel == .x ? .xOffset : .yOffset
    if plan.encoding[offset] != nil, let offsets = offsetPlaces(channel, part: 0) {
      shift = offsets
      if let inner = frame.book.scales[offset]?.bandwidth, inner > 0 { width = inner }
    }
    if width == 0 { return starts.map { sized(about: $0, channel, scale) } }
    let band = definition.bandPosition == nil ? look[name]?["band"]?.number ?? 1 : 1
    var fixed: Varying<Double>?
    if let stated = look.number(name) ?? (channel == plan.dimension ? look.number("size") : nil) { fixed = .constant(stated) }
    if channel == plan.dimension, plan.kind == .bar, let sizes = numbers(.size) {
      let whole = width
      fixed = sizes.map { $0 ?? whole }
    }
    let least = look.number("minBandSize") ?? 0.25
    let total = max(least, width * band)
    return starts.indices.map { index in
      let size = fixed?[index] ?? total
      let low = starts[index] + shift[index] + (width - size) / 2
      return (low, low + size)
    }
  }

  /// A bar of a fixed length about a place.
  private func sized(about place: Double, _ channel: Channel, _ scale: ChannelScale?) -> (Double, Double) {
    let name = channel == .x ? "width" : "height"
    let usual: Double
    if let scale, scale.isBanded {
      usual = look.number("discreteBandSize") ?? max(1, scale.step - 2)
    } else {
      usual = look.number("continuousBandSize") ?? 5
    }
    let size = look.number(name) ?? (channel == plan.dimension ? look.number("size") : nil) ?? usual
    return (place - size / 2, place + size / 2)
  }

  /// A bar along a direction that nobody speaks of: all of it, or a step about the middle.
  private mutating func unplaced(_ channel: Channel, _ extent: Double) -> [(Double, Double)] {
    if let starts = propertyPlaces(channel.rawValue, extent) {
      let ends = propertyPlaces(channel == .x ? "x2" : "y2", extent) ?? starts.map { $0 + (look.number(channel == .x ? "width" : "height") ?? 5) }
      return starts.indices.map { (starts[$0], ends[$0]) }
    }
    if plan.kind == .rect || plan.kind == .image { return [(Double, Double)](repeating: (0, extent), count: count) }
    let size = look.number(channel == .x ? "width" : "height") ?? look.number("size")
      ?? max(1, (frame.config["view"].number("step") ?? 20) - 2)
    return [(Double, Double)](repeating: (extent / 2 - size / 2, extent / 2 + size / 2), count: count)
  }

  /// Rounded corners: all, or those at the end of the bar.
  mutating func corners(_ kept: [Int]) -> Varying<[Double]> {
    let names = ["cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft"]
    let all = look.number("cornerRadius") ?? 0
    var radii = names.map { look.number($0) ?? all }
    if let end = look.number("cornerRadiusEnd") {
      let isVertical = plan.orientation == .vertical
      if isVertical { (radii[0], radii[1]) = (end, end) } else { (radii[1], radii[2]) = (end, end) }
    }
    return .constant(radii.allSatisfy { $0 == 0 } ? [] : radii)
  }
}
