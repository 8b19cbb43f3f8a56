import Geometry
import SceneGraph
import Testing

@testable import ChartEngine

/// Labels of one size at places that a rule spreads over a plot, the same on every run.
private func crowd(_ count: Int) -> ([Label], [LabelObstacle]) {
  var state: UInt64 = 7
  func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(UInt64(1) << 53)
  }
  var labels: [Label] = [], ink: [LabelObstacle] = []
  for number in 0..<count {
    let place = Point(x: 20 + 440 * next(), y: 10 + 280 * next())
    let size = Size(width: 20 + 25 * next(), height: 8)
    labels.append(Label(text: "label \(number)", size: size, anchor: place, clearance: 4))
    ink.append(LabelObstacle(shape: .disc(place, radius: 2), weight: 10))
  }
  return (labels, ink)
}

private let plot = Rect(x: 0, y: 0, width: 480, height: 300)

@Suite struct LabelPlacementTests {
  @Test(arguments: [1, 20, 60, 200, 600]) func noLabelLiesOnAnotherOrOnInkOrLeavesThePlot(_ count: Int) {
    let (labels, ink) = crowd(count)
    let boxes = LabelPlacement(labels, obstacles: ink, bounds: plot).outcomes.compactMap(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(plot.contains(box))
      #expect(!ink.contains { $0.meets(box) })
      #expect(!boxes[..<index].contains { $0.intersection(box) != nil })
    }
    if count <= 60 { #expect(boxes.count == count) }
  }

  @Test func theSameLabelsStandAtTheSamePlaces() {
    let (labels, ink) = crowd(120)
    let first = LabelPlacement(labels, obstacles: ink, bounds: plot).outcomes.map(\.box)
    #expect(first == LabelPlacement(labels, obstacles: ink, bounds: plot).outcomes.map(\.box))
  }

  @Test func twoHundredLabelsTakeAFewMilliseconds() {
    let (labels, ink) = crowd(200)
    let time = ContinuousClock().measure { _ = LabelPlacement(labels, obstacles: ink, bounds: plot) }
    // Without optimization, on a busy machine.
    #expect(time < .milliseconds(1500))
  }

  @Test func ofTwoLabelsForOnePlaceTheMoreImportantStands() {
    let narrow = Rect(x: 0, y: 0, width: 60, height: 12)
    var labels = ["a", "b"].map { text in
      Label(text: text, size: Size(width: 40, height: 8), anchor: Point(x: 10, y: 6), clearance: 2)
    }
    labels[1].priority = 1
    let outcomes = LabelPlacement(labels, obstacles: [], bounds: narrow).outcomes
    #expect(outcomes[0].box == nil)
    #expect(outcomes[1].box?.minX == 12)
  }

  @Test func whatMayNotBeDroppedStandsEvenWhereThereIsNoRoom() {
    let label = Label(
      text: "a", size: Size(width: 400, height: 80), anchor: .zero, clearance: 2,
      stated: Rect(x: 0, y: 0, width: 400, height: 80), mayDrop: false)
    let tiny = Rect(x: 0, y: 0, width: 30, height: 30)
    #expect(LabelPlacement([label], obstacles: [], bounds: tiny).outcomes[0].box == label.stated)
  }
}

@Suite struct SpreadTests {
  @Test(arguments: [
    ([10.0, 50, 90], [10.0, 50, 90]),
    // Two that touch part by half of what is missing each.
    ([50, 52], [46, 56]),
    ([50, 50, 50], [40, 50, 60]),
    // The ends of the column hold.
    ([2, 3], [5, 15]),
    ([98, 99, 20], [85, 95, 20]),
    // Their order stays.
    ([52, 50], [56, 46]),
  ])
  func labelsPartAsLittleAsCanBe(_ wishes: [Double], _ middles: [Double]) {
    let found = SpreadLabels.middles(wishes, heights: wishes.map { _ in 10 }, low: 0, high: 100)
    #expect(zip(found, middles).allSatisfy { abs($0 - $1) < 1e-9 })
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    (3077.0, 500.0, nil as String?, "3,077"), (-1200, 100, nil, "−1,200"), (1_500_000, 500_000, nil, "1.5M"),
    (2e9, 1e9, nil, "2bn"), (0, 1e9, nil, "0"), (2_430_000_000_000, 10_000_000_000, nil, "2.43tn"),
    (1_500_000, 500_000, "de", "1,5\u{A0}Mio."), (2e9, 1e9, "de-AT", "2\u{A0}Mrd."), (12345, 1, "fr", "12\u{202F}345"),
    (0.25, 0.05, nil, "0.25"),
  ])
  func amountsAreWrittenForReaders(_ value: Double, _ step: Double, _ language: String?, _ text: String) {
    let largest = value == 0 ? 2e9 : abs(value)
    #expect(QuantityFormat(largest: largest, step: step, language: language)(value) == text)
  }
}

@Suite struct LogTickTests {
  @Test(arguments: [
    (1.0, 100.0, 8.0, [1.0, 2, 5, 10, 20, 50, 100]), (1, 1e6, 8, [1, 10, 100, 1000, 1e4, 1e5, 1e6]),
    (1, 1e12, 6, [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]), (0.2, 3, 8, [0.2, 0.5, 1, 2]),
  ])
  func powersAreLabelledAndTheirDoublesAndFivesWhereThereIsRoom(
    _ low: Double, _ high: Double, _ most: Double, _ major: [Double]
  ) {
    #expect(LogTicks(from: low, to: high, most: most)?.major == major)
  }

  @Test func theOthersAreMarkedOnly() {
    #expect(LogTicks(from: 1, to: 10, most: 8)?.minor == [3, 4, 6, 7, 8, 9])
    #expect(MinorTicks.between([0, 10, 20], from: 0, to: 20) == [2, 4, 6, 8, 12, 14, 16, 18])
  }
}
