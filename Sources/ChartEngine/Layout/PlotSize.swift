import ChartModel
import Geometry
import SceneGraph

/// How large a plot is: as stated, by the steps of its bands, or as usual.
struct PlotSize {
  let plot: PlotPlan
  let scales: [ScalePlan?]
  let config: Config
  let theme: Theme
  let measurer: any TextMeasuring
  /// The width of the figure whose only plot it is: names beside the plot then take nothing from its height. Wide
  /// figures are flatter.
  var figureWidth: Double?

  /// The size of the plot; `fitting` is the width it should have in a figure.
  func size(fitting: Double?, height stated: Double?) -> Size {
    guard let fitting else { return Size(width: extent(.x), height: extent(.y)) }
    var height: Double
    if let stated {
      height = stated
    } else if case .points(let points)? = plot.view.height {
      height = points
    } else if let step = bandStep(.y) {
      height = step
    } else {
      height = (figureWidth.map { $0 * max(0.3, 0.525 - $0 / 2900) } ?? fitting * 0.5).rounded()
    }
    height = max(height, 10)
    return Size(width: fitting, height: height)
  }

  /// In a figure, horizontal bars have room for their names, whatever the width.
  private func bandStep(_ channel: Channel) -> Double? {
    guard let plan = plan(channel), plan.type == .band || plan.type == .point else { return nil }
    if case .step(let step, _)? = channel == .x ? plot.view.width : plot.view.height { return step * plan.stepCount }
    return max(13, nameStep(plan) + 4.6) * plan.stepCount
  }

  /// How far the names beside the bars have to be apart once they are set in lines: as far as two neighbours that are
  /// high together ask for.
  private func nameStep(_ plan: ScalePlan) -> Double {
    guard case .values(let values) = plan.domain, plan.definition.axis != .disabled,
      let axis = AxisPlan(.y, [plan.definition], scale: plan, config: config), axis.settings["labelWrap"] == true,
      let limit = axis.settings.number("labelLimit"), limit > 0
    else { return 0 }
    let look = TextLook(axis.settings, prefix: "label", config: config), wrapping = LineWrapping(measurer)
    let lines = values.map { wrapping.lines($0.asText, look.style(), width: limit).count }
    let pair = zip(lines, lines.dropFirst()).map { Double($0 + $1) / 2 }.max() ?? 1
    return look.size + max(0, pair - 1) * (look.lineHeight ?? look.size + 2)
  }

  private func plan(_ channel: Channel) -> ScalePlan? {
    plot.units.lazy.compactMap { $0.scales[channel].flatMap { scales[$0] } }.first
  }

  private func extent(_ channel: Channel) -> Double {
    let isX = channel == .x
    let stated = isX ? plot.view.width : plot.view.height
    if case .points(let points)? = stated { return points }
    let view = config["view"]
    let usual = view.number(isX ? "continuousWidth" : "continuousHeight") ?? 300
    if case .container? = stated { return usual }
    let discrete = view[isX ? "discreteWidth" : "discreteHeight"]
    var step = discrete?["step"]?.number ?? view.number("step") ?? 20
    var perOffset = true
    if case .step(let own, let per)? = stated { (step, perOffset) = (own, per) }
    guard let plan = plan(channel) else {
      let isMap = plot.units.contains {
        $0.plan.isGeographic || $0.plan.kind == .arc || $0.plan.encoding[.theta] != nil
      }
      if isMap { return usual }
      return discrete?.number ?? step
    }
    guard plan.type.isDiscrete else { return usual }
    if let fixed = discrete?.number, stated == nil { return fixed }
    let offset: Channel = isX ? .xOffset : .yOffset
    if perOffset, let inner = self.plan(offset), inner.type.isDiscrete {
      // A step is one of the offset scale: the bands hold as many of them as there are values.
      let band = step * inner.stepCount / max(1 - plan.paddingInner, 0.01)
      return (band * plan.stepCount).rounded(.up)
    }
    return step * plan.stepCount
  }
}
