import ChartModel
import Geometry
import SceneGraph

extension MarkContext {
  /// Where a value stands along a direction, its band's middle or another part of it included.
  ///
  /// `part` is the part of a band or bin to stand at where the definition does not say one.
  mutating func places(_ channel: Channel, part: Double? = nil) -> [Double]? {
    guard let definition = plan.encoding[channel] else { return nil }
    let extent = frame.extent(channel)
    if let value = definition.value {
      return [Double](repeating: place(ofValue: constant(value, definition.place), extent), count: count)
    }
    guard let scale = frame.book[channel] else {
      return values(definition, channel).expanded(count).map { $0.amount }
    }
    let stands = definition.bandPosition ?? part
    let offsets = channel.isXY ? offsetPlaces(channel, part: stands ?? 0.5) : nil
    let hasOffset = offsets != nil && scale.isBanded
    let inBand = hasOffset ? 0 : scale.bandwidth * (stands ?? 0.5)
    var found: [Double]
    if definition.datum != nil {
      found = values(definition, channel).expanded(count).map { scale.place($0) + inBand }
    } else {
      let use = plan.fields[channel] ?? UnitPlan.FieldUse(start: definition.outputName)
      guard let start = data.series(use.start) else { return [Double](repeating: .nan, count: count) }
      let starts = scale.places(shown(start.picking(rows), scale))
      if let end = use.end.flatMap({ data.series($0) }), !scale.isBanded, plan.stack?.channel != channel {
        let isBin = use.bins != nil || definition.isPreBinned
        let share = stands ?? (isBin ? 0.5 : look.number("timeUnitBandPosition") ?? 0)
        let ends = share == 0 ? starts : scale.places(end.picking(rows))
        found = starts.indices.map { starts[$0] + (ends[$0] - starts[$0]) * share }
      } else if let end = use.end.flatMap({ data.series($0) }), plan.stack?.channel == channel {
        // A mark in a stack stands at the end of its piece, or at the part of the piece that is asked for.
        let ends = scale.places(end.picking(rows))
        let share = definition.bandPosition ?? 1
        found = starts.indices.map { starts[$0] + (ends[$0] - starts[$0]) * share }
      } else {
        found = inBand == 0 ? starts : starts.map { $0 + inBand }
      }
    }
    if let offsets { for index in found.indices { found[index] += offsets[index] } }
    return found
  }

  /// The values of rows as they are placed: where invalid ones are to be shown, they stand at zero.
  private func shown(_ series: Series, _ scale: ChannelScale) -> Series {
    guard let policy = look["invalid"], policy.isNull || policy == "show", scale.plan.type.isContinuous,
      !scale.plan.type.isTime
    else { return series }
    return .numbers(series.numbers.map { $0.isNaN ? 0 : $0 })
  }

  /// A constant place: a number, or the words for the far end.
  func place(ofValue value: Literal, _ extent: Double) -> Double {
    switch value {
    case .string("width"): frame.size.width
    case .string("height"): frame.size.height
    default: value.isNull ? 0 : value.asNumber
    }
  }

  /// The shift within a band that an offset channel gives each row.
  mutating func offsetPlaces(_ channel: Channel, part: Double) -> [Double]? {
    let offset: Channel = channel == .x ? .xOffset : .yOffset
    guard let definition = plan.encoding[offset] else { return nil }
    guard definition.value == nil, let scale = frame.book.scales[offset] else {
      return values(definition, offset).expanded(count).map { $0.amount }
    }
    let inBand = scale.bandwidth * part
    return values(definition, offset).expanded(count).map { scale.place($0) + inBand }
  }

  /// Constant shifts of the mark, `xOffset` and the like.
  func shift(_ name: String) -> Double { look.number(name) ?? 0 }

  /// Where symbols, texts and lines stand: the middle of the plot along a direction nobody speaks of.
  mutating func points() -> [Point] {
    if let map, plan.encoding[.longitude] != nil || plan.encoding[.latitude] != nil {
      return projected(map, .longitude, .latitude)
    }
    let xs = places(.x) ?? propertyPlaces("x", frame.size.width) ?? [Double](repeating: frame.size.width / 2, count: count)
    let ys = places(.y) ?? propertyPlaces("y", frame.size.height) ?? [Double](repeating: frame.size.height / 2, count: count)
    let (dx, dy) = (shift("xOffset"), shift("yOffset"))
    return xs.indices.map { Point(x: xs[$0] + dx, y: ys[$0] + dy) }
  }

  /// A place the mark itself states.
  mutating func propertyPlaces(_ name: String, _ extent: Double) -> [Double]? {
    property(name).map { value in value.expanded(count).map { place(ofValue: $0, extent) } }
  }

  /// Rows as points of a map; what lies behind the globe is nowhere.
  mutating func projected(_ map: MapProjection, _ longitude: Channel, _ latitude: Channel) -> [Point] {
    func degrees(_ channel: Channel) -> [Double] {
      plan.encoding[channel].map { values($0, channel).expanded(count).map(\.amount) } ?? [Double](repeating: 0, count: count)
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
