import Files
import Geometry
import TestSupport

/// A picture that a test compares with the one recorded for it, as people see it.
///
/// `CARTOUCHE_RECORD` means what it means for ``Golden``. What differs is left beside the tests' products,
/// under
/// `.build/pictures`.
enum ImageGolden {
  /// What is wrong with a picture, in a sentence; nil where it looks like the recorded one.
  static func difference(_ png: [UInt8], _ name: String) throws -> String? {
    let path = Repository.path("Tests/Goldens/Images/\(name).png")
    let mode = getenv("CARTOUCHE_RECORD").map { String(cString: $0) } ?? "missing"
    let isThere = fileKind(at: path) == .file
    if !isThere || mode == "all" {
      guard mode != "never" else { return "\(name): no picture was recorded." }
      guard png.count <= 20 * 1024 else { return "\(name): \(png.count) bytes are too many for a golden." }
      if isThere, try readFile(path) == png { return nil }
      try writeFile(path, png)
      return "\(name) was recorded; look at it and run again."
    }
    let expected = try readFile(path)
    if expected == png { return nil }
    let count = try Picture(png: png).visibleDifferences(Picture(png: expected))
    if count == 0 { return nil }
    try writeFile(Repository.path(".build/pictures/\(name).actual.png"), png)
    return "\(name): \(count) pixels look different; see .build/pictures/\(name).actual.png."
  }
}
