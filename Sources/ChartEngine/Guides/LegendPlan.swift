import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// A legend as it was asked for: the channels of one field that it explains together.
struct LegendPlan {
  /// The channels with their scales; the first is the one that names it.
  var channels: [Channel]
  var settings: Properties
  var stated: Properties
  var definition: ChannelDefinition
  var title: String?
  /// The unit whose marks it shows.
  var unit: PlotPlan.Unit
  var book: ScaleBook
  /// The numbers of the scales it explains.
  var numbers: Set<Int>
  /// Whether it names the two ends of its domain and nothing between them.
  var showsEnds = false
  /// How rows without a value are painted and called, where there are any.
  var absent: AbsentPaint?

  /// The legends of a plot: one for each field, and one for each scale of its own.
  static func legends(_ plot: PlotPlan, _ books: [ScaleBook], _ plans: [ScalePlan?], config: Config) -> [LegendPlan] {
    var found: [LegendPlan] = []
    var done: Set<Int> = []
    for (index, unit) in plot.units.enumerated() {
      for channel in Channel.allCases where channel.hasLegend {
        guard let number = unit.scales[channel], plans[number] != nil, done.insert(number).inserted,
          var definition = unit.plan.scaledDefinition(channel), definition.legend != .disabled
        else { continue }
        if definition.field == nil && definition.aggregate == nil && definition.datum == nil { continue }
        if definition.type == nil { definition.type = definition.inferredType(for: channel) }
        let stated = definition.legend?.properties ?? Properties()
        let settings = config["legend"].overlaid(by: stated)
        if settings.bool("disable") == true { continue }
        var title: String?
        if let own = stated["title"] ?? definition.title {
          title = AxisPlan.text(own)
        } else if settings["title"]?.isNull != true {
          title = definition.guideTitle(config)
        }
        let same = found.firstIndex { other in
          other.definition.fieldName == definition.fieldName && other.definition.aggregate == definition.aggregate
            && other.title == title && other.definition.timeUnit == definition.timeUnit
        }
        if let same, definition.fieldName != nil || definition.aggregate != nil {
          found[same].channels.append(channel)
          found[same].numbers.insert(number)
        } else {
          found.append(LegendPlan(
            channels: [channel], settings: settings, stated: stated, definition: definition, title: title, unit: unit, book: books[index], numbers: [number]))
          if channel.scaleUse == .color, let absent = AbsentPaint(config),
            plot.units.contains(where: { $0.scales[channel] == number && $0.plan.absentRows(channel) != nil })
          {
            found[found.count - 1].absent = absent
          }
        }
      }
    }
    return found
  }

  /// The legend with a ramp no longer than its plot; a short one shows the ends of its domain alone.
  func fitting(_ size: Size) -> LegendPlan {
    guard isGradient, stated["gradientLength"] == nil else { return self }
    var result = self
    let isHorizontal = settings.string("direction") == "horizontal" || ["top", "bottom"].contains(settings.string("orient"))
    let length = isHorizontal ? min(max(size.width, 100), 200) : min(max(size.height, 64), 200)
    result.settings["gradientLength"] = .number(length)
    result.showsEnds = length < 200 && settings["values"] == nil && settings["tickCount"] == nil
    return result
  }

  /// The scale that lists its entries.
  var scale: ChannelScale? {
    channels.lazy.compactMap { book.paints[$0]?.scale ?? book.scales[$0] }.first
  }

  /// Whether it is a ramp of colours.
  var isGradient: Bool {
    guard channels.count == 1, let paint = book.paints[channels[0]] else { return false }
    if settings.string("type") == "symbol" { return false }
    if case .ramp = paint.source { return true }
    return false
  }

  /// The values it shows and their texts.
  func entries(config: Config, names: Names) -> [(value: Literal, label: String)] {
    guard let scale else { return [] }
    if case .classes(let classes) = scale.form {
      let format = ValueFormat(definition, config: config, settings: settings)
      return (0..<classes.count).map { index in
        let (low, high) = classes.extent(of: index)
        let bins = scale.plan.bins
        let from = low ?? bins?.first, to = high ?? bins?.last
        let middle = ((from ?? (to ?? 0) - 1) + (to ?? (from ?? 0) + 1)) / 2
        let label = switch (from, to) {
        case (nil, let high?): "< \(format.text(.number(high)))"
        case (let low?, nil): "≥ \(format.text(.number(low)))"
        case (let low?, let high?): "\(format.text(.number(low))) – \(format.text(.number(high)))"
        default: ""
        }
        return (.number(middle), label)
      }
    }
    if showsEnds {
      let ends = scale.ends
      if !scale.plan.type.isTime, settings["format"] == nil, config.values.string("numberFormat") == nil,
        let first = ends.first, let last = ends.last
      {
        let format = NumberFormat.ticks(from: first, to: last, count: 5)
        return ends.map { (.number($0), format($0)) }
      }
      let format = ValueFormat(definition, config: config, settings: settings)
      return ends.map { (.number($0), format.text(.number($0))) }
    }
    var settings = settings
    if settings["tickCount"] == nil { settings["tickCount"] = isGradient ? 4 : 5 }
    let ticks = AxisTicks(settings, definition, scale, extent: 200, config: config, names: names)
    let ends = scale.ends
    return ticks.values.indices.compactMap { index in
      let value = ticks.values[index]
      if !scale.plan.type.isDiscrete, settings["values"] == nil, let number = value.number, let low = ends.min(), let high = ends.max(),
        number < low || number > high || (channels.contains(.size) && number == 0)
      {
        return nil
      }
      return (value, ticks.labels[index])
    }
  }
}
