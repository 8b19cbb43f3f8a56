/// Which files may be read on behalf of what somebody else wrote: everything, or what belongs to a project.
///
/// ```swift
/// let reach = FileReach.project(allowing: ["/srv/shared-data"]).around("charts")
/// reach.allows("charts/deliveries.csv")   // true
/// reach.allows("/etc/passwd")             // false
/// ```
///
/// A project is the folder of the file that asks, the folder the program runs in where that file lies below it, and
/// the nearest folder above the file that holds `.git`, `_quarto.yml` or `Datasets`. What counts is where a path
/// leads in the end, links followed. Whether a file outside exists makes no difference to the answer.
public struct FileReach: Sendable, Hashable {
  private enum Extent: Sendable, Hashable { case everything, project, folders }
  private let extent: Extent
  /// Folders as they are in the end: absolute, without links.
  private let folders: [String]

  /// Every file that the user may read.
  public static let everything = FileReach(.everything, [])

  /// The files of the project around each file that asks, and those below some more folders.
  public static func project(allowing folders: [String] = []) -> FileReach {
    FileReach(.project, folders.map { realPath($0) ?? absolutePath($0) })
  }

  private init(_ extent: Extent, _ folders: [String]) { (self.extent, self.folders) = (extent, folders) }

  /// What the files of a folder may read; of what is bound to a folder already, the same.
  ///
  /// - Parameter folder: Where the file lies that asks; empty for the folder the program runs in.
  public func around(_ folder: String) -> FileReach {
    guard extent == .project else { return self }
    let own = realPath(folder.isEmpty ? "." : folder) ?? absolutePath(folder)
    var found = [own]
    // A program that runs in `/` does not make the whole machine its project.
    if let here = realPath("."), here != "/", own.isBelow(here) { found.append(here) }
    if let root = Self.root(above: own) { found.append(root) }
    return FileReach(.folders, found + folders)
  }

  /// The same and what lies below one more folder.
  public func adding(_ folder: String) -> FileReach {
    extent == .everything ? self : FileReach(extent, folders + [realPath(folder) ?? absolutePath(folder)])
  }

  /// Whether a file may be read; where no file that asks is known, that of the folder the program runs in asks.
  public func allows(_ path: String) -> Bool {
    switch extent {
    case .everything: return true
    case .project: return around("").allows(path)
    case .folders:
      let place = realPath(path) ?? absolutePath(path)
      return folders.contains { place.isBelow($0) }
    }
  }

  private static func root(above folder: String) -> String? {
    var folder = folder
    while folder != "/", !folder.isEmpty {
      if [".git", "_quarto.yml", "Datasets"].contains(where: { fileKind(at: joinPath(folder, $0)) != nil }) {
        return folder
      }
      folder = parentFolder(of: folder)
    }
    return nil
  }
}

extension String {
  /// Whether an absolute path is a folder or leads to something below it.
  fileprivate func isBelow(_ folder: String) -> Bool {
    self == folder || folder == "/" || (utf8.count > folder.utf8.count && hasPrefix(folder + "/"))
  }
}
