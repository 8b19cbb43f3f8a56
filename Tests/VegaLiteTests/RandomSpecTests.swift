import ChartModel
import Diagnostics
import JSON
import Testing
import VegaLite

@Suite struct RandomSpecTests {
  /// Whatever a chart says, its file says the same. A property with a value that it cannot have is left out at the first
  /// reading, and a chart with a fault is none.
  @Test(arguments: 0..<8) func aRandomChartIsReadAsItWasWritten(block: Int) throws {
    var count = 0
    for seed in block * 50..<block * 50 + 50 {
      var random = RandomSpec(seed: UInt64(seed))
      guard let spec = try? VegaLite.read(VegaLite.write(random.spec())).value else { continue }
      count += 1
      let text = VegaLite.write(spec).text()
      let read = try VegaLite.read(Array(text.utf8), file: "\(seed).vl.json").value
      #expect(read == spec, "\(seed): \(Self.difference(text, VegaLite.write(read).text()))")
      #expect(VegaLite.write(read).text() == text, "\(seed)")
    }
    #expect(count > 20, "\(count) of 50 charts can be read")
  }

  /// Where two texts begin to differ.
  private static func difference(_ left: String, _ right: String) -> String {
    let (left, right) = (Array(left), Array(right))
    guard let first = left.indices.first(where: { $0 >= right.count || left[$0] != right[$0] }) else {
      return "the texts are equal"
    }
    return
      "\(String(left[max(0, first - 80)..<min(left.count, first + 80)])) ≠ \(String(right[max(0, first - 80)..<min(right.count, first + 80)]))"
  }
}
