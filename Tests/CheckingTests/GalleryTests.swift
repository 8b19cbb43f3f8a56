import Checking
import Diagnostics
import Files
import TestSupport
import Testing

private let gallery = Repository.files(under: "Gallery", ending: [".vl.json", ".vl.yaml"])

/// What is true of these charts and stands as it is.
private let known: [String: Set<String>] = [
  "arms/arc": ["print.contrast", "print.colors-alike"], "arms/area": ["print.colors-alike"],
  "arms/bars-normalised": ["print.colors-alike"], "arms/bars-stacked": ["print.colors-alike"],
  "arms/bump": ["print.contrast"], "arms/stream": ["print.colors-alike"],
  "diplomacy/bars-regions": ["print.colors-alike"], "diplomacy/dots-vetoes": ["print.colors-alike"],
  "diplomacy/gantt-mechanisms": ["print.colors-alike"], "diplomacy/stream-officials": ["print.colors-alike"],
  "diplomacy/table-mechanisms": ["print.contrast"], "exercises/normalised": ["print.colors-alike"],
  // Names of waters stand back on purpose; some names of exercises and of cities find no room among the others.
  "diplomacy/map-meetings": ["print.label-dropped"],
  "exercises/map-east-asia": ["print.contrast", "print.collision", "print.label-dropped"],
  "exercises/map-world": ["print.contrast", "print.label-dropped"],
  "exercises/waffle": ["print.colors-alike"],
]

private func name(_ path: String) -> String {
  String(path.dropFirst("Gallery/".count).split(separator: ".")[0])
}

@Test func atLeastSixtyChartsOfTheGalleryAreSound() {
  #expect(gallery.count { known[name($0)] == nil } >= 60)
}

@Test(arguments: gallery)
func nothingIsSaidOfASoundChart(_ path: String) {
  let found = PrintCheck(.briefing).findings(chart: Repository.path(path)).filter {
    $0.diagnostic.code.hasPrefix("print.")
  }
  #expect(
    Set(found.map(\.diagnostic.code)).isSubset(of: known[name(path)] ?? []),
    "\(found.map(\.diagnostic.description).joined(separator: "\n"))")
}
