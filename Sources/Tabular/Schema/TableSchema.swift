public import JSON

/// What the columns of a table must be, in the words of Frictionless Table Schema.
///
/// ```swift
/// let schema = TableSchema(fields: [
///   FieldSchema("year", .year), FieldSchema("tiv_million", .number, constraints: .init(minimum: 0)),
/// ])
/// let table = try Table.read(csv: bytes, file: "arms.csv", CSVOptions(schema: schema))
/// ```
public struct TableSchema: Sendable, Equatable {
  /// A reference to rows of another table.
  public struct ForeignKey: Sendable, Equatable {
    /// The columns here.
    public var fields: [String]
    /// The resource referred to; empty for the same table.
    public var resource: String
    /// The columns there, in the same order.
    public var references: [String]

    /// Says which columns refer to which.
    public init(_ fields: [String], resource: String, _ references: [String]) {
      (self.fields, self.resource, self.references) = (fields, resource, references)
    }
  }

  /// The columns.
  public var fields: [FieldSchema]
  /// Texts that mean that a cell is missing.
  public var missingValues: [String]
  /// Columns that together name a row: each combination comes once, and none of them is missing.
  public var primaryKey: [String]
  /// References to other tables.
  public var foreignKeys: [ForeignKey]

  /// A schema of columns; only a cell with nothing in it is missing unless something else is said.
  public init(
    fields: [FieldSchema], missingValues: [String] = [""], primaryKey: [String] = [], foreignKeys: [ForeignKey] = []
  ) {
    self.fields = fields
    self.missingValues = missingValues
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }

  /// The field of that name.
  public subscript(_ name: String) -> FieldSchema? { fields.first { $0.name == name } }
}

/// What one column must be.
public struct FieldSchema: Sendable, Equatable {
  /// The type of a field as Table Schema names them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Texts.
    case string
    /// Numbers.
    case number
    /// Whole numbers.
    case integer
    /// True or false.
    case boolean
    /// Days.
    case date
    /// Times of the day.
    case time
    /// Instants.
    case dateTime = "datetime"
    /// Years.
    case year
    /// Months of a year, as `2024-02`; read as their first day.
    case yearMonth = "yearmonth"
    /// Places.
    case geopoint
    /// ISO 8601 durations; kept as texts.
    case duration
    /// JSON objects; kept as texts.
    case object
    /// JSON arrays; kept as texts.
    case array
    /// Lists with a delimiter; kept as texts.
    case list
    /// GeoJSON; kept as texts.
    case geojson
    /// Anything; kept as texts.
    case any

    /// The type of the column that such cells become.
    public var columnType: ColumnType {
      switch self {
      case .string, .duration, .object, .array, .list, .geojson, .any: .string
      case .number: .number
      case .integer: .integer
      case .boolean: .boolean
      case .date, .yearMonth: .date
      case .time: .time
      case .dateTime: .dateTime
      case .year: .year
      case .geopoint: .geopoint
      }
    }

    /// With its article, for sentences.
    var phrase: String {
      switch self {
      case .yearMonth: "a month such as 2024-02"
      default: columnType.phrase
      }
    }
  }

  /// The column's name.
  public var name: String
  /// What its cells are.
  public var kind: Kind
  /// How they are written: `default`, `any`, a date pattern such as `%d/%m/%Y`, `array` or `object` for places,
  /// `email`,
  /// `uri` or `uuid` for texts.
  public var format: String
  /// A name for people.
  public var title: String?
  /// What it means.
  public var description: String?
  /// What the cells must keep to.
  public var constraints: Constraints
  /// Texts that mean missing in this column; nil for those of the table.
  public var missingValues: [String]?
  /// Words for true.
  public var trueValues: [String]
  /// Words for false.
  public var falseValues: [String]
  /// The decimal sign of numbers.
  public var decimalChar: String
  /// What groups the thousands of numbers; empty where nothing does.
  public var groupChar: String
  /// Whether numbers stand alone; where not, what comes before and after them (`€ 95`, `95 %`) is passed over.
  public var bareNumber: Bool
  /// Where it was declared.
  public var place: JSONPlace?

  /// A column of a type.
  public init(
    _ name: String, _ kind: Kind, format: String = "default", constraints: Constraints = Constraints()
  ) {
    self.name = name
    self.kind = kind
    self.format = format
    self.constraints = constraints
    trueValues = ["true", "True", "TRUE", "1"]
    falseValues = ["false", "False", "FALSE", "0"]
    decimalChar = "."
    groupChar = ""
    bareNumber = true
  }

  /// Whether both say the same, wherever they were declared.
  public static func == (left: FieldSchema, right: FieldSchema) -> Bool {
    left.name == right.name && left.kind == right.kind && left.format == right.format && left.title == right.title
      && left.description == right.description && left.constraints == right.constraints
      && left.missingValues == right.missingValues && left.trueValues == right.trueValues
      && left.falseValues == right.falseValues && left.decimalChar == right.decimalChar
      && left.groupChar == right.groupChar && left.bareNumber == right.bareNumber
  }
}

/// What the cells of a column must keep to.
public struct Constraints: Sendable, Equatable {
  /// No cell may be missing.
  public var required: Bool
  /// No two cells may be equal.
  public var unique: Bool
  /// The smallest value allowed.
  public var minimum: Value?
  /// The largest value allowed.
  public var maximum: Value?
  /// Every value must be larger than this.
  public var exclusiveMinimum: Value?
  /// Every value must be smaller than this.
  public var exclusiveMaximum: Value?
  /// The fewest characters a text may have.
  public var minLength: Int?
  /// The most characters a text may have.
  public var maxLength: Int?
  /// A regular expression that the whole text must match.
  public var pattern: String?
  /// The values allowed.
  public var allowed: [Value]?

  /// No constraints but those given.
  public init(
    required: Bool = false, unique: Bool = false, minimum: Value? = nil, maximum: Value? = nil,
    exclusiveMinimum: Value? = nil, exclusiveMaximum: Value? = nil, minLength: Int? = nil, maxLength: Int? = nil,
    pattern: String? = nil, allowed: [Value]? = nil
  ) {
    self.required = required
    self.unique = unique
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.minLength = minLength
    self.maxLength = maxLength
    self.pattern = pattern
    self.allowed = allowed
  }
}
