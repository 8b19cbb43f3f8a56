import Diagnostics

extension [Diagnostic] {
  /// The same findings; those without a place are said of the file.
  func placed(in file: String) -> [Diagnostic] {
    map { finding in
      var finding = finding
      finding.location = finding.location ?? SourceLocation(file: file)
      return finding
    }
  }
}
