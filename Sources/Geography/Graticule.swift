import Geometry

/// The net of meridians and parallels.
///
/// ```swift
/// Graticule().shape                         // Vega's: every 10°, every 90° to the poles
/// Graticule(step: (15, 15)).shape
/// ```
///
/// Defaults are those of Vega and d3-geo: minor meridians from 80° south to 80° north and minor parallels
/// every ten degrees, major meridians every ninety degrees from pole to pole, a point every two and a half
/// degrees along parallels.
public struct Graticule: Sendable, Hashable {
  /// How far apart lines are, in degrees: meridians, parallels.
  public var step: [Double]
  /// How far apart lines are that go to the poles, in degrees.
  public var stepMajor: [Double]
  /// West, south, east and north ends of the minor lines, in degrees.
  public var extentMinor: [Double]
  /// West, south, east and north ends of the major lines, in degrees.
  public var extentMajor: [Double]
  /// How far apart the points of a parallel are, in degrees.
  public var precision: Double

  /// A net.
  public init(
    step: (Double, Double) = (10, 10), stepMajor: (Double, Double) = (90, 360), precision: Double = 2.5
  ) {
    self.step = [step.0, step.1]
    self.stepMajor = [stepMajor.0, stepMajor.1]
    extentMinor = [-180, -80 - epsilon, 180, 80 + epsilon]
    extentMajor = [-180, -90 + epsilon, 180, 90 - epsilon]
    self.precision = precision
  }

  /// All lines: major meridians and parallels, then minor ones.
  public var shape: GeoShape {
    let (dx, dy, majorX, majorY) = (step[0], step[1], stepMajor[0], stepMajor[1])
    func isMajor(_ value: Double, _ step: Double) -> Bool {
      abs(value.truncatingRemainder(dividingBy: step)) <= epsilon
    }
    let lines =
      Self.multiples(extentMajor[0], extentMajor[2], majorX).map { meridian($0, extentMajor) }
      + Self.multiples(extentMajor[1], extentMajor[3], majorY).map { parallel($0, extentMajor) }
      + Self.multiples(extentMinor[0], extentMinor[2], dx).filter { !isMajor($0, majorX) }
      .map { meridian($0, extentMinor) }
      + Self.multiples(extentMinor[1], extentMinor[3], dy).filter { !isMajor($0, majorY) }
      .map { parallel($0, extentMinor) }
    return .lines(lines)
  }

  /// A meridian from the south to the north of an extent: a great circle, so few points will do.
  private func meridian(_ longitude: Double, _ extent: [Double]) -> Coordinates {
    let latitudes = Self.range(extent[1], extent[3] - epsilon, 90) + [extent[3]]
    return Coordinates(longitudes: latitudes.map { _ in longitude }, latitudes: latitudes)
  }

  /// A parallel from the west to the east of an extent.
  private func parallel(_ latitude: Double, _ extent: [Double]) -> Coordinates {
    let longitudes = Self.range(extent[0], extent[2] - epsilon, precision) + [extent[2]]
    return Coordinates(longitudes: longitudes, latitudes: longitudes.map { _ in latitude })
  }

  private static func multiples(_ start: Double, _ stop: Double, _ step: Double) -> [Double] {
    guard step > 0 else { return [] }
    return range((start / step).rounded(.up) * step, stop, step)
  }

  /// Start, start + step and so on, the end left out; no more than any map can show.
  private static func range(_ start: Double, _ stop: Double, _ step: Double) -> [Double] {
    guard step > 0, start < stop else { return start < stop ? [start] : [] }
    let count = min(((stop - start) / step).rounded(.up), 100_000)
    return (0..<Int(count)).map { start + Double($0) * step }
  }
}
