public import Geography
import Geometry
import Synchronization

/// Projections by a PROJ string or an EPSG code, from libproj.
///
/// ```swift
/// let lambert = Projection(try PROJ.projection("EPSG:3035"))
/// let satellite = Projection(try PROJ.projection("+proj=nsper +h=3.6e7 +lon_0=105"))
/// ```
///
/// libproj is loaded when the first projection is asked for, so that programs that never ask neither need it nor wait
/// for it. Plane coordinates are divided by the radius of the Earth: a map's scale means what it means elsewhere.
public enum PROJ {
  private static let known = Mutex<[String: ForeignProjection]>([:])

  /// Whether a name is a PROJ string or a code of an authority, such as `EPSG:3035`.
  public static func understands(_ name: String) -> Bool {
    if name.contains("+proj=") { return true }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && !parts[1].isEmpty && parts[1].allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  /// The projection of a PROJ string or a code.
  public static func projection(_ definition: String) throws(PROJError) -> ForeignProjection {
    if let found = known.withLock({ $0[definition] }) { return found }
    let library = try ProjLibrary.shared.get()
    let plain = definition.contains("+proj=") ? definition : try library.definition(of: definition)
    let settings = PROJSettings(plain)
    guard !settings.isInterrupted else { throw .interrupted(definition) }
    let made: ForeignProjection
    if settings.isGeographic {
      made = ForeignProjection(
        name: definition, rotation: settings.rotation, clipAngle: nil, countsFromMiddle: true,
        forward: { Point(x: $0, y: $1) }, inverse: { Point(x: $0, y: $1) })
    } else {
      let operation = try library.operation(settings.text, named: definition)
      let radius = settings.radius
      made = ForeignProjection(
        name: definition, rotation: settings.rotation, clipAngle: settings.clipAngle,
        countsFromMiddle: settings.clipAngle == nil,
        forward: { longitude, latitude in
          let at = operation.forward(longitude, settings.clamped(latitude))
          return Point(x: at.x / radius, y: at.y / radius)
        },
        inverse: { operation.inverse($0 * radius, $1 * radius) })
    }
    known.withLock { $0[definition] = made }
    return made
  }
}

/// Why PROJ gives no projection.
public enum PROJError: Error, Hashable, CustomStringConvertible {
  /// libproj is not on this machine.
  case missing
  /// PROJ does not understand a definition: what was asked for, and what PROJ says of it.
  case refused(String, String)
  /// A code is that of no projection, or of none that PROJ can write as a string.
  case unknownCode(String)
  /// The map is cut in more places than one.
  case interrupted(String)

  /// A sentence.
  public var description: String {
    switch self {
    case .missing:
      "“+proj” and EPSG codes need the library PROJ, which is not installed (Debian: libproj25, Homebrew: proj)."
    case .refused(let name, let reason): "PROJ does not understand “\(name)”: \(reason)."
    case .unknownCode(let name): "PROJ knows no projected coordinate system “\(name)”."
    case .interrupted(let name): "The projection “\(name)” is interrupted: shapes would be torn at its cuts."
    }
  }
}
