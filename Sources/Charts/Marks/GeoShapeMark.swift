import ChartModel

/// The shapes of a map, all in one mark: countries, lakes, the graticule, the outline of the globe.
///
/// ```swift
/// Chart {
///   GeoShapeMark(.sphere).markStyle("sea")
///   GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries")).markStyle("borders")
///   PointMark(longitude: .value("Longitude", 131.9), latitude: .value("Latitude", 43.1))
/// }
/// .chartProjection("equalEarth")
/// ```
///
/// The chart needs a projection. Marks are drawn in the order in which they stand.
public struct GeoShapeMark: ChartMark {
  /// Where the shapes come from.
  ///
  /// ```swift
  /// GeoShapeMark(GeoShapeMark.Source.graticule(step: 30))
  /// GeoShapeMark(.sphere).foregroundStyle(.cyan)
  /// ```
  public enum Source: Sendable, Hashable {
    /// A set of shapes in a TopoJSON file: one beside the program, or one of a dataset of the project.
    case topology(String, feature: String)
    /// The borders between the shapes of a set, each drawn once.
    case borders(String, feature: String)
    /// A GeoJSON file.
    case geoJSON(String)
    /// The outline of the globe.
    case sphere
    /// Meridians and parallels, so many degrees apart.
    case graticule(step: Double)

    var data: DataSource {
      switch self {
      case .topology(let path, let feature):
        DataSource(.url(path), format: ["type": "topojson", "feature": .string(feature)])
      case .borders(let path, let feature):
        DataSource(.url(path), format: ["type": "topojson", "mesh": .string(feature)])
      case .geoJSON(let path): DataSource(.url(path), format: ["type": "json", "property": "features"])
      case .sphere: DataSource(.sphere)
      case .graticule(let step): DataSource(.graticule(["step": [.number(step), .number(step)]]))
      }
    }
  }

  /// The mark as a value.
  public private(set) var instance: MarkInstance

  /// The shapes of a source.
  public init(_ source: Source) {
    instance = MarkInstance(.geoshape, [:])
    instance.source = source.data
  }

  /// Circles on the globe around places, as wide as they say: an exercise zone, a range.
  public init<Longitude: Plottable, Latitude: Plottable, Radius: Plottable>(
    longitude: PlottableValue<Longitude>, latitude: PlottableValue<Latitude>, kilometres: PlottableValue<Radius>
  ) {
    instance = MarkInstance(
      .geoshape,
      [
        .longitude: longitude.channelValue, .latitude: latitude.channelValue, .radius: kilometres.channelValue,
      ])
    instance.unscaled = [.radius]
  }

  /// The shapes with a value each, from rows that name them: what colours a map by country.
  ///
  /// ```swift
  /// GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
  ///   .joining(imports, key: \.code, on: "properties.iso3", .value("TIV", \.tiv))
  ///   .foregroundStyle(by: .field("TIV", .quantitative))
  /// ```
  ///
  /// - Parameters:
  ///   - rows: what is known about the shapes.
  ///   - key: what names a shape in the rows.
  ///   - field: the field of the shapes that holds the same name, such as `id`.
  ///   - value: what is joined, under its label as a field; shapes that no row names have none.
  public func joining<Rows: Sequence, Key: Plottable, Value: Plottable>(
    _ rows: Rows, key: (Rows.Element) -> Key, on field: String, _ value: PlottableProjection<Rows.Element, Value>
  ) -> GeoShapeMark {
    var mark = self
    var label = "value"
    let joined: [Literal] = rows.map { row in
      let found = value(row).channelValue
      label = found.label
      return .object([.init("key", key(row).plottableLiteral), .init(found.label, found.literal)])
    }
    mark.instance.transforms.append(
      Transform(
        .lookup(
          field, from: .inline(joined), key: "key", fields: [label], outputs: [], default: nil)))
    return mark
  }
}
