public import Diagnostics
public import Tabular

/// A city or town of the base map.
public struct PopulatedPlace: SecurityRecord, Hashable {
  /// Number of the place in the dataset.
  public var number: Int
  /// Name, with its accents where the source has them.
  public var name: String
  /// Name in ASCII letters.
  public var asciiName: String
  /// Name of the country.
  public var country: String
  /// The country's code in Natural Earth: the property `a3` of the countries.
  public var countryCode: String
  /// Kind of place in Natural Earth's words, such as `Admin-0 capital`.
  public var kind: String
  /// Rank by which places appear as a map grows, 0 the first.
  public var rank: Int
  /// Upper estimate of the population, of about 2010; nil where there is none.
  public var population: Int?
  /// The place in degrees.
  public var point: GeoPoint

  /// The resource `places` of `base-map`.
  public static let source = RecordSource("base-map", resource: "places")
  /// The columns of that resource.
  public static let columns = [
    "place", "name", "name_ascii", "country", "country_a3", "kind", "rank", "population", "longitude",
    "latitude",
  ]
  /// Reads a row of that resource.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    number = try row.integer("place")
    name = try row.text("name")
    asciiName = try row.text("name_ascii")
    country = try row.text("country")
    countryCode = try row.text("country_a3")
    kind = try row.text("kind")
    rank = try row.integer("rank")
    population = try row.optionalInteger("population")
    point = GeoPoint(longitude: try row.number("longitude"), latitude: try row.number("latitude"))
  }
}
