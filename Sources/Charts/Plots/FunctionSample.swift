/// A point of a function's graph: what the plots of functions draw.
///
/// ```swift
/// // A plot of a function has FunctionSamples for its data.
/// let curve: LinePlot<FunctionSample> = LinePlot(x: "x", y: "y", domain: 0...10) { x in x * x }
/// ```
public struct FunctionSample: Sendable, Hashable {
  /// Where it stands along the width.
  let x: Double
  /// Its height, and where the area below it begins.
  let y: Double, base: Double
  /// What the function was given.
  let t: Double

  /// How many points a graph has: enough for a curve as wide as a page.
  static let count = 201
  /// Where functions are drawn that say nothing of it.
  static let usualDomain = -10.0...10.0

  static func samples(
    _ domain: ClosedRange<Double>?, _ sample: (Double) -> FunctionSample
  ) -> [FunctionSample] {
    let domain = domain ?? usualDomain
    let step = (domain.upperBound - domain.lowerBound) / Double(count - 1)
    return (0..<count).map { sample(domain.lowerBound + step * Double($0)) }
  }
}
