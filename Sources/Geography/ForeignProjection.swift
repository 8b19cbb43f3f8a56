public import Geometry

/// A projection whose mathematics come from elsewhere, such as from PROJ, made to be turned, clipped and bent like
/// those of this module.
public struct ForeignProjection: Sendable, Hashable {
  /// What it is called where it comes from; projections of one name are the same.
  public let name: String
  /// The turn that brings the middle of its map to the middle of the globe: clipping happens about it.
  public let rotation: GeoRotation
  /// The circle about the middle outside which it shows nothing, in degrees; nil to cut at the meridian opposite.
  public let clipAngle: Double?
  let raw: RawProjection

  /// A projection from its functions.
  ///
  /// - Parameters:
  ///   - name: what tells it from others.
  ///   - rotation: brings the middle of the map to longitude 0 and latitude 0.
  ///   - clipAngle: the radius of what it can show, in degrees.
  ///   - countsFromMiddle: whether the functions take the globe as it is turned already, as those of one that is cut
  ///     along a meridian must: on either side of the cut they give two places.
  ///   - forward: from longitude and latitude in radians to a plane in which the globe has radius 1 and y grows to the
  ///     north; not a number where it has no such place.
  ///   - inverse: the way back.
  public init(
    name: String, rotation: GeoRotation, clipAngle: Double?, countsFromMiddle: Bool = false,
    forward: @escaping @Sendable (_ longitude: Double, _ latitude: Double) -> Point,
    inverse: (@Sendable (_ x: Double, _ y: Double) -> Point)? = nil
  ) {
    (self.name, self.rotation, self.clipAngle) = (name, rotation, clipAngle)
    if countsFromMiddle {
      raw = RawProjection(forward: forward, inverse: inverse)
      return
    }
    let turn = Rotation(rotation)
    let turnedForward: @Sendable (Double, Double) -> Point = { lambda, phi in
      let place = turn.inverse(lambda, phi)
      return forward(place.x, place.y)
    }
    guard let inverse else {
      raw = RawProjection(forward: turnedForward)
      return
    }
    let turnedInverse: @Sendable (Double, Double) -> Point = { x, y in
      let place = inverse(x, y)
      guard place.isFinite else { return place }
      let turned = turn.forward(place.x, place.y)
      return Point(x: turned.x, y: turned.y)
    }
    raw = RawProjection(forward: turnedForward, inverse: turnedInverse)
  }

  /// Projections of one name are one.
  public static func == (a: ForeignProjection, b: ForeignProjection) -> Bool { a.name == b.name }
  /// By the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
