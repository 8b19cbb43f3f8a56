import ChartModel
import Geometry

extension MarkContext {
  /// How far each text stands from the middle of the plot where `theta` and `radius` say so; nil where neither does.
  ///
  /// A text of a sector or a ring stands in the middle of it. Angles run clockwise from the top.
  mutating func spokes() -> [Vector]? {
    guard [Channel.theta, .radius].contains(where: { plan.encoding[$0] != nil || look[$0.rawValue] != nil }) else { return nil }
    let angles = polarMiddles(.theta), radii = polarMiddles(.radius)
    let turn = look.number("thetaOffset") ?? 0, out = look.number("radiusOffset") ?? 0
    return zip(angles, radii).map { angle, radius in
      Affine.rotation(Angle(radians: angle + turn))(Vector(dx: 0, dy: -(radius + out)))
    }
  }

  private mutating func polarMiddles(_ channel: Channel) -> [Double] {
    guard let definition = plan.encoding[channel] else {
      return [Double](repeating: look.number(channel.rawValue) ?? 0, count: count)
    }
    let (starts, ends) = polar(channel, whole: 0)
    let isSpan = frame.book[channel]?.isBanded == true || plan.fields[channel]?.end != nil
    guard isSpan, definition.value == nil else { return ends }
    return zip(starts, ends).map { ($0 + $1) / 2 }
  }
}
