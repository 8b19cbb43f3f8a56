#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Files

/// Text that a test compares with what was recorded for it.
///
/// `CARTOUCHE_RECORD` says what to do where they differ: `missing` (the default) writes a golden that is not there,
/// `all` writes every one that differs, `never` writes none. A run that records fails once, so that it cannot be
/// mistaken for success.
public enum Golden {
  /// What differs between a text and its golden, in a few lines; nil where they are equal.
  public static func difference(_ actual: String, _ path: String) -> String? {
    let mode = getenv("CARTOUCHE_RECORD").map { String(cString: $0) } ?? "missing"
    let isThere = fileKind(at: Repository.path(path)) == .file
    let expected = isThere ? Repository.text(path) : ""
    if isThere, expected == actual { return nil }
    if mode == "all" || (mode == "missing" && !isThere) {
      do { try writeFile(Repository.path(path), Array(actual.utf8)) } catch { return "\(error)" }
      return "\(path) was recorded; look at it and run again."
    }
    let (left, right) = (lines(expected), lines(actual))
    var first = 0
    while first < min(left.count, right.count), left[first] == right[first] { first += 1 }
    func around(_ lines: [Substring]) -> String {
      lines[min(first, lines.count)...].prefix(5).joined(separator: "\n  ")
    }
    return
      "\(path) differs from line \(first + 1) on.\nexpected:\n  \(around(left))\nfound:\n  \(around(right))"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
