/// A view: one plot, plots over one another, or plots side by side.
public struct View: Sendable, Hashable {
  /// What a view holds.
  public indirect enum Content: Sendable, Hashable {
    /// One mark.
    case unit(MarkDefinition, Encoding)
    /// Views over one another, the first lowest; the encoding and the projection hold for all of them.
    case layer([View], Encoding)
    /// The same view for each value of a field.
    case facet(FacetDefinition, View)
    /// Views side by side.
    case concat(ConcatDirection, [View])
    /// The same view for each of several fields.
    case `repeat`(RepeatDefinition, View)
  }

  /// A name, to which selections and styles may refer.
  public var name: String?
  /// What it shows, for those who cannot see it.
  public var summary: String?
  /// Its title.
  public var title: TitleDefinition?
  /// Its data; nil takes the data of the view around it.
  public var data: DataSource?
  /// What is done to the data before it is drawn.
  public var transforms: [Transform]
  /// How wide and how high the plot is.
  public var width: Extent?, height: Extent?
  /// Named values and selections.
  public var parameters: [Parameter]
  /// Which scales, axes and legends are shared by the views in it.
  public var resolve: Resolve
  /// How longitude and latitude become places.
  public var projection: Properties?
  /// The plot's background: fill, stroke, corner radius.
  public var background: Properties
  /// `spacing`, `align`, `center`, `bounds`, `columns` of composed views.
  public var composition: Properties
  /// What it holds.
  public var content: Content
  /// Where it was said.
  public var place: Place

  /// A view of some content.
  public init(
    name: String? = nil, summary: String? = nil, title: TitleDefinition? = nil, data: DataSource? = nil,
    transforms: [Transform] = [], width: Extent? = nil, height: Extent? = nil, parameters: [Parameter] = [],
    resolve: Resolve = Resolve(), projection: Properties? = nil, background: Properties = Properties(),
    composition: Properties = Properties(), content: Content, place: Place = .none
  ) {
    (self.name, self.summary, self.title, self.data) = (name, summary, title, data)
    (self.transforms, self.width, self.height, self.parameters) = (transforms, width, height, parameters)
    (self.resolve, self.projection, self.background) = (resolve, projection, background)
    (self.composition, self.content, self.place) = (composition, content, place)
  }

  /// The extent of a plot along one direction.
  public enum Extent: Sendable, Hashable {
    /// So many points.
    case points(Double)
    /// What is left of the picture.
    case container
    /// So many points for each step of a band scale; `perOffset` where a step is one of the offset scale.
    case step(Double, perOffset: Bool)
  }

  /// How views stand side by side.
  public enum ConcatDirection: String, Sendable, Hashable {
    /// In a row.
    case horizontal = "hconcat"
    /// In a column.
    case vertical = "vconcat"
    /// In rows of `columns` views.
    case wrap = "concat"
  }
}

/// The fields whose values make the cells of a facet.
public struct FacetDefinition: Sendable, Hashable {
  /// One cell after another, wrapped into `columns`.
  public var wrapped: ChannelDefinition?
  /// One row for each value, one column for each value.
  public var row: ChannelDefinition?, column: ChannelDefinition?
  /// A facet by a wrapped field, or by rows and columns.
  public init(
    wrapped: ChannelDefinition? = nil, row: ChannelDefinition? = nil, column: ChannelDefinition? = nil
  ) {
    (self.wrapped, self.row, self.column) = (wrapped, row, column)
  }
}

/// The fields that a repeated view is drawn for.
public struct RepeatDefinition: Sendable, Hashable {
  /// One view after another.
  public var fields: [String]
  /// One row, one column, one layer for each.
  public var row: [String], column: [String], layer: [String]
  /// A repeat over lists of fields.
  public init(fields: [String] = [], row: [String] = [], column: [String] = [], layer: [String] = []) {
    (self.fields, self.row, self.column, self.layer) = (fields, row, column, layer)
  }
}

/// Which scales, axes and legends are shared between the views of a composed view.
public struct Resolve: Sendable, Hashable {
  /// One for all, or one for each.
  public enum Mode: String, Sendable, Hashable {
    /// One for all.
    case shared
    /// One for each.
    case independent
  }
  /// By channel; what is not named follows the kind of the composition.
  public var scale: [Channel: Mode], axis: [Channel: Mode], legend: [Channel: Mode]
  /// What is shared; by default what the composition's kind says.
  public init(
    scale: [Channel: Mode] = [:], axis: [Channel: Mode] = [:], legend: [Channel: Mode] = [:]
  ) {
    (self.scale, self.axis, self.legend) = (scale, axis, legend)
  }
}

/// A title: its lines, and everything else that can be said about it.
public struct TitleDefinition: Sendable, Hashable {
  /// The lines, or an expression.
  public var text: Literal
  /// `subtitle`, `anchor`, `fontSize`, …
  public var properties: Properties
  /// Where it was said.
  public var place: Place
  /// A title.
  public init(_ text: Literal, _ properties: Properties = Properties(), place: Place = .none) {
    (self.text, self.properties, self.place) = (text, properties, place)
  }
}
