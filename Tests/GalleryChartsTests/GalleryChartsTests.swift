import Cartouche
import ChartModel
import Diagnostics
import Files
import GalleryCharts
import Reporting
import SceneGraph
import TestSupport
import Testing

private let files = Repository.files(under: "Gallery", ending: [".vl.json", ".vl.yaml"])

@Test(arguments: galleryCharts.indices)
func aChartOfTheGalleryIsTheSamePictureInSwift(index: Int) throws {
  let chart = galleryCharts[index]
  let desk = ChartDesk()
  let drawn = try desk.scene(chart.figure().spec, folder: Repository.root)
  let file = try desk.scene(Repository.path("Gallery/\(chart.file)"))
  #expect(drawn.value == file.value, "\(chart.file): \(difference(drawn.value.dump, file.value.dump))")
  #expect(drawn.diagnostics.map(\.message) == file.diagnostics.map(\.message), "\(chart.file)")
  #expect(file.diagnostics.allSatisfy { $0.severity != .warning }, "\(file.diagnostics)")
}

@Test(arguments: files)
func everyChartOfTheGallerySaysWhatItShowsAndWhereFrom(file: String) throws {
  let desk = ChartDesk()
  let read = try desk.spec(Repository.path(file))
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  let title = read.value.view.title
  #expect(title?.text.string?.isEmpty == false && title?.properties["subtitle"]?.string?.isEmpty == false, "\(file)")
  let figure = read.value.figure
  #expect(figure.source != nil && figure.alternativeText != nil && figure.width != nil, "\(file)")
  // Those that are also written in Swift are drawn by the test above.
  guard !galleryCharts.contains(where: { file.hasSuffix($0.file) }) else { return }
  let drawn = try desk.scene(Repository.path(file))
  #expect(drawn.diagnostics.allSatisfy { $0.severity != .warning }, "\(drawn.diagnostics)")
}

@Test func theGalleryIsLargeAndItsPageNamesEveryChart() {
  #expect(files.count >= 60 && galleryCharts.count >= 60)
  let page = Repository.text("Documentation/gallery.md")
  for file in files { #expect(page.contains("(../\(file))"), "\(file)") }
  for chart in galleryCharts { #expect(files.contains("Gallery/\(chart.file)"), "\(chart.file)") }
}

/// The first line in which two texts differ.
private func difference(_ left: String, _ right: String) -> String {
  let (left, right) = (left.split(separator: "\n"), right.split(separator: "\n"))
  for (one, other) in zip(left, right) where one != other { return "\n\(one)\n\(other)" }
  return "\(left.count) and \(right.count) lines"
}
