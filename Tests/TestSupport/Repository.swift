import Files

/// The checkout that the tests run in: where fixtures, goldens, datasets and sources are found.
public enum Repository {
  /// The folder with `Package.swift`.
  public static let root: String = {
    // This file is Tests/TestSupport/Repository.swift.
    var path = #filePath
    for _ in 0..<3 { path = parentFolder(of: path) }
    return path
  }()

  /// A path below the root.
  public static func path(_ relative: String) -> String { joinPath(root, relative) }

  /// The paths, below the root, of all files under a folder whose names end in one of the given ways; sorted.
  public static func files(under folder: String, ending endings: [String]) -> [String] {
    var found: [String] = []
    for name in (try? listFolder(path(folder))) ?? [] {
      let relative = joinPath(folder, name)
      switch fileKind(at: path(relative)) {
      case .folder: found += files(under: relative, ending: endings)
      case .file where endings.contains(where: name.hasSuffix): found.append(relative)
      default: break
      }
    }
    return found
  }

  /// The text of a file below the root; empty where it cannot be read.
  public static func text(_ relative: String) -> String {
    String(decoding: (try? readFile(path(relative))) ?? [], as: UTF8.self)
  }

  /// The lines of a file below the root.
  public static func lines(_ relative: String) -> [Substring] {
    text(relative).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
