import ChartModel
import Geometry

/// The views of a chart with their rows, before anything has a size.
indirect enum ViewPlan {
  /// One plot: units over one another.
  case plot(PlotPlan)
  /// Views side by side.
  case concat(View, View.ConcatDirection, [ViewPlan])
  /// The same plot for each value of a field.
  case facet(View, FacetDefinition, ViewPlan)

  /// All units, the first lowest.
  var units: [UnitPlan] {
    switch self {
    case .plot(let plot): plot.units.map(\.plan)
    case .concat(_, _, let views): views.flatMap(\.units)
    case .facet(_, _, let view): view.units
    }
  }
}

/// One plot: its units, and which scale each channel of each unit uses.
struct PlotPlan {
  /// A unit and its scales by number.
  struct Unit {
    var plan: UnitPlan
    var scales: [Channel: Int] = [:]
    /// Axes that are not shared with the other units, by channel.
    var ownAxes: Set<Channel> = []
    /// Whether the unit is a map, and which.
    var map: Properties?
  }
  var view: View
  var units: [Unit]
  /// Selections of layers and of the chart itself.
  var parameters: [Parameter] = []
}
