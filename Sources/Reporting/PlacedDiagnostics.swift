import Diagnostics

extension [Diagnostic] {
  /// The findings of each file in the order of their places; files in the order in which they are first named.
  var inOrderOfPlaces: [Diagnostic] {
    var files: [String: Int] = [:]
    for finding in self {
      if let file = finding.location?.file, files[file] == nil { files[file] = files.count }
    }
    func order(_ index: Int) -> [Int] {
      let place = self[index].location
      return [place.flatMap { files[$0.file] } ?? -1, place?.line ?? 0, place?.column ?? 0, index]
    }
    return indices.sorted { order($0).lexicographicallyPrecedes(order($1)) }.map { self[$0] }
  }

  /// The same findings; those without a place are said of the file.
  func placed(in file: String) -> [Diagnostic] {
    map { finding in
      var finding = finding
      finding.location = finding.location ?? SourceLocation(file: file)
      return finding
    }
  }
}
