public import Diagnostics
public import Tabular

extension SecurityRecord {
  /// Reads the records of this type from the dataset that holds them.
  ///
  /// ```swift
  /// let catalog = DatasetCatalog(folders: ["Datasets"])
  /// let transfers = try ArmsTransfer.load(from: catalog).value
  /// let exercises = try JointExercise.load(from: catalog).value
  /// ```
  ///
  /// The table is read as its data package describes it: types, constraints and keys are checked first, then
  /// the columns that the record needs and the words that it knows. Throws everything that is wrong, with its
  /// places.
  public static func load(from catalog: DatasetCatalog) throws(DiagnosticList) -> Diagnosed<[Self]> {
    guard let folder = catalog.folder(of: source.dataset) else {
      // The catalogue knows how to say that there is no such dataset.
      return try records(in: try catalog.load(source.dataset))
    }
    return try load(fromPackage: folder)
  }

  /// Reads the records of this type from a data package: its folder, or its `datapackage.json`.
  ///
  /// For packages of other names and newer editions than those of the catalogue. The package must have a
  /// resource of the record's name (see ``source``).
  public static func load(fromPackage path: String) throws(DiagnosticList) -> Diagnosed<[Self]> {
    try records(in: try Dataset.load(path, table: source.resource))
  }

  private static func records(in read: Diagnosed<Dataset>) throws(DiagnosticList) -> Diagnosed<[Self]> {
    let dataset = read.value
    let table = try dataset.table(source.resource)
    let file = dataset.package[source.resource]?.file(in: dataset.package) ?? dataset.package.file
    return Diagnosed(try records(in: table, file: file), read.diagnostics)
  }
}
