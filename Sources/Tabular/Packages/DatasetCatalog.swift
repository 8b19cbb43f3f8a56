public import Diagnostics
import Files
import Geometry

/// Finds datasets by name in a list of folders.
///
/// ```swift
/// let catalog = DatasetCatalog(folders: ["Datasets"] + DatasetCatalog.environmentFolders)
/// let arms = try catalog.load("arms-transfers")
/// ```
///
/// A dataset is a folder with a `datapackage.json`; its name is that of the folder. Folders are searched in their
/// order.
public struct DatasetCatalog: Sendable, Hashable {
  /// Where datasets are looked for.
  public var folders: [String]

  /// A catalogue of these folders; those that do not exist are passed over.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The folders that the environment variable `CARTOUCHE_DATA` names, with colons between them.
  public static var environmentFolders: [String] {
    guard let value = getenv("CARTOUCHE_DATA") else { return [] }
    return String(cString: value).split(separator: ":").map(String.init)
  }

  /// The names of all datasets, sorted, each once.
  public var names: [String] {
    var names: Set<String> = []
    for folder in folders {
      for name in (try? listFolder(folder)) ?? [] where Self.isDataset(joinPath(folder, name)) { names.insert(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder of a dataset, the first that has its name; nil where there is none.
  public func folder(of name: String) -> String? {
    // A name is one step down, never a way out of the folders.
    guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else { return nil }
    return folders.lazy.map { joinPath($0, name) }.first { Self.isDataset($0) }
  }

  /// Reads a dataset; throws a sentence with the nearest name where there is none, and everything wrong with it.
  public func load(_ name: String) throws(DiagnosticList) -> Diagnosed<Dataset> {
    guard let folder = folder(of: name) else {
      throw DiagnosticList(Messages.noDataset(name, near: nearestName(to: name, among: names), folders: folders))
    }
    return try Dataset.load(folder)
  }

  private static func isDataset(_ path: String) -> Bool {
    ["datapackage.json", "datapackage.yaml", "datapackage.yml"].contains { fileKind(at: joinPath(path, $0)) == .file }
  }
}
