import ChartModel
import Diagnostics
import Geometry

/// Gives trained scales their ranges, once the size of the plot is known.
struct ScaleMaking {
  let plans: [ScalePlan?]
  let config: Config
  let size: Size
  var sink: DiagnosticSink

  /// The scales of a unit.
  mutating func book(for unit: PlotPlan.Unit) -> ScaleBook {
    var book = ScaleBook()
    for channel in Channel.allCases {
      guard let number = unit.scales[channel], let plan = plans[number] else { continue }
      switch channel.scaleUse {
      case .position:
        book.scales[channel] = ChannelScale(plan, range: positionRange(plan, channel))
      case .offset:
        let main: Channel = channel == .xOffset ? .x : .y
        let width = unit.scales[main].flatMap { plans[$0] }.map {
          ChannelScale($0, range: positionRange($0, main)).bandwidth
        } ?? 0
        let whole = width > 0 ? width : main == .x && unit.plan.encoding[.x] == nil ? size.width : main == .y && unit.plan.encoding[.y] == nil ? size.height : width
        book.scales[channel] = ChannelScale(plan, range: numbers(plan) ?? [0, whole])
      case .polar:
        let reach = channel == .theta ? 2 * Double.pi : min(size.width, size.height) / 2
        book.scales[channel] = ChannelScale(plan, range: numbers(plan) ?? [0, reach])
      case .color: book.paints[channel] = PaintScale(plan, config: config, sink: &sink)
      case .number: book.scales[channel] = ChannelScale(plan, range: numberRange(plan, channel, unit))
      case .discrete:
        let list = plan.settings["range"]?.array ?? (channel == .shape ? config["range"]["symbol"]?.array ?? [] : Self.dashes)
        book.shapes[channel] = list
        book.scales[channel] = ChannelScale(plan, range: list.indices.map(Double.init))
      case .none: break
      }
    }
    return book
  }

  private static let dashes: [Literal] = [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]

  private func numbers(_ plan: ScalePlan) -> [Double]? {
    if let stated = plan.settings["range"]?.numbers { return stated }
    if let low = plan.settings.number("rangeMin"), let high = plan.settings.number("rangeMax") { return [low, high] }
    return nil
  }

  private func positionRange(_ plan: ScalePlan, _ channel: Channel) -> [Double] {
    if let stated = numbers(plan) { return stated }
    if let words = plan.settings["range"]?.array {
      return words.map { $0 == "width" ? size.width : $0 == "height" ? size.height : $0.asNumber }
    }
    if channel == .x { return [0, size.width] }
    return plan.type.isDiscrete ? [0, size.height] : [size.height, 0]
  }

  private func numberRange(_ plan: ScalePlan, _ channel: Channel, _ unit: PlotPlan.Unit) -> [Double] {
    let scale = config["scale"]
    var ends: [Double]
    switch channel {
    case .size: ends = sizeRange(plan, unit)
    case .strokeWidth: ends = [scale.number("minStrokeWidth") ?? 1, scale.number("maxStrokeWidth") ?? 4]
    case .angle: ends = [0, 360]
    default: ends = [scale.number("minOpacity") ?? 0.3, scale.number("maxOpacity") ?? 0.8]
    }
    if let low = plan.settings.number("rangeMin") { ends[0] = low }
    if let high = plan.settings.number("rangeMax") { ends[1] = high }
    if let stated = plan.settings["range"]?.numbers { ends = stated }
    if plan.type.isDiscretizing, ends.count == 2 {
      let count: Int
      switch plan.type {
      case .threshold: if case .numbers(let numbers) = plan.domain { count = numbers.count + 1 } else { count = 2 }
      case .binOrdinal: count = max(1, (plan.bins?.count ?? 2) - 1)
      case .quantize: count = Int(clamped: scale.number("quantizeCount") ?? 4)
      default: count = Int(clamped: scale.number("quantileCount") ?? 4)
      }
      ends = count > 1 ? (0..<count).map { ends[0] + (ends[1] - ends[0]) * Double($0) / Double(count - 1) } : ends
    }
    return ends
  }

  /// Areas, widths or heights, by the mark.
  private func sizeRange(_ plan: ScalePlan, _ unit: PlotPlan.Unit) -> [Double] {
    let scale = config["scale"]
    let zero: Bool = {
      if case .numbers(let ends) = plan.domain { return (ends.min() ?? 1) <= 0 && plan.type.isContinuous }
      return false
    }()
    switch unit.plan.kind {
    case .bar, .tick:
      let step = unit.scales[unit.plan.dimension].flatMap { plans[$0] }.map {
        ChannelScale($0, range: positionRange($0, unit.plan.dimension)).step
      } ?? 0
      let widest = step > 0 ? step - 1 : config["bar"].number("continuousBandSize") ?? 5
      return [zero ? 0 : scale.number("minBandSize") ?? 2, scale.number("maxBandSize") ?? widest]
    case .line, .trail, .rule: return [scale.number("minStrokeWidth") ?? 1, scale.number("maxStrokeWidth") ?? 4]
    case .text: return [scale.number("minFontSize") ?? 8, scale.number("maxFontSize") ?? 40]
    default:
      let low = zero ? 0 : config["scale"].number("minSize") ?? 9
      if let stated = scale.number("maxSize") { return [low, stated] }
      let steps = [Channel.x, .y].compactMap { channel -> Double? in
        guard let number = unit.scales[channel], let plan = plans[number] else { return nil }
        let scale = ChannelScale(plan, range: positionRange(plan, channel))
        if scale.step > 0 { return scale.step }
        guard let bins = plan.bins, bins.count > 1 else { return nil }
        return abs(scale.place(.number(bins[1])) - scale.place(.number(bins[0])))
      }
      let step = steps.min() ?? config["view"].number("step") ?? 20
      return [low, (0.95 * step) * (0.95 * step)]
    }
  }
}

extension ScaleBook {
  /// The output of a number scale with classes is an entry of its range.
  func number(_ channel: Channel, _ value: Literal) -> Double { scales[channel]?.place(value) ?? .nan }
}
