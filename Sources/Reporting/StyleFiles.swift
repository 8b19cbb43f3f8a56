import Diagnostics
import Files

/// The style files that a report can name as its template: `Templates/NAME.yaml` beside it, in the folders above, and
/// those that came with the command.
struct StyleFiles {
  private let folders: [String]

  init(folder: String) {
    folders = ProjectFolders.named("Templates", from: folder) + ProjectFolders.installed("Templates")
  }

  /// The names of all style files, each once, sorted.
  var names: [String] {
    let files = folders.flatMap { (try? listFolder($0)) ?? [] }
    return Set(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }).sorted()
  }

  /// The nearest file of a name, with its bytes; nil where there is none that can be read.
  func file(of name: String) -> (name: String, bytes: [UInt8])? {
    // A name is one file in these folders, never a way out of them.
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      let path = joinPath(folder, name + ".yaml")
      if fileKind(at: path) == .file, let bytes = try? readFile(path) { return (path, bytes) }
    }
    return nil
  }
}
