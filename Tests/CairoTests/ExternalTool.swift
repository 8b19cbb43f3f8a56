import Cairo
import Files
import Geometry

/// Programs that read what we wrote, as judges that know nothing of us. Tests that need one are skipped where
/// it is missing.
enum ExternalTool: String {
  case qpdf, pdftotext, pdfinfo, pdfimages, gs

  /// Whether the program can be found.
  var isInstalled: Bool { run("command -v \(rawValue)").isEmpty == false }

  /// Gives a program a document in a file, whose path stands for `FILE`, and returns all that it says.
  func read(_ bytes: [UInt8], _ arguments: String) throws -> String {
    let path = temporaryPath()
    try writeFile(path, bytes)
    defer { unlink(path) }
    let pieces = arguments.split(separator: "FILE", omittingEmptySubsequences: false)
    return run("\(rawValue) \(pieces.joined(separator: path)) 2>&1")
  }

  private func run(_ command: String) -> String {
    guard let pipe = popen(command, "r") else { return "" }
    defer { pclose(pipe) }
    var (text, piece): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 4096))
    while case let count = fread(&piece, 1, piece.count, pipe), count > 0 { text += piece[..<count] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A path that no other test uses.
func temporaryPath(_ ending: String = "pdf") -> String {
  "/tmp/cairo-tests-\(getpid())-\(UInt64.random(in: 0 ... .max)).\(ending)"
}

/// Fonts of the system that tests draw with; tests that need one are skipped where there is none.
enum TestFont {
  static let path: String? = [
    "/usr/share/fonts/truetype/lato/Lato-Regular.ttf", "/Library/Fonts/Lato-Regular.ttf",
    "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf", "/System/Library/Fonts/Helvetica.ttc",
  ].first { access($0, R_OK) == 0 }
  static var isMissing: Bool { path == nil }

  static func face() throws -> FontFace { try FontFace(file: path ?? "") }
}
