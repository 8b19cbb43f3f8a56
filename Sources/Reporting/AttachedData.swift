import Files
import SceneGraph

/// The data that the figures of a report show, as files that go along in its PDF.
enum AttachedData {
  /// The kinds of file that hold data, with their names on the web. The shapes of maps and the charts
  /// themselves are no data of a figure.
  private static let kinds = [
    "csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json",
  ]

  /// Those of the files that hold data, each called by its folder and its own name; what cannot be read any
  /// more is left out.
  static func files(among paths: [String]) -> [Attachment] {
    var taken: Set<String> = []
    return paths.sorted().compactMap { path in
      let file = fileName(of: path)
      guard let kind = kinds[fileExtension(of: path)], file != "datapackage.json", !file.hasSuffix(".vl.json"),
        let bytes = try? readFile(path)
      else { return nil }
      let folder = fileName(of: parentFolder(of: path))
      let name = folder.isEmpty || folder == "." || folder == ".." ? file : "\(folder)-\(file)"
      guard taken.insert(name).inserted else { return nil }
      return Attachment(name: name, mediaType: kind, description: "Data of the figures: \(name)", bytes: bytes)
    }
  }
}
