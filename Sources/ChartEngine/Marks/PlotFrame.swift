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
  /// Where warnings go.
  var sink: DiagnosticSink

  /// The extent along a channel.
  func extent(_ channel: Channel) -> Double { channel.main == .x ? size.width : size.height }
}
