import Diagnostics
import SceneGraph
import Testing

/// Sizes of values that have no line between them: each a number of the range.
@Suite struct SizeScaleTests {
  static let scales: [(type: String, scale: String, areas: [Double])] = [
    // Even steps between the ends of the usual range.
    ("ordinal", #"{"type": "ordinal", "rangeMin": 50, "rangeMax": 350}"#, [50, 150, 250, 350]),
    // A range that is a list is taken in its order, and begins again where it is short.
    ("ordinal", #"{"type": "ordinal", "range": [20, 90, 160, 300]}"#, [20, 90, 160, 300]),
    ("ordinal", #"{"type": "ordinal", "range": [20, 90]}"#, [20, 90, 20, 90]),
    ("ordinal", #"{"range": [50, 350]}"#, [50, 150, 250, 350]),
    ("quantitative", #"{"type": "threshold", "domain": [2, 3], "range": [20, 90, 160]}"#, [20, 90, 160, 160]),
    ("quantitative", #"{"type": "quantize", "domain": [0, 4], "range": [20, 90]}"#, [20, 90, 90, 90]),
  ]

  @Test(arguments: scales) func aClassHasANumberOfTheRange(_ row: (type: String, scale: String, areas: [Double])) throws
  {
    let scene = try draw(
      """
      {"data": {"values": [{"n": 1}, {"n": 2}, {"n": 3}, {"n": 4}]}, "mark": "point",
       "encoding": {"x": {"field": "n", "type": "quantitative"},
         "size": {"field": "n", "type": "\(row.type)", "legend": null, "scale": \(row.scale)}}}
      """)
    let symbols = try #require(
      nodes(scene.value).compactMap { if case .symbols(let batch) = $0 { batch } else { nil } }.first)
    #expect((0..<4).map { symbols.areas[$0] } == row.areas)
  }
}
