import Geography
import Geometry

/// What a PROJ string says that clipping has to know: where the middle of the map is and how far it reaches.
struct PROJSettings: Sendable {
  private let tokens: [Substring]
  private let kind: String
  private let values: [String: Double]

  init(_ definition: String) {
    var kind = "", values: [String: Double] = [:], kept: [Substring] = []
    for token in definition.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      let parts = token.drop { $0 == "+" }.split(separator: "=", maxSplits: 1)
      guard let key = parts.first.map(String.init) else { continue }
      let value = parts.count > 1 ? String(parts[1]) : ""
      if key == "proj" { kind = value }
      if let number = Double(value) { values[key] = number }
      if !Self.ignored.contains(key) { kept.append(token) }
    }
    (tokens, self.kind, self.values) = (kept, kind, values)
  }

  /// The string without what only shifts the plane or names units. A map that is cut along a meridian counts longitudes
  /// from its middle: PROJ could not tell the two sides of a cut elsewhere.
  var text: String {
    tokens.filter { clipAngle != nil || !$0.contains("lon_0=") }.joined(separator: " ")
  }

  private static let ignored: Set = [
    "type", "no_defs", "units", "to_meter", "x_0", "y_0", "towgs84", "nadgrids", "vunits", "axis", "wktext",
  ]

  /// The radius of the Earth by which plane coordinates are divided, in metres.
  var radius: Double { values["R"] ?? values["a"] ?? 6_378_137 }

  /// The meridian in the middle.
  var longitude: Double {
    if kind == "utm", let zone = values["zone"] { return zone * 6 - 183 }
    return values["lon_0"] ?? values["lonc"] ?? 0
  }

  /// Whether the map is degrees as they are.
  var isGeographic: Bool { ["longlat", "latlong", "lonlat", "latlon"].contains(kind) }

  /// Whether the map is cut in several places.
  var isInterrupted: Bool {
    ["igh", "igh_o", "goode", "imoll", "imoll_o", "healpix", "rhealpix", "isea", "qsc", "s2", "spilhaus"].contains(kind)
  }

  /// How far from its middle a projection shows the globe, in degrees; nil for one that is cut along a meridian.
  var clipAngle: Double? {
    switch kind {
    case "laea", "aeqd", "airy": 179.9
    case "ortho": 89.9
    case "gnom": 60
    case "stere", "sterea", "ups": 142
    case "nsper", "tpers", "geos": acos(1 / (1 + (values["h"] ?? 35_785_831) / radius)) * 180 / .pi - 0.1
    case "tpeqd": 180 - separation / 2 - 0.1
    case "lcc": 120
    case "tmerc", "etmerc", "utm", "gstmerc", "omerc", "somerc", "krovak", "cass", "poly", "nzmg", "labrd", "lsat": 60
    default: nil
    }
  }

  /// The turn that brings the middle of the map to the middle of the globe.
  var rotation: GeoRotation {
    if kind == "tpeqd" {
      let middle = ends.0.interpolated(to: ends.1, at: 0.5)
      return GeoRotation(lambda: -middle.longitude, phi: -middle.latitude)
    }
    guard clipAngle != nil else { return GeoRotation(lambda: -longitude) }
    let usual = kind == "lcc" ? ((values["lat_1"] ?? 0) + (values["lat_2"] ?? values["lat_1"] ?? 0)) / 2 : 0
    let latitude = kind == "lcc" ? usual : values["lat_0"] ?? (kind == "ups" ? 90 : 0)
    return GeoRotation(lambda: -longitude, phi: -latitude)
  }

  private var ends: (GeoPoint, GeoPoint) {
    func point(_ number: Int) -> GeoPoint {
      GeoPoint(longitude: values["lon_\(number)"] ?? 0, latitude: values["lat_\(number)"] ?? 0)
    }
    return (point(1), point(2))
  }

  private var separation: Double { ends.0.distance(to: ends.1) * 180 / .pi }

  /// A latitude that the projection can show: those named after Mercator have no poles.
  func clamped(_ latitude: Double) -> Double {
    guard kind == "merc" || kind == "webmerc" else { return latitude }
    let most = 85.051_129 * Double.pi / 180
    return min(max(latitude, -most), most)
  }
}
