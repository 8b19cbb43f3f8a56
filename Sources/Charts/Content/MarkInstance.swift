import ChartModel

/// One mark, as content says it: not yet grouped with its like. Its parts are the chart's own concern.
public struct MarkInstance: Sendable {
  var kind: MarkKind
  /// Values that go through a scale.
  var data: [Channel: ChannelValue]
  /// Values of the picture: colours, sizes, places in points.
  var styles: [Channel: Literal] = [:]
  /// What holds for the mark as a whole.
  var properties: Properties
  /// Where its rows come from; nil for marks that bring their values along.
  var source: DataSource?
  /// What is done to its rows before they are drawn.
  var transforms: [Transform] = []
  /// How marks of one place are stacked.
  var stack: ChannelDefinition.Stack?
  /// The named styles of the theme that it takes settings from, the last strongest.
  var markStyles: [String] = []
  /// What it asks of the scales of its channels.
  var scales: [Channel: Properties] = [:]
  /// What it asks of the axes and legends of its channels.
  var guides: [Channel: Properties] = [:]
  /// How values are written as text.
  var formats: [Channel: Properties] = [:]
  /// Channels whose values are taken as they are, without a scale or a legend.
  var unscaled: Set<Channel> = []
  /// Where in its band, its unit of time or its piece of a stack it stands, 0 to 1.
  var bandPositions: [Channel: Double] = [:]
  /// Marks of a higher number lie over those of a lower one.
  var zIndex = 0.0
  /// Texts at the mark.
  var annotations: [Annotation] = []

  /// A mark. Values that span a range also give the second end of their channel.
  init(_ kind: MarkKind, _ values: [Channel: ChannelValue?], _ properties: Properties = Properties()) {
    (self.kind, data, self.properties) = (kind, [:], properties)
    for (channel, value) in values {
      guard var value else { continue }
      if let end = value.end, let second = channel.secondary {
        value.end = nil
        data[second] = ChannelValue(label: value.label, type: value.type, literal: end)
      }
      data[channel] = value
    }
  }

  /// The same mark with places in points, from the left and from the top; nil for the near or the far edge of the plot
  /// where the other end is stated, and for the whole extent where neither is.
  func spanning(_ channel: Channel, _ start: Double?, _ end: Double?) -> MarkInstance {
    guard start != nil || end != nil, let second = channel.secondary else { return self }
    var mark = self
    mark.styles[channel] = .number(start ?? 0)
    mark.styles[second] = end.map { .number($0) } ?? (channel == .x ? "width" : "height")
    return mark
  }

  /// The same mark at a place in points, from the left or from the top; nil for the middle.
  func placed(_ channel: Channel, _ place: Double?) -> MarkInstance {
    guard let place else { return self }
    var mark = self
    mark.styles[channel] = .number(place)
    return mark
  }

  /// The same mark, stacked so.
  func stacked(_ stacking: MarkStackingMethod) -> MarkInstance {
    var mark = self
    mark.stack = stacking.stack
    return mark
  }
}

/// A value, what it means and what it is called.
package struct ChannelValue: Sendable {
  var label: String
  /// What it means; nil leaves it to the data.
  var type: FieldType?
  var literal: Literal
  /// The far end of a value that spans a range.
  var end: Literal?
  var recipe = Recipe()

  /// The same value as a name: what makes series apart is never an amount.
  var asName: ChannelValue {
    var copy = self
    copy.type = .nominal
    return copy
  }

  /// How a value is found or summed up: what is the same for all marks of a layer.
  struct Recipe: Sendable, Hashable {
    /// The field of the chart's data, for values that no mark brings along.
    var field: String?
    var aggregate: AggregateOperation?
    var bin: ChannelDefinition.Bin?
    var timeUnit: TimeUnit?
    /// Whether the value is how many rows there are.
    var isCount = false
  }

  /// Whether it sums rows up.
  var isSummed: Bool { recipe.isCount || recipe.aggregate != nil }

  /// Whether it is found in the chart's data rather than brought along.
  var isField: Bool { recipe.field != nil || recipe.isCount }
}
