/// Where the rows of a view come from.
public struct DataSource: Sendable, Hashable {
  /// The kinds of source.
  public enum Kind: Sendable, Hashable {
    /// Rows in the chart itself: objects, or single values which become the field `data`.
    case inline([Literal])
    /// Text in the chart itself, in the form `format` names.
    case text(String)
    /// A single object, read as `format` says: GeoJSON or TopoJSON in the chart itself.
    case object(Literal)
    /// A file beside the chart.
    case url(String)
    /// Data by name: of the chart's `datasets`, or a dataset of the project such as `arms-transfers`.
    case named(String)
    /// Numbers from start up to stop, by step.
    case sequence(start: Double, stop: Double, step: Double, name: String)
    /// The outline of the globe.
    case sphere
    /// Meridians and parallels; the settings are those of d3's graticule.
    case graticule(Properties)
    /// The rows that a selection holds, by the name of its parameter.
    case selected(String)
    /// Explicitly nothing.
    case none
  }

  /// What it is.
  public var kind: Kind
  /// `type`, `parse`, `property`, `feature`, `mesh`, `delimiter`.
  public var format: Properties
  /// A name by which others may refer to it.
  public var name: String?
  /// Where it was said.
  public var place: Place

  /// A source of rows.
  public init(_ kind: Kind, format: Properties = Properties(), name: String? = nil, place: Place = .none) {
    (self.kind, self.format, self.name, self.place) = (kind, format, name, place)
  }

  /// Rows in the chart itself.
  public static func inline(_ rows: [Literal]) -> DataSource { DataSource(.inline(rows)) }
  /// A file beside the chart.
  public static func url(_ path: String) -> DataSource { DataSource(.url(path)) }
  /// Data by name.
  public static func named(_ name: String) -> DataSource { DataSource(.named(name)) }
}
