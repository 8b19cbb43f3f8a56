/// What stands behind a channel: a field of the data, one datum, or a value of the picture.
public struct ChannelDefinition: Sendable, Hashable {
  /// A field's name, or the place in a repeat it is taken from.
  public enum FieldReference: Sendable, Hashable {
    /// A field by name. Dots and brackets lead into nested values.
    case name(String)
    /// The field that the repeat is at: `repeat`, `row`, `column` or `layer`.
    case repeated(String)
  }

  /// The field.
  public var field: FieldReference?
  /// What its values mean; nil leaves it to rules about the channel and the transform.
  public var type: FieldType?
  /// How rows become one.
  public var aggregate: Aggregate?
  /// How numbers are put into bins.
  public var bin: Bin?
  /// To which unit of the calendar times are cut.
  public var timeUnit: TimeUnit?
  /// How bars and areas are stacked; nil leaves it to the mark.
  public var stack: Stack?
  /// The order of the domain.
  public var sort: SortOrder?
  /// How absent rows are filled in.
  public var impute: Properties?
  /// The scale: nil for what is usual, `.disabled` for none.
  public var scale: Switchable?
  /// The axis, legend or header.
  public var axis: Switchable?, legend: Switchable?, header: Switchable?
  /// The title of its guide: a text, several lines, or `null` for none.
  public var title: Literal?
  /// How numbers and times are written as text: `format`, `formatType`, `labelExpr`, …
  public var format: Properties
  /// Where within a band a mark stands, 0 to 1.
  public var bandPosition: Double?
  /// One datum in place of a field: goes through the scale.
  public var datum: Literal?
  /// A value of the picture: goes through no scale.
  public var value: Literal?
  /// What holds instead, under conditions; the first that is true.
  public var conditions: [Condition]
  /// Layout of a facet: `columns`, `spacing`, `align`, `center`, `bounds`.
  public var composition: Properties
  /// Whether its field is one of those that a repeat goes through: then the title of its axis says which view it is.
  public var isRepeated = false
  /// Where it was said, and where its field was.
  public var place: Place, fieldPlace: Place

  /// A definition with nothing in it.
  public init(place: Place = .none) {
    (conditions, format, composition) = ([], Properties(), Properties())
    (self.place, fieldPlace) = (place, place)
  }

  /// A field of a type.
  public static func field(_ name: String, _ type: FieldType? = nil) -> ChannelDefinition {
    var definition = ChannelDefinition()
    (definition.field, definition.type) = (.name(name), type)
    return definition
  }
  /// A value of the picture.
  public static func value(_ value: Literal) -> ChannelDefinition {
    var definition = ChannelDefinition()
    definition.value = value
    return definition
  }
  /// One datum.
  public static func datum(_ datum: Literal, _ type: FieldType? = nil) -> ChannelDefinition {
    var definition = ChannelDefinition()
    (definition.datum, definition.type) = (datum, type)
    return definition
  }

  /// The name of its field, once repeats are resolved.
  public var fieldName: String? { if case .name(let name)? = field { name } else { nil } }
  /// Whether it takes its values from rows or a datum, and so wants a scale.
  public var isData: Bool { field != nil || datum != nil || aggregate != nil }

  /// An aggregation, perhaps with the field by which the least or greatest row is found.
  public struct Aggregate: Sendable, Hashable {
    /// The operation.
    public var operation: AggregateOperation
    /// For `argmin` and `argmax`: the field compared.
    public var by: String?
    /// An aggregation.
    public init(_ operation: AggregateOperation, by: String? = nil) {
      (self.operation, self.by) = (operation, by)
    }
  }

  /// Bins: made from the data, or already there.
  public enum Bin: Sendable, Hashable {
    /// Explicitly none.
    case off
    /// Made from the data, with `maxbins`, `step`, `extent`, ….
    case on(Properties)
    /// The field holds the lower bound of bins that the data bring along.
    case binned(Properties)
  }

  /// How marks of one place are stacked.
  public enum Stack: String, Sendable, Hashable {
    /// From zero; to a share of one; about the middle; not at all.
    case zero, normalize, center, off
  }

  /// A block that can be switched off by `null`.
  public enum Switchable: Sendable, Hashable {
    /// Off.
    case disabled
    /// On, with settings.
    case on(Properties)
    /// The settings; empty where it is off.
    public var properties: Properties { if case .on(let settings) = self { settings } else { Properties() } }
  }

  /// What holds instead, where a test is true or a selection holds.
  public struct Condition: Sendable, Hashable {
    /// When it holds.
    public var test: Predicate
    /// What holds then: a definition with a field, a datum or a value.
    public var definition: ChannelDefinition
    /// A condition.
    public init(_ test: Predicate, _ definition: ChannelDefinition) {
      (self.test, self.definition) = (test, definition)
    }
  }
}

/// Which channels a mark uses, and what stands behind each.
public struct Encoding: Sendable, Hashable {
  private var definitions: [Channel: [ChannelDefinition]]

  /// The channels of a mark.
  public init(_ definitions: [Channel: [ChannelDefinition]] = [:]) { self.definitions = definitions }

  /// The channels that are used, in the order of the channel table.
  public var channels: [Channel] {
    definitions.filter { !$0.value.isEmpty }.map(\.key).sorted { $0.place < $1.place }
  }
  /// Whether no channel is used.
  public var isEmpty: Bool { definitions.isEmpty }

  /// What stands behind a channel: its only definition.
  public subscript(channel: Channel) -> ChannelDefinition? {
    get { definitions[channel]?.first }
    set { definitions[channel] = newValue.map { [$0] } }
  }
  /// All that stands behind a channel that can hold a list.
  public subscript(all channel: Channel) -> [ChannelDefinition] {
    get { definitions[channel] ?? [] }
    set { definitions[channel] = newValue.isEmpty ? nil : newValue }
  }
}
