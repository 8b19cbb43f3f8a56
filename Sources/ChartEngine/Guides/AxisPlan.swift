import ChartModel
import Geometry

/// An axis as it was asked for: its scale, its settings from all places they come from, its title.
struct AxisPlan {
  /// The side of the plot it stands on.
  enum Side: String {
    case left, right, top, bottom

    /// The block of the configuration for axes on this side.
    var configBlock: String {
      switch self {
      case .left: "axisLeft"
      case .right: "axisRight"
      case .top: "axisTop"
      case .bottom: "axisBottom"
      }
    }
  }

  var channel: Channel
  var side: Side
  /// Configuration, styles and definition, the strongest last.
  var settings: Properties
  /// What the author said alone, to tell what is stated from what is usual.
  var stated: Properties
  var definition: ChannelDefinition
  var scaleType: ScaleType
  /// The words of the title, or none.
  var title: String?

  var isHorizontal: Bool { side == .top || side == .bottom }

  /// The axis of a scale, from every definition that shares it; nil where it is switched off.
  init?(_ channel: Channel, _ definitions: [ChannelDefinition], scale: ScalePlan, config: Config) {
    // The first who says anything decides whether there is an axis at all.
    if definitions.lazy.compactMap(\.axis).first == .disabled { return nil }
    let shown = definitions.filter { $0.axis != .disabled }
    guard let first = shown.first else { return nil }
    self.channel = channel
    (definition, scaleType) = (first, scale.type)
    var stated = Properties()
    for definition in shown.reversed() { stated = stated.overlaid(by: definition.axis?.properties ?? Properties()) }
    self.stated = stated
    side = stated.string("orient").flatMap { Side(rawValue: $0) } ?? (channel == .x ? .bottom : .left)
    let letter = channel == .x ? "X" : "Y"
    let kind =
      scale.type == .band ? "Band" : scale.type == .point ? "Point" : scale.type.isTime ? "Temporal" : "Quantitative"
    // What is said of a kind of scale beats what is said of a direction or a side.
    let kinds = [kind] + (scale.type.isDiscrete ? ["Discrete"] : [])
    let names =
      ["axis", side.configBlock, "axis\(letter)"] + kinds.map { "axis\($0)" } + kinds.map { "axis\(letter)\($0)" }
    var merged = Properties()
    for name in names { merged = merged.overlaid(by: config[name]) }
    for style in (merged["style"]?.strings ?? []) + (stated["style"]?.strings ?? []) {
      merged = merged.overlaid(by: config.styles[style] ?? Properties())
    }
    settings = merged.overlaid(by: stated)
    // Names beside the plot take no more than a good part of the figure; longer ones are set in lines.
    if !isHorizontal, settings["labelWrap"] == true, let limit = settings.number("labelLimit"),
      let width = config.values.number("figureWidth")
    {
      settings["labelLimit"] = .number(min(limit, max(60, width * 0.42)))
    }
    if settings.bool("disable") == true { return nil }
    let titles = shown.map { definition -> (text: String?, isStated: Bool) in
      if let own = definition.axis?.properties["title"] ?? definition.title { return (Self.text(own), true) }
      return (definition.guideTitle(config), false)
    }
    let said = titles.filter(\.isStated)
    if let first = said.first {
      title = said.count == 1 ? first.text : Self.joined(said.map(\.text))
    } else if settings["title"]?.isNull == true, !first.isRepeated {
      title = nil
    } else {
      title = Self.joined(titles.map(\.text))
    }
    if title?.isEmpty == true { title = nil }
    // Nobody needs to be told that 1995 is a year.
    if said.isEmpty, settings["labelWrap"] != nil, case .numbers(let ends) = scale.domain, definition.countsYears(ends)
    {
      title = nil
    }
  }

  /// Whether a figure sets the title level above the axis: where its author has not placed it.
  var setsTitleAbove: Bool {
    !isHorizontal
      && ["titleAngle", "titleX", "titleY", "titleAlign", "titleAnchor", "titleBaseline"].allSatisfy {
        stated[$0] == nil
      }
  }

  /// A title's words: several lines are joined by line breaks.
  static func text(_ literal: Literal) -> String? {
    if literal.isNull { return nil }
    return literal.array.map { $0.map(\.asText).joined(separator: "\n") } ?? literal.asText
  }

  /// The titles of layers that share an axis, each once.
  static func joined(_ titles: [String?]) -> String? {
    var seen: [String] = []
    for case let title? in titles where !title.isEmpty && !seen.contains(title) { seen.append(title) }
    return seen.isEmpty ? nil : seen.joined(separator: ", ")
  }

  /// The axis with nothing but the line that the marks stand on.
  var baseline: AxisPlan {
    var bare = self
    for name in ["labels", "ticks", "grid"] { bare.settings[name] = false }
    bare.settings["zeroLine"] = true
    bare.title = nil
    return bare
  }

  /// Whether it marks units of the calendar in their own order, so that a reader knows what a label left out would say.
  var isSortedTime: Bool {
    guard definition.timeUnit != nil else { return false }
    switch definition.sort {
    case .values?, .field?, .channel?: return false
    default: return true
    }
  }

  /// How far a box reaches out from the line of the axis.
  func reach(of box: Rect, _ foot: Double) -> Double {
    switch side {
    case .bottom: box.maxY - foot
    case .top: foot - box.minY
    case .left: foot - box.minX
    case .right: box.maxX - foot
    }
  }

  func number(_ name: String, _ usual: Double) -> Double { settings.number(name) ?? usual }
  func flag(_ name: String, _ usual: Bool) -> Bool { settings.bool(name) ?? usual }
}
