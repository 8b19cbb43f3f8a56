import ChartModel
import Colors
import Geometry
import Scales
import SceneGraph

/// A legend as it was asked for: the channels over one domain that it explains together.
struct LegendPlan {
  /// What it is made of.
  enum Kind {
    /// A symbol and a text for each value.
    case symbols
    /// A ramp of colours with texts beside it.
    case gradient
    /// A row of colours, one for each class, with their limits beside it.
    case classes
  }

  /// The channels with their scales; the first is the one that names it.
  var channels: [Channel]
  var settings: Properties
  var stated: Properties
  var definition: ChannelDefinition
  var title: String?
  /// Whether the author said the title.
  var isTitleStated = false
  /// The unit whose marks it shows.
  var unit: PlotPlan.Unit
  var book: ScaleBook
  /// The numbers of the scales it explains.
  var numbers: Set<Int>
  /// How rows without a value are painted and called, where there are any.
  var absent: AbsentPaint?
  /// Whether it stands for one layer alone, though others share the scale.
  var isOwn = false
  /// Whether the author asks for it or switches it off; nil where nothing is said.
  var isWished: Bool?
  /// What its scales have in common: scales over one domain are explained together.
  var domain = ""

  /// The channels in the order in which their legends stand.
  private static let order: [Channel] = {
    let first: [Channel] = [
      .color, .size, .shape, .fill, .stroke, .strokeDash, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity,
    ]
    return first + Channel.allCases.filter { $0.hasLegend && !first.contains($0) }
  }()

  /// The legends of a plot: one for each domain, whatever scales there are over it.
  static func legends(_ plot: PlotPlan, _ books: [ScaleBook], _ plans: [ScalePlan?], config: Config) -> [LegendPlan] {
    var found: [LegendPlan] = []
    for channel in order {
      var groups: [[Int]] = [], numbers: [Int] = []
      let isOwn = plot.view.resolve.legend[channel] == .independent
      for (index, unit) in plot.units.enumerated() {
        guard let number = unit.scales[channel], plans[number] != nil, unit.plan.legendDefinition(channel) != nil else {
          continue
        }
        if !isOwn, let known = numbers.firstIndex(of: number) {
          groups[known].append(index)
        } else {
          groups.append([index])
          numbers.append(number)
        }
      }
      for (group, number) in zip(groups, numbers) {
        guard let plan = plans[number], var legend = LegendPlan(channel, plot, group, books, plan, number, config)
        else { continue }
        legend.isOwn = isOwn
        let same = found.firstIndex {
          $0.domain == legend.domain && $0.stated.string("orient") == legend.stated.string("orient")
            && (!isOwn || $0.channels != [channel])
        }
        if let same { found[same].merge(legend) } else { found.append(legend) }
      }
    }
    return found.filter { $0.isWished != false }
  }

  /// The legend of one scale, from all units that share it; nil where it is switched off.
  private init?(
    _ channel: Channel, _ plot: PlotPlan, _ units: [Int], _ books: [ScaleBook], _ plan: ScalePlan, _ number: Int,
    _ config: Config
  ) {
    let definitions = units.compactMap { index -> ChannelDefinition? in
      guard var definition = plot.units[index].plan.legendDefinition(channel) else { return nil }
      definition.type = definition.inferredType(for: channel)
      return definition
    }
    // The first who says anything decides whether there is a legend at all.
    let wish = definitions.lazy.compactMap(\.legend).first
    isWished = wish.map { $0 != .disabled }
    guard let first = definitions.first, let index = units.first else { return nil }
    var stated = Properties()
    for definition in definitions.reversed() {
      stated = stated.overlaid(by: definition.legend?.properties ?? Properties())
    }
    channels = [channel]
    self.stated = stated
    settings = config["legend"].overlaid(by: stated)
    if settings.bool("disable") == true { return nil }
    definition = first
    unit = plot.units[index]
    book = books[index]
    numbers = [number]
    domain = Self.domain(plan, definitions)
    if channel.scaleUse == .color, let absent = AbsentPaint(config),
      units.contains(where: { plot.units[$0].plan.absentRows(channel) != nil })
    {
      self.absent = absent
    }
    let titles = definitions.map { definition -> (text: String?, isStated: Bool) in
      if let own = definition.legend?.properties["title"] ?? definition.title { return (AxisPlan.text(own), true) }
      return (config["legend"]["title"]?.isNull == true ? nil : definition.guideTitle(config), false)
    }
    isTitleStated = titles.contains(where: \.isStated)
    title = AxisPlan.joined((isTitleStated ? titles.filter(\.isStated) : titles).map(\.text))
  }

