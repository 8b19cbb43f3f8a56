import ChartModel
import Geometry
import SceneGraph

/// All scales of one plot, by channel: how a mark gets from values to what is drawn.
struct ScaleBook: Sendable {
  /// Places, angles and numbers.
  var scales: [Channel: ChannelScale] = [:]
  /// Colours.
  var paints: [Channel: PaintScale] = [:]
  /// Shapes and dashes, by their place in the list.
  var shapes: [Channel: [Literal]] = [:]

  /// The scale of a channel, or of the main channel it belongs to.
  subscript(channel: Channel) -> ChannelScale? { scales[channel.main] }
}
