import ChartModel
import Geometry
import SceneGraph

extension MarkContext {
  /// Where a mark stands along a direction that its channels do not speak of.
  enum Usual {
    /// In the middle of the plot; at zero or where the scale begins; at zero or where the scale ends.
    case middle, low, high
  }

  /// Where marks stand along a direction, or where their second end does for `x2` and the like.
  ///
  /// `part` is the part of a band to stand at, over what the definition says.
  mutating func places(_ channel: Channel, usual: Usual = .middle, part: Double? = nil) -> [Double] {
    let shift = shifts(channel)
    var found: [Double]
    if let definition = plan.encoding[channel], definition.isData || definition.value != nil {
      found = places(of: definition, channel, part: shift.isEncoded ? 0 : part)
    } else {
      found = usualPlaces(channel, usual)
    }
    if let shifts = shift.values { for index in found.indices { found[index] += shifts[index] } }
    return found
  }

  /// Where the values behind a channel stand. Vega draws what its scale has no place for at zero.
  mutating func places(of definition: ChannelDefinition, _ channel: Channel, part: Double?) -> [Double] {
    let found = scaled(definition, channel, part: part)
    guard frame.writesMissing, definition.field != nil || definition.aggregate != nil, let scale = frame.book[channel],
      found.contains(where: { !$0.isFinite }),
      let series = data.series(plan.fields[channel]?.start ?? definition.outputName)
    else { return found }
    let isListed = scale.plan.type.isDiscrete
    return found.indices.map {
      found[$0].isFinite || !isListed && !series.amount(rows[$0]).isFinite ? found[$0] : 0
    }
  }

  private mutating func scaled(_ definition: ChannelDefinition, _ channel: Channel, part: Double?) -> [Double] {
    if let value = definition.value {
      return [Double](repeating: place(ofValue: constant(value, definition.place), frame.extent(channel)), count: count)
    }
    guard let scale = frame.book[channel] else { return values(definition, channel).expanded(count).map(\.amount) }
    let inBand = scale.bandwidth * (part ?? definition.bandPosition ?? 0.5)
    guard definition.datum == nil, let use = plan.fields[channel], let start = data.series(use.start) else {
      if definition.datum == nil { return [Double](repeating: .nan, count: count) }
      return values(definition, channel).expanded(count).map { scale.place($0) + inBand }
    }
    if plan.stack?.channel == channel, let end = use.end.flatMap({ data.series($0) }) {
      // A mark in a stack stands at the end of its piece, or at the part of the piece that is asked for.
      let isTextOnArc = plan.kind == .text && channel.scaleUse == .polar
      let share = definition.bandPosition ?? (isTextOnArc ? 0.5 : 1)
      return standingIn(channel, scale, mixed(start, end, share, scale), definition)
    }
    let stands = part ?? plan.bandPosition(definition, channel)
    let isBin = use.bins != nil
    let isUnit = definition.timeUnit != nil && definition.type == .temporal && (stands ?? 0) != 0
    if isBin || isUnit, !scale.isBanded, let share = stands, share != 0, let end = use.end.flatMap({ data.series($0) })
    {
      return standingIn(channel, scale, mixed(start, end, share, scale), definition)
    }
    if definition.isPreBinned,
      let end = channel.secondary.flatMap({ plan.encoding[$0]?.fieldName }).flatMap({ data.series($0) })
    {
      return standingIn(channel, scale, mixed(start, end, stands ?? 0.5, scale), definition)
    }
    let places = standingIn(channel, scale, scale.places(start.picking(rows)), definition)
    return isBin || inBand == 0 ? places : places.map { $0 + inBand }
  }

  /// The places of values between those of two fields: a part of the way from the first to the second.
  func mixed(_ start: Series, _ end: Series, _ share: Double, _ scale: ChannelScale) -> [Double] {
    if share == 0 { return scale.places(start.picking(rows)) }
    if share == 1 { return scale.places(end.picking(rows)) }
    return scale.places(.numbers(rows.map { (1 - share) * start.amount($0) + share * end.amount($0) }))
  }

  /// The places with those of invalid values where such values are to be shown.
  private func standingIn(
    _ channel: Channel, _ scale: ChannelScale, _ places: [Double], _ definition: ChannelDefinition
  ) -> [Double] {
    guard let stated = plan.standIns[channel.main], scale.plan.type.isContinuous else { return places }
    let instead = stated["value"].map { place(ofValue: $0, frame.extent(channel)) } ?? scale.base()
    return places.map { $0.isFinite ? $0 : instead }
  }

