import Files

extension FontConfiguration {
  /// A text that changes when another font could be found: the names and lengths of all font files, folder by folder.
  ///
  /// Takes as long as listing the folders does, well under a millisecond.
  public var fingerprint: String {
    var lines = [fallbackFamilies.joined(separator: ","), "\(usesSystemFamilies)"]
    for file in files { lines.append("\(file) \(fileLength(at: file) ?? 0)") }
    for folder in folders + standardFolders {
      for name in (try? listFolder(folder)) ?? [] {
        lines.append("\(folder)/\(name) \(fileLength(at: joinPath(folder, name)) ?? 0)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
