public import JSON

/// A shape with what is known about it: a row of a map's data.
public struct GeoFeature: Sendable, Equatable {
  /// What other data join it by; a text or a number in most files.
  public var id: JSONValue?
  /// Its named values.
  public var properties: JSONObject
  /// Where it is.
  public var shape: GeoShape

  /// Describes a feature.
  public init(id: JSONValue? = nil, properties: JSONObject = JSONObject(), shape: GeoShape) {
    (self.id, self.properties, self.shape) = (id, properties, shape)
  }
}