  /// What tells domains apart: what is stated, or the fields they are made of.
  private static func domain(_ plan: ScalePlan, _ definitions: [ChannelDefinition]) -> String {
    if plan.isStated, let stated = plan.settings["domain"] { return "\(stated)" }
    let limits = ["domainMin", "domainMax", "domainMid"].map { "\(plan.settings[$0] ?? .null)" }
    let isOrdered = plan.type.isDiscrete
    return definitions.map { "\($0.outputName) \($0.datum ?? .null) \(isOrdered ? "\($0.sort ?? .ascending)" : "")" }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "|") + limits.joined()
  }

  /// Takes in the legend of another scale over the same domain.
  fileprivate mutating func merge(_ other: LegendPlan) {
    channels += other.channels.filter { !channels.contains($0) }
    numbers.formUnion(other.numbers)
    if !isTitleStated, other.isTitleStated {
      title = other.title
    } else if isTitleStated == other.isTitleStated {
      title = AxisPlan.joined([title, other.title])
    }
    isWished = isWished ?? other.isWished
    absent = absent ?? other.absent
    isTitleStated = isTitleStated || other.isTitleStated
    stated = other.stated.overlaid(by: stated)
    settings = settings.overlaid(by: stated)
    for (channel, scale) in other.book.scales where book.scales[channel] == nil { book.scales[channel] = scale }
    for (channel, paint) in other.book.paints where book.paints[channel] == nil { book.paints[channel] = paint }
    for (channel, list) in other.book.shapes where book.shapes[channel] == nil { book.shapes[channel] = list }
  }

  /// The legend with a ramp no longer than its plot.
  func fitting(_ size: Size) -> LegendPlan {
    guard kind == .gradient, stated["gradientLength"] == nil else { return self }
    var result = self
    func limit(_ name: String, _ usual: Double) -> Double { settings.number(name) ?? usual }
    let length: Double
    if !isHorizontal {
      length = max(
        limit("gradientVerticalMinLength", 64), min(size.height, limit("gradientVerticalMaxLength", 200)))
    } else if ["top", "bottom"].contains(settings.string("orient") ?? "right") {
      length = max(
        limit("gradientHorizontalMinLength", 100), min(size.width, limit("gradientHorizontalMaxLength", 200)))
    } else {
      // Beside the plot nothing says how long a lying ramp may be.
      length = limit("gradientHorizontalMinLength", 100)
    }
    result.settings["gradientLength"] = .number(length)
    return result
  }

  /// The scale that lists its entries.
  var scale: ChannelScale? {
    let first: [Channel] = [.size, .shape, .fill, .color, .stroke, .strokeWidth, .strokeDash]
    return (first.filter(channels.contains) + channels).lazy.compactMap { book.paints[$0]?.scale ?? book.scales[$0] }
      .first
  }

  /// Whether it lies rather than stands.
  var isHorizontal: Bool {
    settings.string("direction").map { $0 == "horizontal" }
      ?? ["top", "bottom"].contains(settings.string("orient") ?? "right")
  }

  /// What it is made of: a scale of colours alone shows them side by side.
  var kind: Kind {
    guard channels.count == 1, let paint = book.paints[channels[0]] else { return .symbols }
    let type = settings.string("type")
    if type == "symbol" { return .symbols }
    if case .ramp = paint.source {
      let unit = definition.timeUnit?.units ?? []
      if type == nil, [[.quarter], [.month], [.day]].contains(unit) { return .symbols }
      return .gradient
    }
    return paint.scale.plan.type.isDiscretizing ? .classes : .symbols
  }

  /// Whether it is a ramp of colours.
  var isGradient: Bool { kind == .gradient }
}

extension UnitPlan {
  /// The definition by which a channel has a legend; nil where it has none.
  func legendDefinition(_ channel: Channel) -> ChannelDefinition? {
    guard let definition = scaledDefinition(channel),
      definition.field != nil || definition.aggregate != nil || definition.datum != nil,
      definition.scale != .disabled, definition.type != .geojson
    else { return nil }
    return definition
  }
}

extension [LegendPlan] {
  /// Each legend once, where views that share scales bring the same ones; those over one domain as one.
  var eachOnce: [LegendPlan] {
    var done: Set<Int> = [], own: Set<String> = []
    var found: [LegendPlan] = []
    for legend in self {
      if legend.isOwn {
        if own.insert("\(legend.numbers.sorted()) \(legend.title ?? "")").inserted { found.append(legend) }
        continue
      }
      defer { done.formUnion(legend.numbers) }
      if legend.numbers.isSubset(of: done) { continue }
      let same = found.firstIndex {
        !$0.isOwn && $0.domain == legend.domain && Set($0.channels).isDisjoint(with: legend.channels)
          && $0.stated.string("orient") == legend.stated.string("orient")
      }
      if let same { found[same].merge(legend) } else { found.append(legend) }
    }
    return found
  }
}
