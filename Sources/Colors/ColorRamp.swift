/// Colours along a line from 0 to 1: what a continuous colour scale looks its places up in.
///
/// ```swift
/// let ramp = ColorRamp([.white, blue], in: .oklab)
/// ramp(0.5)                      // halfway
/// ramp.map(scale.map(column))    // a colour for each row
/// ramp.colors(5)                 // five for a stepped legend
/// ```
public struct ColorRamp: Sendable {
  /// The colours at equal distances.
  public let stops: [Color]
  private let pieces: [@Sendable (Double) -> Color]
  private let start: Double
  private let end: Double

  /// A ramp through colours at equal distances; one colour makes a flat ramp, none a black one.
  public init(_ stops: [Color], in space: ColorInterpolation = .rgb, gamma: Double = 1) {
    let stops = stops.isEmpty ? [.black] : stops
    self.stops = stops
    let pairs = stops.count == 1 ? [(stops[0], stops[0])] : Array(zip(stops, stops.dropFirst()))
    pieces = pairs.map { space.between($0.0, $0.1, gamma: gamma) }
    (start, end) = (0, 1)
  }

  private init(_ ramp: ColorRamp, from start: Double, to end: Double) {
    (stops, pieces) = (ramp.stops, ramp.pieces)
    (self.start, self.end) = (start, end)
  }

  /// The colour at a place. Beyond the ends the outermost stretch goes on as far as colours do; what is not a
  /// number gets the first colour.
  public func callAsFunction(_ place: Double) -> Color {
    let along = (start + (end - start) * place) * Double(pieces.count)
    guard along.isFinite else { return along == .infinity ? pieces[pieces.count - 1](1) : pieces[0](0) }
    let index = Int(min(max(along.rounded(.down), 0), Double(pieces.count - 1)))
    return pieces[index](along - Double(index))
  }

  /// The colours of a column of places.
  public func map(_ places: [Double]) -> [Color] { places.map { self($0) } }

  /// A part of the ramp: from one place to another, backwards if the second is smaller.
  public func part(from first: Double, to last: Double) -> ColorRamp {
    ColorRamp(self, from: start + (end - start) * first, to: start + (end - start) * last)
  }

  /// The ramp from its end to its start.
  public var reversed: ColorRamp { part(from: 1, to: 0) }

  /// So many colours from the first to the last.
  public func colors(_ count: Int) -> [Color] {
    guard count > 1 else { return count == 1 ? [self(0.5)] : [] }
    return (0..<count).map { self(Double($0) / Double(count - 1)) }
  }

  /// So many colours from within the ramp, its ends left out: how Vega steps a scheme for classes.
  public func innerColors(_ count: Int) -> [Color] {
    (0..<max(0, count)).map { self(Double($0 + 1) / Double(count + 1)) }
  }
}