  /// Places by the mark's own properties, else in the middle or at an end.
  mutating func usualPlaces(_ channel: Channel, _ usual: Usual) -> [Double] {
    let extent = frame.extent(channel)
    if let stated = propertyPlaces(channel.rawValue, extent) { return stated }
    if let alias = Self.aliases[channel], let stated = propertyPlaces(alias, extent) { return stated }
    func all(_ place: Double) -> [Double] { [Double](repeating: place, count: count) }
    if usual == .middle { return all(extent / 2) }
    if let scale = frame.book[channel] { return all(scale.base(isHigh: usual == .high)) }
    switch channel.main {
    case .x, .theta, .radius: return all(usual == .high ? extent : 0)
    default: return all(usual == .high ? 0 : extent)
    }
  }

  /// The names that properties of arcs also have.
  private static let aliases: [Channel: String] = [
    .radius: "outerRadius", .radius2: "innerRadius", .theta: "startAngle", .theta2: "endAngle",
  ]

  /// The shift of places along a direction, and whether an offset channel gives it.
  mutating func shifts(_ channel: Channel, part: Double? = nil) -> (values: [Double]?, isEncoded: Bool) {
    // A second end without a word of its own moves with the first.
    let isOwn = channel == channel.main || plan.encoding[channel] != nil || look[channel.rawValue] != nil
    let channel = isOwn ? channel : channel.main
    if let offset = channel.offset, let places = offsetPlaces(offset, part: part ?? 0.5) { return (places, true) }
    guard let stated = look.number("\(channel.rawValue)Offset"), stated != 0 else { return (nil, false) }
    return ([Double](repeating: stated, count: count), false)
  }

  /// A constant place: a number, or the words for the far end.
  func place(ofValue value: Literal, _ extent: Double) -> Double {
    switch value {
    case .string("width"): frame.size.width
    case .string("height"): frame.size.height
    default: value.isNull ? 0 : value.asNumber
    }
  }

  /// The shift that an offset channel gives each row; nil where there is none.
  private mutating func offsetPlaces(_ offset: Channel, part: Double) -> [Double]? {
    guard let definition = plan.encoding[offset], definition.isData || definition.value != nil else { return nil }
    guard definition.value == nil, let scale = frame.book.scales[offset] else {
      return values(definition, offset).expanded(count).map { $0.amount }
    }
    let inBand = scale.bandwidth * part
    return values(definition, offset).expanded(count).map { scale.place($0) + inBand }
  }

  /// Where symbols, texts and lines stand: the middle of the plot along a direction nobody speaks of.
  mutating func points(usual: Usual = .middle) -> [Point] {
    if let map, plan.encoding[.longitude] != nil || plan.encoding[.latitude] != nil {
      return projected(map, .longitude, .latitude)
    }
    let xs = places(.x, usual: usual), ys = places(.y, usual: usual)
    return xs.indices.map { Point(x: xs[$0], y: ys[$0]) }
  }

  /// A place the mark itself states.
  mutating func propertyPlaces(_ name: String, _ extent: Double) -> [Double]? {
    property(name).map { value in value.expanded(count).map { place(ofValue: $0, extent) } }
  }

  /// Rows as points of a map; what lies behind the globe is nowhere.
  mutating func projected(_ map: MapProjection, _ longitude: Channel, _ latitude: Channel) -> [Point] {
    func degrees(_ channel: Channel) -> [Double] {
      plan.encoding[channel].map { values($0, channel).expanded(count).map(\.amount) }
        ?? [Double](repeating: 0, count: count)
    }
    let longitudes = degrees(longitude), latitudes = degrees(latitude)
    return longitudes.indices.map { map.place(longitudes[$0], latitudes[$0]) ?? Point(x: .nan, y: .nan) }
  }
}

extension Varying {
  /// One value for each of so many items.
  func expanded(_ count: Int) -> [Value] {
    switch self {
    case .constant(let value): [Value](repeating: value, count: count)
    case .each(let values): values
    }
  }

  /// The values of some items.
  func picking(_ indices: [Int]) -> Varying {
    switch self {
    case .constant: self
    case .each(let values): .each(indices.map { values[$0] })
    }
  }
}

extension ChannelDefinition {
  /// Whether the data bring their bins along.
  var isPreBinned: Bool { if case .binned? = bin { true } else { false } }
}

extension BatchStyle {
  /// The style of some items.
  func picking(_ indices: [Int]) -> BatchStyle {
    BatchStyle(fill: fill.picking(indices), stroke: stroke.picking(indices), line: line.picking(indices))
  }
}
