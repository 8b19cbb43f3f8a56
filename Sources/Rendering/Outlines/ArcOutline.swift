import Geometry
import SceneGraph

// A sector is symmetric about its middle, so one of its sides is worked out, in coordinates whose x axis is
// the ray at which the sector starts and whose y axis points into it; the other side is its mirror image.
// The side is a straight line from the inner to the outer ring, at the distance from its ray that the padding
// asks for. A round corner is a circle that touches the side and a ring.

extension ArcShape {
  /// The outline of the piece; the same as that of d3-shape's arc.
  var outline: Path {
    let outer = max(innerRadius, outerRadius)
    let inner = max(0, min(innerRadius, outerRadius))
    let sweep = abs(end.radians - start.radians)
    var path = Path()
    let numbers = [start.radians, sweep, inner, padAngle.radians, cornerRadius]
    guard center.isFinite, outer <= Path.farthest, numbers.allSatisfy(\.isFinite) else { return path }
    if outer < 1e-12 {
      path.move(to: center)
    } else if sweep > 2 * .pi - 1e-12 {
      addRing(to: &path, inner: inner, outer: outer)
    } else {
      addSector(to: &path, inner: inner, outer: outer, half: sweep / 2)
    }
    path.close()
    return path
  }

  private func addRing(to path: inout Path, inner: Double, outer: Double) {
    let turn = end.radians < start.radians ? -2 * Double.pi : 2 * .pi
    let (from, to) = (Angle(radians: start.radians - .pi / 2), Angle(radians: start.radians - .pi / 2 + turn))
    path.addArc(center: center, radius: outer, from: from, to: to)
    guard inner > 1e-12 else { return }
    path.close()
    path.move(to: Point(x: center.x + inner * cos(to.radians), y: center.y + inner * sin(to.radians)))
    path.addArc(center: center, radius: inner, from: to, to: from)
  }

  private func addSector(to path: inout Path, inner: Double, outer: Double, half: Double) {
    let distance = (inner * inner + outer * outer).squareRoot() * sin(max(0, padAngle.radians) / 2)
    let side = SectorSide(inner: inner, outer: outer, half: half, distance: distance)
    let radius = min((outer - inner) / 2, cornerRadius)
    let sense: Double = end.radians < start.radians ? -1 : 1
    // Angles into the sector, from its start and from its end.
    func fromStart(_ angle: Double) -> Angle { Angle(radians: start.radians - .pi / 2 + sense * angle) }
    func fromEnd(_ angle: Double) -> Angle { Angle(radians: end.radians - .pi / 2 - sense * angle) }
    func place(_ polar: Polar, _ turn: (Double) -> Angle) -> Point {
      let angle = turn(polar.angle).radians
      return Point(x: center.x + polar.radius * cos(angle), y: center.y + polar.radius * sin(angle))
    }

    if side.outerAngle >= half {
      path.move(to: place(Polar(radius: outer, angle: half), fromStart))
    } else if let corner = side.corner(radius: radius, ring: outer, isOuter: true) {
      let first = place(corner.center, fromStart)
      let last = place(corner.center, fromEnd)
      let ring = corner.center.angle
      path.addArc(
        center: first, radius: corner.radius, from: fromStart(corner.sideAngle), to: fromStart(ring))
      path.addArc(center: center, radius: outer, from: fromStart(ring), to: fromEnd(ring))
      path.addArc(center: last, radius: corner.radius, from: fromEnd(ring), to: fromEnd(corner.sideAngle))
    } else {
      path.addArc(
        center: center, radius: outer, from: fromStart(side.outerAngle), to: fromEnd(side.outerAngle))
    }

    if inner < 1e-12 || side.innerAngle >= half {
      path.line(to: place(Polar(radius: inner, angle: half), fromStart))
    } else if let corner = side.corner(radius: radius, ring: inner, isOuter: false) {
      let first = place(corner.center, fromEnd)
      let last = place(corner.center, fromStart)
      let ring = corner.center.angle
      path.addArc(
        center: first, radius: corner.radius, from: fromEnd(corner.sideAngle), to: fromEnd(ring - .pi))
      path.addArc(center: center, radius: inner, from: fromEnd(ring), to: fromStart(ring))
      path.addArc(
        center: last, radius: corner.radius, from: fromStart(ring - .pi), to: fromStart(corner.sideAngle))
    } else {
      path.addArc(
        center: center, radius: inner, from: fromEnd(side.innerAngle), to: fromStart(side.innerAngle))
    }
  }
}

/// A place by its distance from the middle of the ring and its angle into the sector.
private struct Polar {
  var radius: Double
  var angle: Double
}

/// One straight side of a sector.
private struct SectorSide {
  /// Where the side meets the rings, as angles into the sector; half the sector where both sides meet before.
  let innerAngle: Double, outerAngle: Double
  /// Half of the sector's angle, from the direction of the side.
  private let half: Double
  /// The direction of the side, and how far the line passes from the middle.
  private let direction: Double, offset: Double

  init(inner: Double, outer: Double, half: Double, distance: Double) {
    func angle(_ radius: Double) -> Double {
      guard distance > 0 else { return 0 }
      return radius <= distance ? half : min(half, asin(distance / radius))
    }
    innerAngle = angle(inner)
    outerAngle = angle(outer)
    let from = Point(x: inner * cos(innerAngle), y: inner * sin(innerAngle))
    let to = Point(x: outer * cos(outerAngle), y: outer * sin(outerAngle))
    direction = atan2(to.y - from.y, to.x - from.x)
    offset = cos(direction) * from.y - sin(direction) * from.x
    self.half = half - direction
  }

  /// A round corner: its middle, its radius, and the angle at which it touches the side.
  struct Corner {
    var center: Polar
    var radius: Double
    var sideAngle: Double
  }

  /// The corner at a ring, made smaller where two of them would not fit; nil where it is sharp.
  func corner(radius wanted: Double, ring: Double, isOuter: Bool) -> Corner? {
    var radius = wanted
    if half < .pi / 2 {
      let room = ring * sin(half) - offset
      radius = min(radius, room / (isOuter ? 1 + sin(half) : 1 - sin(half)))
    }
    guard radius > 1e-9 else { return nil }
    let distance = isOuter ? ring - radius : ring + radius
    let angle = direction + asin(min(1, (offset + radius) / distance))
    return Corner(
      center: Polar(radius: distance, angle: angle), radius: radius, sideAngle: direction - .pi / 2)
  }
}
