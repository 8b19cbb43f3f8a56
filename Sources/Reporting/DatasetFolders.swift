import Files
public import Tabular

extension DatasetCatalog {
  /// The datasets that a file of a project can name: those in `Datasets` beside it and in the folders above, those that
  /// `CARTOUCHE_DATA` names, and those that came with the command.
  ///
  /// - Parameter folder: The folder of the file; empty for the folder the program runs in.
  public static func project(at folder: String) -> DatasetCatalog {
    var folders: [String] = []
    var above = folder.isEmpty ? "." : folder
    // Up to the root, or as far up as a relative path leads; a few steps more for the latter.
    for _ in 0..<16 {
      let candidate = joinPath(above, "Datasets")
      if fileKind(at: candidate) == .folder { folders.append(candidate) }
      if above == "/" { break }
      let parent = parentFolder(of: above)
      above = above.hasSuffix("..") || above == "." ? joinPath(above, "..") : parent.isEmpty ? "." : parent
    }
    return DatasetCatalog(folders: folders + environmentFolders + installedFolders)
  }

  /// `share/cartouche/Datasets` beside the folder of the command.
  private static var installedFolders: [String] {
    guard let command = CommandLine.arguments.first, command.contains("/") else { return ["/usr/local/share/cartouche/Datasets"] }
    let prefix = parentFolder(of: parentFolder(of: command))
    return [joinPath(prefix, "share/cartouche/Datasets"), "/usr/local/share/cartouche/Datasets"]
  }
}
