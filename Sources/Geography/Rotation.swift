import Geometry

/// A turn of the globe before it is projected, by three angles in degrees.
///
/// ```swift
/// GeoRotation(lambda: -105)      // brings 105° east to the middle
/// ```
public struct GeoRotation: Sendable, Hashable {
  /// About the axis through the poles; positive turns east.
  public var lambda: Double
  /// About the axis that then lies left to right; positive brings the north pole nearer.
  public var phi: Double
  /// About the line of sight.
  public var gamma: Double

  /// A turn; all angles default to none.
  public init(lambda: Double = 0, phi: Double = 0, gamma: Double = 0) {
    (self.lambda, self.phi, self.gamma) = (lambda, phi, gamma)
  }
}

/// A turn ready to be applied to many places, in radians.
struct Rotation {
  private let lambda: Double
  private let turnsFully: Bool
  private let cosPhi: Double, sinPhi: Double, cosGamma: Double, sinGamma: Double

  init(_ angles: GeoRotation) {
    func radians(_ degrees: Double) -> Double {
      degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
    }
    lambda = radians(angles.lambda)
    let (phi, gamma) = (radians(angles.phi), radians(angles.gamma))
    turnsFully = phi != 0 || gamma != 0
    (cosPhi, sinPhi, cosGamma, sinGamma) = (cos(phi), sin(phi), cos(gamma), sin(gamma))
  }

  /// Where a place comes to lie.
  @inline(__always)
  func forward(_ longitude: Double, _ latitude: Double) -> Vertex {
    let turned = Self.wrapped(longitude + lambda)
    return turnsFully ? turn(turned, latitude) : Vertex(turned, latitude)
  }

  /// Which place comes to lie here.
  func inverse(_ longitude: Double, _ latitude: Double) -> Vertex {
    var place = Vertex(longitude, latitude)
    if turnsFully {
      let p = Cartesian(longitude, latitude)
      let k = p.z * cosGamma - p.y * sinGamma
      place = Vertex(
        atan2(p.y * cosGamma + p.z * sinGamma, p.x * cosPhi + k * sinPhi),
        asin(min(max(k * cosPhi - p.x * sinPhi, -1), 1)))
    }
    return Vertex(Self.wrapped(place.x - lambda), place.y)
  }

  private func turn(_ longitude: Double, _ latitude: Double) -> Vertex {
    let p = Cartesian(longitude, latitude)
    let k = p.z * cosPhi + p.x * sinPhi
    return Vertex(
      atan2(p.y * cosGamma - k * sinGamma, p.x * cosPhi - p.z * sinPhi),
      asin(min(max(k * cosGamma + p.y * sinGamma, -1), 1)))
  }

  private static func wrapped(_ longitude: Double) -> Double {
    abs(longitude) > .pi ? longitude - (longitude / tau).rounded() * tau : longitude
  }
}
