public import Geometry

/// A way of drawing the globe on a page: a kind, how the globe is turned, where and how large the map is,
/// and what of it is shown.
///
/// ```swift
/// var map = Projection(.equalEarth)
/// map.rotate = GeoRotation(lambda: -105)
/// map = map.fitted(to: Rect(x: 0, y: 0, width: 480, height: 240), .sphere)
/// let coast = map.path(of: land)
/// let place = map.visible(GeoPoint(longitude: 37.6, latitude: 55.8))
/// ```
///
/// Settings mean what they mean in Vega-Lite and d3-geo.
public struct Projection: Sendable, Hashable {
  /// The kind; of a foreign projection that which it is replaced by where the foreign one cannot go along.
  public let kind: ProjectionKind
  /// The projection from elsewhere that is taken instead of the kind.
  public let foreign: ForeignProjection?
  /// Points per radian in the middle of the map.
  public var scale: Double
  /// Where the centre comes to lie on the page.
  public var translate: Point
  /// The place that comes to lie there, after turning.
  public var center: GeoPoint
  /// How the globe is turned.
  public var rotate: GeoRotation
  /// The standard parallels of conic projections, in degrees.
  public var parallels: [Double]
  /// The circle outside which nothing is shown, by its radius in degrees; nil or 0 to cut at the
  /// antimeridian.
  public var clipAngle: Double?
  /// The rectangle on the page outside which nothing is shown.
  public var clipExtent: Rect?
  /// How far, in points, a drawn edge may lie off the true curve; 0 for straight edges between places.
  public var precision: Double
  /// Whether left and right are exchanged.
  public var reflectX: Bool
  /// Whether top and bottom are exchanged; for `identity`, which otherwise has y grow downward.
  public var reflectY: Bool

  /// A projection with the settings that belong to its kind, for a map of 960 × 500 points.
  public init(_ kind: ProjectionKind) {
    let defaults = kind.defaults
    self.kind = kind
    foreign = nil
    scale = defaults.scale
    translate = kind == .identity ? .zero : Point(x: 480, y: 250)
    center = defaults.center
    rotate = defaults.rotation
    parallels = defaults.parallels
    clipAngle = defaults.clipAngle
    clipExtent = nil
    precision = 0.5.squareRoot()
    (reflectX, reflectY) = (false, false)
  }

  /// A projection from elsewhere, with the turn and the clip that belong to it.
  public init(_ foreign: ForeignProjection) {
    kind = .equirectangular
    self.foreign = foreign
    (scale, translate) = (150, Point(x: 480, y: 250))
    (center, rotate, parallels) = (GeoPoint(longitude: 0, latitude: 0), foreign.rotation, [])
    (clipAngle, clipExtent, precision) = (foreign.clipAngle, nil, 0.5.squareRoot())
    (reflectX, reflectY) = (false, false)
  }

  /// The two places from which ``ProjectionKind/twoPointEquidistant`` keeps distances: the first comes to lie on the
  /// left, the second on the right. Setting them turns the globe.
  public var points: [GeoPoint] {
    get {
      let setup = ProjectionSetup(self)
      guard kind == .twoPointEquidistant, let half = parallels.first else { return [] }
      return [-half, half].map { latitude in
        let place = setup.rotation.inverse(0, latitude * .pi / 180)
        return GeoPoint(longitude: place.x * 180 / .pi, latitude: place.y * 180 / .pi)
      }
    }
    set {
      guard kind == .twoPointEquidistant, newValue.count == 2 else { return }
      let (left, right) = (newValue[0], newValue[1])
      let distance = left.distance(to: right)
      parallels = [distance * 90 / .pi]
      let middle = left.interpolated(to: right, at: 0.5)
      var turn = GeoRotation(lambda: -middle.longitude, phi: -middle.latitude)
      // Where the right one lies after the first two turns says how far the third must go.
      let there = Rotation(turn).forward(right.longitude * .pi / 180, right.latitude * .pi / 180)
      let direction = Cartesian(there.x, there.y)
      turn.gamma = atan2(direction.z, direction.y) * -180 / .pi
      rotate = turn
    }
  }

  /// A projection by the name that Vega-Lite gives it, whatever the case; nil where there is none.
  public init?(named name: String) {
    let wanted = name.lowercased()
    guard let kind = ProjectionKind.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else {
      return nil
    }
    self.init(kind)
  }

  /// Where a place comes to lie, whether it is shown or not.
  ///
  /// Nil where the projection has no such place: infinitely far, or outside all three parts of `albersUsa`.
  public func callAsFunction(_ place: GeoPoint) -> Point? {
    if kind == .albersUsa { return visible(place) }
    let setup = ProjectionSetup(self)
    let isPlanar = kind == .identity
    let turned =
      isPlanar ? Vertex(place.longitude, place.latitude) : setup.turn(place.longitude, place.latitude)
    let at = setup.map(turned.x, turned.y)
    return at.isFinite ? at : nil
  }

  /// Where a place comes to lie, or nil where it is not shown.
  public func visible(_ place: GeoPoint) -> Point? {
    visible(Coordinates([place])).first.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Where places come to lie; not a number where they are not shown.
  public func visible(_ places: Coordinates) -> [Point] {
    var sink = EachPoint()
    sink.points.reserveCapacity(places.count)
    stream(.points(places), to: &sink)
    if sink.points.count == places.count { return sink.points }
    // Some are not shown, and the stream does not say which: ask one by one.
    var found: [Point] = []
    found.reserveCapacity(places.count)
    for index in 0..<places.count {
      var one = EachPoint()
      stream(.points(Coordinates([places[index]])), to: &one)
      found.append(one.points.first ?? Point(x: .nan, y: .nan))
    }
    return found
  }

  /// The place that comes to lie at a point of the page; nil outside the map.
  public func invert(_ point: Point) -> GeoPoint? {
    if kind == .albersUsa { return AlbersUSA(self).part(at: point).invert(point) }
    let setup = ProjectionSetup(self)
    guard let plain = setup.map.inverse(point), plain.isFinite else { return nil }
    if kind == .identity { return GeoPoint(longitude: plain.x, latitude: plain.y) }
    guard abs(plain.y) <= halfPi + 1e-9, abs(plain.x) <= .pi + 1e-9 else { return nil }
    let place = setup.rotation.inverse(plain.x, plain.y)
    return GeoPoint(longitude: place.x * 180 / .pi, latitude: place.y * 180 / .pi)
  }
}

/// Keeps the points it is sent.
private struct EachPoint: GeoSink {
  var points: [Point] = []

  mutating func point(_ vertex: Vertex) { points.append(Point(x: vertex.x, y: vertex.y)) }
  mutating func lineStart() {}
  mutating func lineEnd() {}
}
