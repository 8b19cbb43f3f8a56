public import JSON

/// A licence under which data are given.
public struct License: Sendable, Hashable {
  /// Its short name, such as `CC-BY-4.0`.
  public var name: String?
  /// Where its text stands.
  public var path: String?
  /// Its whole name.
  public var title: String?
}

/// Where data come from.
public struct DataOrigin: Sendable, Hashable {
  /// What it is called.
  public var title: String?
  /// Where it can be found.
  public var path: String?
  /// Whom to ask.
  public var email: String?
  /// Which edition.
  public var version: String?
}

/// One table of a data package: where it is and what it must be.
public struct DataResource: Sendable, Equatable {
  /// Its name, unique in the package.
  public var name: String
  /// The file, as seen from the package's folder; nil where the rows stand in the descriptor.
  public var path: String?
  /// The rows, where they stand in the descriptor.
  public var data: JSONValue?
  /// A name for people.
  public var title: String?
  /// What it holds.
  public var description: String?
  /// `csv`, `tsv` or `json`.
  public var format: String
  /// How the file is written down.
  public var dialect: CSVDialect
  /// How its characters are written as bytes.
  public var encoding: TextEncoding
  /// What its columns must be; nil to find their types.
  public var schema: TableSchema?
  /// Where it comes from; those of the package where it names none.
  public var sources: [DataOrigin]
  /// Under which licences it is given; those of the package where it names none.
  public var licenses: [License]
  /// Where its path or data were declared.
  public var place: JSONPlace?

  /// Whether both say the same, wherever they were declared.
  public static func == (left: DataResource, right: DataResource) -> Bool {
    left.name == right.name && left.path == right.path && left.data == right.data && left.title == right.title
      && left.description == right.description && left.format == right.format && left.dialect == right.dialect
      && left.encoding == right.encoding && left.schema == right.schema && left.sources == right.sources
      && left.licenses == right.licenses
  }
}

/// What a `datapackage.json` says about the tables beside it (Frictionless Data Package, versions 1 and 2).
///
/// ```swift
/// let dataset = try Dataset.load("Datasets/arms-transfers").value
/// dataset.package.licenses.first?.name
/// dataset.tables["transfers"]
/// ```
public struct DataPackage: Sendable, Equatable {
  /// Its name, for catalogues.
  public var name: String
  /// Its name for people.
  public var title: String?
  /// What it holds.
  public var description: String?
  /// Which edition it is.
  public var version: String?
  /// When it was made, as it was written.
  public var created: String?
  /// Where it can be found.
  public var homepage: String?
  /// Words to find it by.
  public var keywords: [String]
  /// Where the data come from.
  public var sources: [DataOrigin]
  /// Under which licences they are given.
  public var licenses: [License]
  /// The people who made it.
  public var contributors: [String]
  /// Its tables.
  public var resources: [DataResource]
  /// The folder of the descriptor, where paths begin.
  public var folder: String
  /// The descriptor's file.
  public var file: String

  /// The resource of that name.
  public subscript(_ name: String) -> DataResource? { resources.first { $0.name == name } }
}
