public import Diagnostics
public import Tabular

/// An ocean, sea, gulf or strait with a place for its name: what a map of exercises labels its waters with.
public struct Sea: SecurityRecord, Hashable {
  /// Kinds of water.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An ocean, or half of one.
    case ocean
    /// A sea.
    case sea
    /// A gulf.
    case gulf
    /// A bay.
    case bay
    /// A strait.
    case strait
    /// A channel.
    case channel
  }

  /// Name in English.
  public var name: String
  /// Kind of water.
  public var kind: Kind
  /// Rank by which names appear as a map grows, from 1 (oceans) to 5 (straits).
  public var rank: Int
  /// The middle of the label, in degrees.
  public var point: GeoPoint
  /// Direction of the label's baseline, in degrees clockwise from due east, with north at the top.
  public var angle: Double
  /// Rough length of open water along that direction, in kilometres.
  public var extentKilometres: Double

  /// The resource `seas` of `base-map`.
  public static let source = RecordSource("base-map", resource: "seas")
  /// The columns of that resource.
  public static let columns = ["name", "kind", "rank", "latitude", "longitude", "angle", "extent_km"]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    name = try row.text("name")
    kind = try row.word("kind")
    rank = try row.integer("rank")
    point = GeoPoint(longitude: try row.number("longitude"), latitude: try row.number("latitude"))
    angle = try row.number("angle")
    extentKilometres = try row.number("extent_km")
  }
}
