import ChartModel
import Testing

@testable import ChartEngine

@Suite struct GroupingTests {
  static let keys: [Series] = [
    .numbers([2001, 1999, .nan, 2001, 1999, .nan, 2001]), .numbers([0.5, 0.25, .nan, 0.5, 0.25, .nan, 0.5]),
    .numbers([-0.0, 1e300, .infinity, 0, 1e300, .infinity, 0]),
    .texts(codes: [1, 0, -1, 1, 0, -1, 1], dictionary: ["a", "b"]),
    .values([true, "a", .null, true, "a", .null, true]),
  ]

  @Test(arguments: keys) func groupsComeInTheOrderOfTheirFirstRows(_ series: Series) {
    let frame = Frame([("key", series), ("other", .numbers([1, 1, 1, 1, 2, 1, 1]))])
    #expect(Grouping(frame, by: ["key"]).groups == [[0, 3, 6], [1, 4], [2, 5]])
    #expect(Grouping(frame, by: ["key", "other"]).groups == [[0, 3, 6], [1], [2, 5], [4]])
    #expect(Grouping(frame, by: []).groups == [Array(0..<7)])
    #expect(Grouping(Frame([("key", .numbers([.nan, .nan]))]), by: ["key"]).groups == [[0, 1]])
  }

  @Test(arguments: [AggregateOperation.count, .sum, .mean, .min, .max])
  func onePassGivesTheNumbersOfTheLists(_ operation: AggregateOperation) throws {
    let values: [Double] = (0..<999).map { $0 % 7 == 0 ? .nan : (Double($0) * 0.37).squareRoot() - 5 }
    let frame = Frame([("key", .numbers((0..<999).map { Double($0 * $0 % 11) })), ("value", .numbers(values))])
    for fields in [["key"], []] {
      let grouping = Grouping(frame, by: fields)
      let running = try #require(Aggregating.running(operation, of: frame["value"], grouping))
      let listed = grouping.groups.map { Aggregating.value(operation, of: frame["value"], rows: $0, frame: frame) }
      #expect(Series.numbers(running) == Series(listed))
    }
  }
}
