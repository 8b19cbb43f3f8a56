import ChartModel
import Geometry

/// One mark with the rows it draws: what is known of a unit before any scale is made.
struct UnitPlan: Sendable {
  /// The direction in which bars, areas, lines and ticks go.
  enum Orientation: Sendable { case vertical, horizontal }

  /// How the unit's marks are stacked.
  struct Stack: Sendable {
    /// The channel whose amounts are stacked.
    var channel: Channel
    var offset: ChannelDefinition.Stack
  }

  /// The fields a channel takes its values from, once the data are transformed.
  struct FieldUse: Sendable {
    /// The field, or the start of a range.
    var start: String
    /// The end of a bin, a unit of the calendar or a piece of a stack.
    var end: String?
    /// The bins, where the engine made them.
    var bins: Bins?
    /// Where in the range between start and end a mark stands; nil where there is no range.
    var band: Double?
  }

  var mark: MarkDefinition
  /// What is set for the mark: configuration, styles and definition, the strongest last.
  var look: Properties
  var encoding: Encoding
  /// The rows as they are drawn, and as they were before the encoding's own aggregation.
  var frame: Frame, source: Frame
  var fields: [Channel: FieldUse] = [:]
  var orientation: Orientation = .vertical
  var stack: Stack?
  /// The rows whose range its bins have, where they are not its own.
  var binned: Frame?
  /// The selections that are bound to its scales.
  var boundParameters: [String] = []
  /// All rows of a map, also where the unit is a cell of a facet with some of them: the map is fitted to all.
  var mapFrame: Frame?
  /// The settings of the map's projection, where the unit is a map.
  var projection: Properties?
  /// Fields that say in which cell of a facet a row falls.
  var facetFields: [String] = []

  /// What becomes of rows with values that scales cannot place.
  var invalid: InvalidValues
  /// What such values stand for, by channel, where they are shown: a value, or `zero-or-min`.
  var standIns: [Channel: Literal] = [:]

  init(mark: MarkDefinition, look: Properties, encoding: Encoding, frame: Frame, config: Config) {
    (self.mark, self.look, self.encoding) = (mark, look, encoding)
    (self.frame, source) = (frame, frame)
    invalid = InvalidValues(look, isPath: mark.kind.isPath)
    for channel in Channel.allCases where channel.isScaled {
      if let stated = config["scale"]["invalid"]?[channel.rawValue] {
        standIns[channel] = stated
      } else if invalid.isShown {
        standIns[channel] = "zero-or-min"
      }
    }
  }

  var kind: MarkKind { mark.kind }

  /// The definition of a channel that has a scale or a value.
  func definition(_ channel: Channel) -> ChannelDefinition? { encoding[channel] }

  /// Whether longitude or latitude place the marks.
  var isGeographic: Bool {
    kind == .geoshape || encoding[.longitude] != nil || encoding[.latitude] != nil || namesShapes
  }

  /// Whether its texts stand in the middle of the shapes of their rows: names of countries.
  var namesShapes: Bool {
    kind == .text && frame.shapes != nil && look.string("along") == "shape"
      && [Channel.x, .y, .longitude, .latitude].allSatisfy { encoding[$0] == nil }
  }

  /// Where within a unit of the calendar or a bin a mark stands; nil where nobody says, for a value's own place.
  func bandPosition(_ definition: ChannelDefinition, _ channel: Channel) -> Double? {
    if let stated = definition.bandPosition { return stated }
    guard definition.field != nil else { return nil }
    let hasSecond = channel.secondary.map { encoding[$0] != nil } ?? false
    if definition.timeUnit != nil, !hasSecond { return look.number("timeUnitBandPosition") }
    if case .on? = definition.bin { return 0.5 }
    return nil
  }

  /// The channel along which bars stand side by side.
  var dimension: Channel { orientation == .vertical ? .x : .y }
  /// The channel along which bars grow.
  var measure: Channel { orientation == .vertical ? .y : .x }
}
