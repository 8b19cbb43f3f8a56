import Diagnostics
import Files

/// The lines that findings speak of, from files that are read once.
struct SourceExcerpts {
  private var files: [String: [Substring]] = [:]
  /// Larger files, which no person wrote, are not read again for an excerpt.
  private static let largestFile = 4_000_000

  /// The line of a finding; nil where it has none, or its file cannot be read again, as standard input cannot.
  mutating func line(of diagnostic: Diagnostic) -> String? {
    guard let location = diagnostic.location, let line = location.line else { return nil }
    let lines = files[location.file] ?? lines(of: location.file)
    files[location.file] = lines
    return lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
  }

  private func lines(of file: String) -> [Substring] {
    guard fileKind(at: file) == .file, let bytes = try? readFile(file), bytes.count <= Self.largestFile else {
      return []
    }
    // A carriage return and its newline are one character; each ends a line.
    return String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}
