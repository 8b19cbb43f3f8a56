import ChartModel
import Colors
import Diagnostics
import Geometry
import Scales

/// A scale whose range is colours: a palette for names, a ramp for amounts, classes of a ramp for bins.
struct PaintScale: Sendable {
  /// Where its colours come from.
  enum Source: Sendable {
    case palette([Color])
    case ramp(ColorRamp, ContinuousScale)
    case classes([Color])
  }

  var scale: ChannelScale
  var source: Source

  /// The colour of a value; nil where the scale has none for it.
  func callAsFunction(_ value: Literal) -> Color? {
    switch source {
    case .palette(let colors), .classes(let colors):
      let place = scale.place(value)
      guard place >= 0, !colors.isEmpty else { return nil }
      return colors[Int(place) % colors.count]
    case .ramp(let ramp, let unit):
      guard value.isValid else { return nil }
      let place = unit(value.asNumber)
      return place.isFinite ? ramp(min(max(place, 0), 1)) : nil
    }
  }

  /// The scale over the colours that its settings or the configuration name.
  init(_ plan: ScalePlan, config: Config, sink: inout DiagnosticSink) {
    let stated = plan.settings["range"]?.array
    let block = Self.usualBlock(plan)
    let setting =
      plan.settings["range"]?.string.flatMap { config["range"][$0] } ?? plan.settings["scheme"]
      ?? config["range"][block]
    let isRamp = !plan.type.isDiscrete && !plan.type.isDiscretizing
    if let listed = stated?.compactMap({ $0.string.flatMap { Color(css: $0) } }), !listed.isEmpty {
      self.init(plan, colors: listed, isRamp: isRamp, space: Self.space(plan))
      return
    }
    if let listed = setting?.array?.compactMap({ $0.string.flatMap { Color(css: $0) } }), !listed.isEmpty {
      // Colours that a theme lists are chosen to be mixed evenly for the eye.
      self.init(plan, colors: listed, isRamp: isRamp, space: .oklab)
      return
    }
    let name = setting?.string ?? setting?["scheme"]?.string ?? setting?["name"]?.string ?? "tableau10"
    var scheme = ColorScheme(named: Self.withoutCount(name).name) ?? ColorScheme(named: name)
    if scheme == nil {
      sink.report(
        Messages.unknownScheme(
          name, near: nearestName(to: name, among: ColorScheme.names), Place(plan.settings.place("scheme"))))
      scheme = ColorScheme(named: config["range"].string(block) ?? "tableau10")
    }
    let colors = scheme?.colors ?? []
    guard scheme?.kind != .categorical, let scheme else {
      self.init(plan, colors: colors, isRamp: isRamp, space: .rgb)
      return
    }
    var ramp = scheme.ramp
    let extent = (plan.settings["scheme"]?["extent"])?.numbers
    if let extent, extent.count == 2 { ramp = ramp.part(from: extent[0], to: extent[1]) }
    self.init(plan, ramp: ramp)
  }

  /// Which range of the configuration a scale takes its colours from.
  private static func usualBlock(_ plan: ScalePlan) -> String {
    if plan.settings["domainMid"] != nil { return "diverging" }
    switch plan.definition.type {
    case .nominal: return "category"
    case .ordinal: return "ordinal"
    default:
      return plan.kind == .rect || plan.kind == .geoshape ? "heatmap" : plan.type.isDiscrete ? "category" : "ramp"
    }
  }

  /// A scheme's name may end in a number of colours: `blues-5`.
  private static func withoutCount(_ name: String) -> (name: String, count: Int?) {
    guard let dash = name.lastIndex(of: "-"), let count = Int(name[name.index(after: dash)...]) else {
      return (name, nil)
    }
    return (String(name[..<dash]), count)
  }

  private static func space(_ plan: ScalePlan) -> ColorInterpolation {
    ColorInterpolation(
      rawValue: plan.settings.string("interpolate") ?? plan.settings["interpolate"]?["type"]?.string ?? "rgb") ?? .rgb
  }

  private init(_ plan: ScalePlan, colors: [Color], isRamp: Bool, space: ColorInterpolation) {
    if isRamp || (plan.definition.type == .ordinal && colors.count == 2 && plan.type.isDiscrete && space == .oklab) {
      self.init(plan, ramp: ColorRamp(colors, in: space), stops: colors.count)
      return
    }
    self.init(
      ChannelScale(plan, range: (0..<colors.count).map(Double.init)),
      plan.type.isDiscretizing ? .classes(plan.isReversed ? colors.reversed() : colors) : .palette(colors))
  }

  private init(_ scale: ChannelScale, _ source: Source) { (self.scale, self.source) = (scale, source) }

  private init(_ plan: ScalePlan, ramp: ColorRamp, stops: Int = 2) {
    let ramp = plan.isReversed ? ramp.reversed : ramp
    if plan.type.isDiscrete {
      scale = ChannelScale(plan, range: [0, 1])
      source = .palette(ramp.colors(max(1, scale.keys.count)))
      return
    }
    if plan.type.isDiscretizing {
      let count: Int
      switch plan.type {
      case .binOrdinal: count = max(1, (plan.bins?.count ?? 2) - 1)
      case .threshold: count = { if case .numbers(let numbers) = plan.domain { numbers.count + 1 } else { 2 } }()
      default: count = 4
      }
      scale = ChannelScale(plan, range: [Double](repeating: 0, count: count))
      source = .classes(ramp.colors(count))
      return
    }
    var straight = plan
    straight.isReversed = false
    let numbers: [Double] = { if case .numbers(let numbers) = plan.domain { numbers } else { [0, 1] } }()
    let range =
      numbers.count > 2
      ? numbers.indices.map { Double($0) / Double(numbers.count - 1) } : [0, 1]
    scale = ChannelScale(straight, range: range)
    source = .ramp(
      ramp,
      ContinuousScale(
        ChannelScale.transform(plan), domain: scale.ends.isEmpty ? numbers : scale.ends, range: range, clamp: true))
  }
}
