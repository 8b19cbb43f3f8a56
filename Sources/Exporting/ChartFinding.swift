import Diagnostics
import Files

/// Finds charts on disk: those a path, a folder or a pattern names.
enum ChartFinding {
  /// A chart: the folder that its name is told from, and the name.
  typealias Found = (folder: String, name: String)

  /// The charts that a path speaks of, in the order of their paths.
  static func charts(at path: String) throws(DiagnosticList) -> [Found] {
    do throws(FileError) {
      if path.contains(where: { "*?[".contains($0) }), fileKind(at: path) == nil { return try matches(path) }
      return switch fileKind(at: path) {
      case .file: [(parentFolder(of: path), fileName(of: path))]
      case .folder, nil: try below(path, "").filter(isChart).map { (path, $0) }
      }
    } catch {
      throw DiagnosticList(Messages.unreadable(error))
    }
  }

  private static func isChart(_ name: String) -> Bool {
    [".vl.json", ".vl.yaml", ".vl.yml"].contains(where: name.hasSuffix)
  }

  /// The files below a folder, as paths from it, in the order of their names.
  private static func below(_ folder: String, _ relative: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try listFolder(relative.isEmpty ? folder : joinPath(folder, relative)) {
      let path = joinPath(relative, name)
      if fileKind(at: joinPath(folder, path)) == .folder {
        found += try below(folder, path)
      } else {
        found.append(path)
      }
    }
    return found
  }

  /// The files that a pattern holds for: `*` and `?` stay within a name, `**` goes through folders.
  private static func matches(_ pattern: String) throws(FileError) -> [Found] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: true)
    let fixed = parts.prefix { !$0.contains(where: { "*?[".contains($0) }) }
    let root = (pattern.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
    let wanted = Array(parts.dropFirst(fixed.count))
    guard root.isEmpty || fileKind(at: root) == .folder else { return [] }
    return try below(root.isEmpty ? "." : root, "").filter { name in
      GlobPattern.holds(wanted[...], for: name.split(separator: "/")[...])
    }.map { (root, $0) }
  }
}

/// Patterns over names, as shells have them.
enum GlobPattern {
  /// Whether the parts of a pattern hold for the parts of a path.
  static func holds(_ pattern: ArraySlice<Substring>, for path: ArraySlice<Substring>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "**" {
      // No folder, or one more.
      return holds(pattern.dropFirst(), for: path) || !path.isEmpty && holds(pattern, for: path.dropFirst())
    }
    guard let name = path.first, holds(Array(first)[...], for: Array(name)[...]) else { return false }
    return holds(pattern.dropFirst(), for: path.dropFirst())
  }

  /// Whether a pattern holds for a name. A star is tried short first; where what follows fails, it takes one character
  /// more, and only the last star has to be tried again, so that no pattern takes long.
  private static func holds(_ pattern: ArraySlice<Character>, for name: ArraySlice<Character>) -> Bool {
    var (p, n) = (pattern.startIndex, name.startIndex)
    var star: (p: Int, n: Int)?
    while n < name.endIndex {
      if p < pattern.endIndex, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.endIndex, let next = step(pattern, p, name[n]) {
        (p, n) = (next, n + 1)
      } else if let last = star {
        star = (last.p, last.n + 1)
        (p, n) = (last.p + 1, last.n + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }

  /// The place in the pattern behind what holds for a character; nil where it does not.
  private static func step(_ pattern: ArraySlice<Character>, _ place: Int, _ character: Character) -> Int? {
    switch pattern[place] {
    case "?": return place + 1
    case "[":
      guard let close = pattern[(place + 1)...].dropFirst().firstIndex(of: "]") else { break }
      var set = pattern[(place + 1)..<close]
      let isOpposite = set.first == "!" || set.first == "^"
      if isOpposite { set = set.dropFirst() }
      var holds = false
      while let first = set.first {
        if set.count >= 3, set[set.startIndex + 1] == "-" {
          holds = holds || first <= character && character <= set[set.startIndex + 2]
          set = set.dropFirst(3)
        } else {
          holds = holds || first == character
          set = set.dropFirst()
        }
      }
      return holds != isOpposite ? close + 1 : nil
    default: break
    }
    return pattern[place] == character ? place + 1 : nil
  }
}
