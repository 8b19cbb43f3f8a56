/// A chart, as the engine takes it: what is drawn from which data, and how. Shaped like Vega-Lite.
///
/// ```swift
/// let spec = ChartSpec(View(
///   data: .inline([["year": 2005, "tiv": 3077]]),
///   content: .unit(
///     MarkDefinition(.bar), Encoding([.x: [.field("year", .ordinal)], .y: [.field("tiv", .quantitative)]]))))
/// ```
///
/// Both front ends, chart files and Swift, end here; a chart that says the same is the same value.
public struct ChartSpec: Sendable, Hashable {
  /// What is drawn.
  public var view: View
  /// Data by name, for `data: {name: …}`.
  public var datasets: [String: [Literal]]
  /// Settings that hold throughout.
  public var config: Config
  /// Named values and selections.
  public var parameters: [Parameter]
  /// The colour behind everything.
  public var background: Literal?
  /// Kept free around the picture: a number, or an object of sides.
  public var padding: Literal?
  /// How the size is found: a word, or an object.
  public var autosize: Literal?
  /// What surrounds the plot in print: size, subtitle, note, source.
  public var figure: FigureFurniture
  /// Everything under `usermeta` that is not ours, kept as it is.
  public var otherMetadata: Properties
  /// The schema the file names.
  public var schema: String?

  /// A chart of a view.
  public init(
    _ view: View, datasets: [String: [Literal]] = [:], config: Config = Config(), parameters: [Parameter] = [],
    background: Literal? = nil, padding: Literal? = nil, autosize: Literal? = nil,
    figure: FigureFurniture = FigureFurniture(), otherMetadata: Properties = Properties(), schema: String? = nil
  ) {
    (self.view, self.datasets, self.config, self.parameters) = (view, datasets, config, parameters)
    (self.background, self.padding, self.autosize) = (background, padding, autosize)
    (self.figure, self.otherMetadata, self.schema) = (figure, otherMetadata, schema)
  }
}
