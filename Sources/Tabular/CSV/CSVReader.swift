public import Diagnostics
import Files

/// What has to be said to read a delimited file.
public struct CSVOptions: Sendable, Equatable {
  /// How it is written down.
  public var dialect: CSVDialect
  /// How its characters are written as bytes.
  public var encoding: TextEncoding
  /// The columns that are wanted; nil for all. Cells of other columns are never looked at.
  public var columns: [String]?
  /// What the columns must be; nil to find their types.
  public var schema: TableSchema?

  /// Commas, UTF-8, all columns and types that are found, unless something else is said.
  public init(
    dialect: CSVDialect = .comma, encoding: TextEncoding = .utf8, columns: [String]? = nil, schema: TableSchema? = nil
  ) {
    self.dialect = dialect
    self.encoding = encoding
    self.columns = columns
    self.schema = schema
  }
}

extension Table {
  /// Reads a delimited text, and finds the types of its columns or keeps to those of a schema.
  ///
  /// ```swift
  /// let read = try Table.read(csv: bytes, file: "arms.csv")
  /// read.value["tiv_million"]?.type  // .number
  /// ```
  ///
  /// A column's type holds for every one of its cells, not for a sample: true or false (`true`, `True`, `TRUE` and the
  /// like), whole numbers, numbers, dates (`2024-02-29`), times (`12:30`), dates with time, or else texts. Digits that
  /// begin with a zero, thousands separators, percent signs and words such as `NA` make a column one of texts; where
  /// the cells before were of another type, a note says in which line. Numbers with and without a fraction are numbers;
  /// dates among dates with time are taken at their beginning. Spaces around a number or date do not count; those of
  /// texts are kept. A cell with nothing in it is missing; `""` is the empty text.
  ///
  /// With a schema, every cell must be what its field says, columns of the schema must be there, and columns that it
  /// does not name are read as without one, with a warning.
  ///
  /// Throws everything wrong with the file, with its places, the first 20 and a count: rows of another width than the
  /// header, quotes that never close, bytes that are not of the encoding, cells that break the schema. Reading takes
  /// time in proportion to the size of the file.
  public static func read(
    csv bytes: [UInt8], file: String, _ options: CSVOptions = CSVOptions()
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    var reader = try CSVReader(bytes, file: file, options)
    return try reader.read()
  }

  /// The names of the columns that reading a delimited text would give. Only its first line is looked at.
  ///
  /// Throws where the dialect is impossible.
  public static func columnNames(
    csv bytes: [UInt8], file: String, _ options: CSVOptions = CSVOptions()
  ) throws(DiagnosticList) -> [String] {
    var reader = try CSVReader(bytes, file: file, options)
    return reader.names()
  }

  /// Reads a delimited file: tabs for names that end in `.tsv` or `.tab`, commas for others.
  public static func read(
    csvFile path: String, columns: [String]? = nil
  ) throws(DiagnosticList) -> Diagnosed<Table> {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch { throw DiagnosticList(Messages.unreadable(error)) }
    let isTabbed = fileExtension(of: path) == "tsv" || fileExtension(of: path) == "tab"
    return try read(csv: bytes, file: path, CSVOptions(dialect: isTabbed ? .tab : .comma, columns: columns))
  }
}
