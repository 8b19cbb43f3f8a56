import Files
public import Tabular

extension DatasetCatalog {
  /// The datasets that a file of a project can name: those in `Datasets` beside it and in the folders above, those that
  /// `CARTOUCHE_DATA` names, and those that came with the command.
  ///
  /// - Parameter folder: The folder of the file; empty for the folder the program runs in.
  public static func project(at folder: String) -> DatasetCatalog {
    DatasetCatalog(
      folders: ProjectFolders.named("Datasets", from: folder) + environmentFolders
        + ProjectFolders.installed("Datasets"))
  }
}
