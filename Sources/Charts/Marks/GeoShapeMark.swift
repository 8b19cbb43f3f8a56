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
public struct GeoShapeMark: PrimitiveChartContent {
  /// Where the shapes come from.
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

  private var instance: MarkInstance

  /// The shapes of a source.
  public init(_ source: Source) {
    instance = MarkInstance(kind: .geoshape, data: [:], properties: [:])
    instance.source = source.data
  }

  /// Adds the shapes.
  public func collect(into collector: inout MarkCollector) { collector.marks.append(instance) }
}
