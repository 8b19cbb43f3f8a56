import ChartModel
import Geometry

extension MarkContext {
  /// How far each text stands from the middle of the plot where `theta` and `radius` say so; nil where neither does.
  ///
  /// A text of a sector stands in the middle of it. Angles run clockwise from the top.
  mutating func spokes() -> [Vector]? {
    guard [Channel.theta, .radius].contains(where: { plan.encoding[$0] != nil || look[$0.rawValue] != nil }) else {
      return nil
    }
    return zip(places(.theta, usual: .low), places(.radius, usual: .low)).map { angle, radius in
      guard angle.isFinite, radius.isFinite else { return .zero }
      return Affine.rotation(Angle(radians: angle))(Vector(dx: 0, dy: -radius))
    }
  }
}
