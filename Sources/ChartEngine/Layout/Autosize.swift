import ChartModel
import Geometry

/// Whether the stated size is that of the plot, or of the picture with all that stands around the plot.
struct Autosize {
  /// Extents that plots are given; nil for their own.
  struct Extents {
    var width: Double?, height: Double?
  }

  private(set) var fitsWidth = false, fitsHeight = false
  /// Whether the stated size holds the padding too.
  private var holdsPadding = false

  /// What a chart file's `autosize` asks for, as far as the views allow it: bands of a stated step are not fitted,
  /// and of views side by side only the extent that all of them share is.
  init(_ stated: Literal?, _ plan: ViewPlan, scales: [ScalePlan?]) {
    var type = stated?.string ?? stated?["type"]?.string
    holdsPadding = stated?["contains"]?.string == "padding"
    switch plan {
    case .plot(let plot):
      let isWide = plot.view.width == .container, isHigh = plot.view.height == .container
      if type == nil, isWide || isHigh {
        type = isWide && isHigh ? "fit" : isWide ? "fit-x" : "fit-y"
        if stated?["contains"] == nil { holdsPadding = true }
      }
      let steps = (plot.isStepped(.x, scales), plot.isStepped(.y, scales))
      if let fit = type, fit.hasPrefix("fit"), steps.0 || steps.1 {
        type = steps.0 && steps.1 ? "pad" : steps.0 ? "fit-y" : "fit-x"
      }
      fitsWidth = type == "fit" || type == "fit-x"
      fitsHeight = type == "fit" || type == "fit-y"
    case .concat(let view, let direction, _):
      fitsWidth = type == "fit-x" && (direction == .vertical || view.composition.number("columns") == 1)
      fitsHeight = type == "fit-y" && direction == .horizontal
    case .facet: break
    }
  }

  /// The extents of plots at which a picture drawn at their stated size would have that size as a whole.
  func extents(_ picture: PlotPicture, _ padding: Insets) -> Extents {
    let box = picture.box, size = picture.size
    func whole(_ reach: Double) -> Double { max(0, reach.rounded(.up)) }
    let across =
      whole(-box.minX) + whole(box.maxX - size.width) + (holdsPadding ? padding.left + padding.right : 0)
    let down =
      whole(-box.minY) + whole(box.maxY - size.height) + (holdsPadding ? padding.top + padding.bottom : 0)
    return Extents(
      width: fitsWidth ? max(0, picture.size.width - across) : nil,
      height: fitsHeight ? max(0, picture.size.height - down) : nil)
  }
}

extension PlotPlan {
  /// Whether the extent along a channel follows from the steps of a band scale.
  func isStepped(_ channel: Channel, _ scales: [ScalePlan?]) -> Bool {
    let stated = channel == .x ? view.width : view.height
    if case .points? = stated { return false }
    if case .container? = stated { return false }
    guard let plan = units.lazy.compactMap({ $0.scales[channel].flatMap { scales[$0] } }).first else {
      return false
    }
    return plan.type.isDiscrete
  }
}
