import ChartEngine
import ChartModel
import Diagnostics
import Files
import JSON
import SceneGraph
import TestSupport
import Testing
import VegaLite

/// A chart that says the same in other words is the same picture: names of fields, names of categories and the order
/// of rows mean nothing but what the chart makes of them.
@Suite struct MutationTests {
  static let fixtures = Repository.files(under: "Tests/Fixtures/Charts", ending: [".vl.json"])
  /// Charts that others wrote, where they lie beside the checkout.
  static let others: [String] = {
    let folder = Repository.path("../shared/conformance/specs")
    let names = ((try? listFolder(folder)) ?? []).filter { $0.hasSuffix(".vl.json") }
    return names.sorted().map { joinPath(folder, $0) }
  }()

  @Test(arguments: fixtures, ChartMutation.allCases)
  func aFixtureSaidInOtherWordsIsTheSamePicture(_ path: String, _ mutation: ChartMutation) throws {
    try compare(Repository.path(path), mutation)
  }

  @Test(
    .enabled(if: !others.isEmpty, "the charts of the conformance kit are not there"), arguments: ChartMutation.allCases)
  func aChartOfTheKitSaidInOtherWordsIsTheSamePicture(_ mutation: ChartMutation) throws {
    var count = 0
    for path in Self.others where count < 24 {
      guard let bytes = try? readFile(path), bytes.count < 4000 else { continue }
      if try compare(path, mutation) { count += 1 }
    }
    #expect(count > 10)
  }

  /// Draws a chart as it is and changed; false where there is nothing to compare.
  @discardableResult private func compare(_ path: String, _ mutation: ChartMutation) throws -> Bool {
    let chart = try JSONValue.parse(json: readFile(path), file: path).value
    guard let (changed, rename) = mutation(chart), let plain = try? draw(chart) else { return false }
    let difference = try SceneDifference(plain, draw(changed), renaming: rename)
    #expect(difference.isEmpty, "\(mutation) of \(fileName(of: path)): \(difference.description)")
    return true
  }

  private func draw(_ chart: JSONValue) throws -> Scene {
    let spec = try VegaLite.read(chart).value
    return try compile(spec, ChartEnvironment(theme: .vega, measurer: FixedWidthMeasurer())).value
  }
}

/// How two pictures differ: marks of one that no mark of the other lies on, and texts that only one of them has.
struct SceneDifference: CustomStringConvertible {
  private var onlyFirst: [String] = [], onlySecond: [String] = []

  var isEmpty: Bool { onlyFirst.isEmpty && onlySecond.isEmpty }
  var description: String { "only before: \(onlyFirst.prefix(4)), only after: \(onlySecond.prefix(4))" }

  /// Compares as sets, since the order of drawing may follow that of rows. Places count as equal within 0.002.
  init(_ first: Scene, _ second: Scene, renaming: (String) -> String) {
    var left: [String: Int] = [:]
    for key in second.items.flatMap({ Self.keys($0) { $0 } }) { left[key, default: 0] += 1 }
    for item in first.items {
      for (key, plain) in zip(Self.keys(item, renaming), Self.keys(item) { $0 }) {
        // A title that the author wrote stays; one made from a name changes with it.
        if let found = [key, plain].first(where: { left[$0, default: 0] > 0 }) {
          left[found, default: 0] -= 1
        } else {
          onlyFirst.append(key)
        }
      }
    }
    onlySecond = left.filter { $0.value > 0 }.map(\.key).sorted()
  }

  /// What must be equal: where a mark stands, and what a text says.
  private static func keys(_ item: DrawnItem, _ renaming: (String) -> String) -> [String] {
    let place = item.place.map { "\(($0 / 0.004).rounded() * 0.004 + 0)" }.joined(separator: " ")
    return item.role == .mark ? ["\(item.kind) \(place)"] + item.lines.map(renaming) : item.lines.map(renaming)
  }
}
