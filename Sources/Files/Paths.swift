#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder part of a path: `a/b` for `a/b/c.csv`, empty where there is none, `/` for `/c.csv`.
public func parentFolder(of path: String) -> String {
  let trimmed = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
  guard let slash = trimmed.lastIndex(of: "/") else { return "" }
  return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
}

/// The last part of a path: `c.csv` for `a/b/c.csv`.
public func fileName(of path: String) -> String {
  let trimmed = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
  guard let slash = trimmed.lastIndex(of: "/") else { return String(trimmed) }
  return String(trimmed[trimmed.index(after: slash)...])
}

/// What follows the last dot of a file's name, in lower case; empty where there is none.
public func fileExtension(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}

/// A path as seen from a folder, in its shortest form: `folder/path`, unless the path is absolute or the folder empty.
public func joinPath(_ folder: String, _ path: String) -> String {
  if folder.isEmpty || path.hasPrefix("/") { return normalizedPath(path) }
  return normalizedPath(folder + "/" + path)
}

/// The shortest form of a path: `a/Datasets` for `a/charts/.././Datasets/`.
///
/// Steps up at the head of a relative path stay, and those above `/` go away. The text alone decides, as in the
/// address of a page: a step up undoes the name before it, also where that name is a link. The empty path stays empty.
public func normalizedPath(_ path: String) -> String {
  guard !path.isEmpty else { return "" }
  var parts: [Substring] = []
  let isAbsolute = path.hasPrefix("/")
  for part in path.split(separator: "/") where part != "." {
    if part != ".." {
      parts.append(part)
    } else if let last = parts.last, last != ".." {
      parts.removeLast()
    } else if !isAbsolute {
      parts.append(part)
    }
  }
  let joined = parts.joined(separator: "/")
  return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
}

/// A path from the root of the machine, its text alone considered: `/work/data` for `../data` seen from `/work/charts`.
public func absolutePath(_ path: String) -> String {
  path.hasPrefix("/") ? normalizedPath(path) : joinPath(realPath(".") ?? "/", path)
}

/// Where a path leads in the end, links followed: absolute, without steps up; nil where there is nothing.
public func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  /// A file with bytes in it.
  case file
  /// A folder.
  case folder
}

/// What stands at a path, links followed; nil where there is nothing.
public func fileKind(at path: String) -> FileKind? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
}

/// How many bytes a file has; nil where there is none.
public func fileLength(at path: String) -> Int? {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : nil
}

/// The names in a folder, sorted by their bytes so that every machine gives the same order; hidden ones left out.
public func listFolder(_ path: String) throws(FileError) -> [String] {
  guard let folder = opendir(path) else { throw FileError(.list, path, number: errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
