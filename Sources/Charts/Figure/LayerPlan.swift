import ChartModel
import Tabular

/// Like marks of a chart, which become one layer, and the columns that their values fill.
struct LayerPlan {
  /// A column of a channel's values.
  struct Column {
    var channel: Channel
    var name: String
    /// The value of the first mark: what is the same for all.
    var value: ChannelValue
    /// Whether it is one value beside fields of the chart's data.
    var isConstant = false
    /// Whether the other end of its channel bears the same label, which then names both.
    var isOfPair = false

    /// What stands behind the channel.
    func definition(_ settings: ChartSettings) -> ChannelDefinition {
      var definition = ChannelDefinition()
      let recipe = value.recipe
      if recipe.isCount {
        definition.aggregate = ChannelDefinition.Aggregate(.count)
      } else {
        definition.field = .name(recipe.field ?? escaped(name))
      }
      let known = recipe.field.flatMap { settings.table?[$0]?.fieldType }
      definition.type = settings.types[channel] ?? value.type ?? known
      if let operation = recipe.aggregate {
        definition.aggregate = ChannelDefinition.Aggregate(operation)
        if operation.isNumber { definition.type = .quantitative }
      }
      definition.bin = recipe.bin
      definition.timeUnit = recipe.timeUnit
      if definition.timeUnit != nil, definition.type == nil { definition.type = .temporal }
      // What is summed up or cut is called what its label says, not what is done to it.
      if channel.main == channel, recipe != ChannelValue.Recipe(),
        value.label != recipe.field || recipe.aggregate != nil
      {
        definition.title = .string(value.label)
      }
      if channel.main != channel { definition.type = nil }
      if isOfPair { definition.title = .string(value.label) }
      return definition
    }

    /// Whether it holds amounts.
    func isAmount(_ settings: ChartSettings) -> Bool {
      (definition(settings).type ?? value.type) == .quantitative || value.isSummed
    }

    /// A label as a field reference, in which dots and brackets would lead into nested values.
    private func escaped(_ label: String) -> String {
      label.reduce(into: "") { text, character in
        if ".[]\\".contains(character) { text.append("\\") }
        text.append(character)
      }
    }
  }

  /// A style: the same for all marks, or a column.
  enum Style {
    case constant(Literal)
    case column(String)
  }

  let marks: [MarkInstance]
  private(set) var columns: [Column] = []
  private(set) var styles: [(channel: Channel, style: Style)] = []
  /// Where its rows come from; nil where it takes those of the chart.
  var data: DataSource?
  var transforms: [Transform]
  /// The rows that its marks bring along.
  private(set) var rows: [[(name: String, value: Literal)]] = []

  var first: MarkInstance { marks[0] }

  /// The fields of the chart's data that it uses.
  var fields: [String] { columns.compactMap(\.value.recipe.field) }
  /// Whether its rows are brought along by its marks.
  var bringsRows: Bool { first.source == nil && !columns.contains { $0.value.isField } }

  init(_ marks: [MarkInstance]) {
    self.marks = marks
    transforms = marks[0].transforms
    columns = Self.columns(of: marks)
    for channel in Channel.allCases {
      guard let value = marks[0].styles[channel], marks[0].data[channel] == nil else { continue }
      let isSame = marks.allSatisfy { $0.styles[channel] == value }
      styles.append((channel, isSame ? .constant(value) : .column("\(channel.rawValue) of mark")))
    }
    guard bringsRows else {
      data = marks[0].source
      for index in columns.indices where !columns[index].value.isField { columns[index].isConstant = true }
      return
    }
    var seen: Set<String> = []
    let unique = columns.filter { seen.insert($0.name).inserted }
    rows = marks.map { mark in
      unique.map { ($0.name, mark.data[$0.channel]?.literal ?? .null) }
        + styles.compactMap { channel, style in
          if case .column(let name) = style { return (name, mark.styles[channel] ?? .null) }
          return nil
        }
    }
    data = .inline(rows.map(Self.object))
  }

  static func object(_ row: [(name: String, value: Literal)]) -> Literal {
    .object(row.map { Literal.Member($0.name, $0.value) })
  }

  /// The different values of a channel in the order in which they come.
  func values(of channel: Channel) -> [Literal] {
    var seen: Set<Literal> = []
    return marks.compactMap { $0.data[channel]?.literal }.filter { !$0.isNull && seen.insert($0).inserted }
  }

  /// Like marks, in the order in which the first of each comes.
  static func layers(of marks: [MarkInstance]) -> [LayerPlan] {
    var order: [Key: Int] = [:]
    var groups: [[MarkInstance]] = []
    for mark in marks {
      let key = Key(mark)
      if let index = order[key] {
        groups[index].append(mark)
      } else {
        order[key] = groups.count
        groups.append([mark])
      }
    }
    return groups.map { LayerPlan($0) }
  }

  /// What marks must share to be one layer.
  private struct Key: Hashable {
    var kind: MarkKind
    var fields: [Channel: Field]
    var styles: Set<Channel>
    var properties: Properties
    var stack: ChannelDefinition.Stack?
    var markStyles: [String]
    var source: DataSource?
    var transforms: [Transform]
    var scales: [Channel: Properties], guides: [Channel: Properties]
    var formats: [Channel: Properties]
    var bandPositions: [Channel: Double]
    var zIndex: Double
    var unscaled: Set<Channel>

    struct Field: Hashable {
      var label: String
      var type: FieldType?
      var recipe: ChannelValue.Recipe
    }

    init(_ mark: MarkInstance) {
      kind = mark.kind
      fields = mark.data.mapValues { Field(label: $0.label, type: $0.type, recipe: $0.recipe) }
      styles = Set(mark.styles.keys)
      (properties, stack, markStyles, source) = (mark.properties, mark.stack, mark.markStyles, mark.source)
      (transforms, scales, guides, formats) = (mark.transforms, mark.scales, mark.guides, mark.formats)
      (bandPositions, zIndex, unscaled) = (mark.bandPositions, mark.zIndex, mark.unscaled)
    }
  }

  /// The column of each channel: its label, made different where two channels of a mark bring other values under one
  /// label.
  private static func columns(of marks: [MarkInstance]) -> [Column] {
    var taken: [String: Channel] = [:]
    var columns: [Column] = []
    for channel in Channel.allCases {
      guard let value = marks[0].data[channel] else { continue }
      var name = value.label
      if let other = taken[name], marks.contains(where: { $0.data[other]?.literal != $0.data[channel]?.literal }) {
        name = "\(name) (\(channel.rawValue))"
      }
      if taken[name] == nil { taken[name] = channel }
      let other = channel.secondary.flatMap { marks[0].data[$0] }
      columns.append(
        Column(channel: channel, name: name, value: value, isOfPair: channel.isXY && other?.label == value.label))
    }
    return columns
  }
}

extension AggregateOperation {
  /// Whether its outcome is a number whatever the values are.
  var isNumber: Bool { self == .count || self == .valid || self == .missing || self == .distinct }
}
