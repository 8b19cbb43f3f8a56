import ChartModel
import Diagnostics
import Geometry
import SceneGraph

/// What a mark is drawn in: the size of the plot, its scales, the configuration, the fonts.
struct PlotFrame {
  var size: Size
  var book: ScaleBook
  var config: Config
  var names: Names
  var measurer: any TextMeasuring
  /// Gives the pictures that marks name.
  var data: any ChartDataProvider
  /// Whether what is missing is written as Vega writes it, not left out.
  var writesMissing: Bool
  /// What the figure says beside its views.
  var figure = FigureFurniture()
  /// Where warnings go.
  var sink: DiagnosticSink

  /// The extent along a channel.
  func extent(_ channel: Channel) -> Double {
    switch channel.main {
    case .x, .xOffset: size.width
    case .theta: 2 * .pi
    case .radius: min(size.width, size.height) / 2
    default: size.height
    }
  }
}
