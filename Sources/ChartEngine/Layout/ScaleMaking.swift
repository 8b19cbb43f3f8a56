import ChartModel
import Diagnostics
import Geometry

/// Gives trained scales their ranges, once the size of the plot is known.
struct ScaleMaking {
  let plans: [ScalePlan?]
  let config: Config
  let size: Size
  let names: Names
  /// The view that is drawn: it may state the steps of bands.
  var view: View?
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
        book.scales[channel] = ChannelScale(plan, range: numbers(plan) ?? offsetRange(plan, channel, unit))
      case .polar:
        let reach = channel == .theta ? 2 * Double.pi : min(size.width, size.height) / 2
        book.scales[channel] = ChannelScale(plan, range: numbers(plan) ?? [0, reach])
      case .color: book.paints[channel] = PaintScale(plan, config: config, sink: &sink)
      case .number:
        let range = numberRange(plan, channel, unit)
        book.scales[channel] = ChannelScale(plan, range: range, picksNumbers: true)
      case .discrete:
        let list =
          plan.settings["range"]?.array ?? (channel == .shape ? config["range"]["symbol"]?.array ?? [] : Self.dashes)
        book.shapes[channel] = list
        book.scales[channel] = ChannelScale(plan, range: list.indices.map(Double.init))
      case .none: break
      }
    }
    return book
  }

  private static let dashes: [Literal] = [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]

  /// The range as stated, or the usual one with its stated ends.
  private func numbers(_ plan: ScalePlan, usual: [Double] = []) -> [Double]? {
    if let stated = plan.settings["range"]?.numbers { return stated }
    var ends = usual.isEmpty ? [0, 0] : usual
    let low = plan.settings.number("rangeMin"), high = plan.settings.number("rangeMax")
    guard low != nil || high != nil, !usual.isEmpty || low != nil && high != nil else { return nil }
    ends[0] = low ?? ends[0]
    ends[1] = high ?? ends[1]
    return ends
  }

  /// How far marks may move: within a band, within a unit of the calendar, or about the middle of the plot.
  private func offsetRange(_ plan: ScalePlan, _ channel: Channel, _ unit: PlotPlan.Unit) -> [Double] {
    let main: Channel = channel == .xOffset ? .x : .y
    let extent = main == .x ? size.width : size.height
    guard let place = unit.scales[main].flatMap({ plans[$0] }) else {
      return main == .y && !plan.type.isDiscrete ? [extent / 2, -extent / 2] : [-extent / 2, extent / 2]
    }
    let scale = ChannelScale(place, range: positionRange(place, main))
    if place.type.isDiscrete { return [0, scale.bandwidth] }
    guard let definition = unit.plan.encoding[main], let calendar = definition.timeUnit else { return [0, 0] }
    let start = CalendarUnits.milliseconds(year: 2001, month: 0)
    let length = scale.place(.number(CalendarUnits.end(start, of: calendar))) - scale.place(.number(start))
    let padding = config["scale"].number("bandWithNestedOffsetPaddingInner") ?? 0
    let shift = (unit.plan.bandPosition(definition, main) ?? 0.5) - 0.5
    return [(padding / 2 + shift) * length, (1 - padding / 2 + shift) * length]
  }

  private func positionRange(_ plan: ScalePlan, _ channel: Channel) -> [Double] {
    if let stated = plan.settings["range"]?.numbers { return stated }
    if let words = plan.settings["range"]?.array {
      return words.map { $0 == "width" ? size.width : $0 == "height" ? size.height : computed($0).asNumber }
    }
    let usual = channel == .x ? [0, size.width] : plan.type.isDiscrete ? [0, size.height] : [size.height, 0]
    return numbers(plan, usual: usual) ?? usual
  }

  /// A constant, computed where it is a formula over the size of the plot.
  private func computed(_ literal: Literal) -> Literal {
    guard let text = literal.expressionText, let expression = try? Expression(parsing: text) else { return literal }
    var names = names
    (names.values["width"], names.values["height"]) = (.number(size.width), .number(size.height))
    var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
    return compiler.compile(expression)(0)
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
    // Values without a line between them are told apart by even steps, unless the range names each number: it then
    // says how many classes there are where nothing else does.
    let isListed = plan.settings["range"] != nil && [.ordinal, .quantize, .quantile].contains(plan.type)
    if plan.type.isDiscretizing || plan.type == .ordinal, ends.count == 2, !isListed {
      let count: Int
      switch plan.type {
      case .ordinal: if case .values(let values) = plan.domain { count = values.count } else { count = 2 }
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
    switch unit.plan.kind {
    case .bar, .tick: return [scale.number("minBandSize") ?? 2, scale.number("maxBandSize") ?? leastStep(unit) - 1]
    case .line, .trail, .rule: return [scale.number("minStrokeWidth") ?? 1, scale.number("maxStrokeWidth") ?? 4]
    case .text: return [scale.number("minFontSize") ?? 8, scale.number("maxFontSize") ?? 40]
    default:
      let side = 0.95 * leastStep(unit)
      // In a figure areas are true: nothing has no area.
      let isTrue = scale.bool("sizeFromZero") == true && plan.type.isContinuous && plan.reachesZero
      return [isTrue ? 0 : scale.number("minSize") ?? 4, scale.number("maxSize") ?? side * side]
    }
  }

  /// The smaller of the distances between neighbouring bins, or of the usual steps, along both directions.
  private func leastStep(_ unit: PlotPlan.Unit) -> Double {
    [Channel.x, .y].map { channel -> Double in
      let isX = channel == .x
      if let number = unit.scales[channel], let bins = plans[number]?.bins, bins.count > 1,
        unit.plan.fields[channel]?.bins != nil
      {
        return (isX ? size.width : size.height) / Double(bins.count - 1)
      }
      if case .step(let step, _)? = isX ? view?.width : view?.height { return step }
      return config["view"][isX ? "discreteWidth" : "discreteHeight"]?["step"]?.number ?? config["view"].number("step")
        ?? 20
    }.min() ?? 20
  }
}

extension ScaleBook {
  /// The output of a number scale with classes is an entry of its range.
  func number(_ channel: Channel, _ value: Literal) -> Double { scales[channel]?.place(value) ?? .nan }
}
