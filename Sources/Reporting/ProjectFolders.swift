import Files

/// The folders of a name that a file of a project can use: beside it, in the folders above it, and those that came with
/// the command, in `share/cartouche`.
enum ProjectFolders {
  /// Existing folders called `name`, the nearest first.
  ///
  /// - Parameter folder: The folder of the file; empty for the folder the program runs in.
  static func named(_ name: String, from folder: String) -> [String] {
    var folders: [String] = []
    var above = folder.isEmpty ? "." : folder
    // Up to the root, or as far up as a relative path leads; a few steps more for the latter.
    for _ in 0..<16 {
      let candidate = joinPath(above, name)
      if fileKind(at: candidate) == .folder { folders.append(candidate) }
      if above == "/" { break }
      let parent = parentFolder(of: above)
      above = above.hasSuffix("..") || above == "." ? joinPath(above, "..") : parent.isEmpty ? "." : parent
    }
    return folders
  }

  /// The folders called `name` that came with the command.
  static func installed(_ name: String) -> [String] {
    let standard = "/usr/local/share/cartouche/" + name
    guard let command = CommandLine.arguments.first, command.contains("/") else { return [standard] }
    return [joinPath(parentFolder(of: parentFolder(of: command)), "share/cartouche/" + name), standard]
  }
}
