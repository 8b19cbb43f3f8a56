public import Geometry

/// What print needs around a plot and Vega-Lite has no word for; `usermeta.cartouche` in a chart file.
///
/// ```json
/// "usermeta": {"cartouche": {
///   "width": "170mm", "subtitle": "Millions of trend-indicator values, 1992–2021",
///   "source": "SIPRI Arms Transfers Database, edition of 28 July 2022.", "alt": "Bars by year …"}}
/// ```
public struct FigureFurniture: Sendable, Hashable {
  /// What a width and a height measure.
  public enum Measure: String, Sendable, Hashable {
    /// The whole figure, title and source included.
    case frame
    /// The plot alone.
    case plot
  }

  /// Values that are not final.
  public struct Provisional: Sendable, Hashable {
    /// Holds for rows that are not final.
    public var test: Predicate
    /// What the legend calls them.
    public var label: String
    /// Values by a test.
    public init(_ test: Predicate, label: String = "Provisional") {
      self.test = test
      self.label = label
    }
  }

  /// How wide; nil leaves it to the theme or the caller.
  public var width: Length?
  /// How high; nil lets the content decide.
  public var height: Length?
  /// What both measure.
  public var measure: Measure
  /// The second line: what is measured, in which unit, where and when.
  public var subtitle: String?
  /// Below the plot: what the reader must know.
  public var note: String?
  /// Below it: where the data come from, without the word “Source”.
  public var source: String?
  /// What the figure shows, for those who cannot see it.
  public var alternativeText: String?
  /// The look, by name: `briefing`, `journal`, `vega`.
  public var theme: String?
  /// What a map shows besides the data: `scaleBar`, `northArrow`, `graticuleLabels`, `insets`, `locator`, and
  /// `boundaryNote`, the words on boundaries after the figure's own note.
  ///
  /// ```json
  /// "map": {"scaleBar": {"latitude": 35}, "northArrow": true, "graticuleLabels": {"step": [10, 10]},
  ///         "locator": {"orient": "top-left"},
  ///         "insets": [{"projection": {"type": "mercator", "center": [122, 36], "scale": 900},
  ///                     "title": "Yellow Sea"}]}
  /// ```
  public var map: Properties
  /// Which labels are set by themselves: `series` at the ends of lines, `values` at the ends of bars; each true, false,
  /// or as the theme does where nothing is said.
  public var labels: Properties
  /// The journal it is for, whose limits it keeps.
  public var journal: JournalProfile?
  /// How many columns of the journal's page it is wide; beats `width`.
  public var column: JournalProfile.Column?
  /// Which values are not final: lines are dashed there, and a legend says so.
  public var provisional: Provisional?
  /// From how many marks on (`above`, 20 000; false for never) those of a plot become a picture of pixels inside a
  /// vector file, and how many pixels an inch of it has (`dpi`, 300).
  public var rasterize: Properties
  /// The language of the figure as BCP 47, such as `de`: how amounts are written. English where nothing is said.
  public var language: String?
  /// Where it was said.
  public var place: Place

  /// Furniture; nothing by default.
  public init(
    width: Length? = nil, height: Length? = nil, measure: Measure = .frame, subtitle: String? = nil,
    note: String? = nil, source: String? = nil, alternativeText: String? = nil, theme: String? = nil,
    map: Properties = Properties(), labels: Properties = Properties(), language: String? = nil,
    journal: JournalProfile? = nil, column: JournalProfile.Column? = nil, provisional: Provisional? = nil,
    rasterize: Properties = Properties(), place: Place = .none
  ) {
    (self.width, self.height, self.measure, self.subtitle) = (width, height, measure, subtitle)
    (self.note, self.source, self.alternativeText) = (note, source, alternativeText)
    (self.journal, self.column, self.provisional, self.rasterize) = (journal, column, provisional, rasterize)
    (self.theme, self.map, self.labels, self.language, self.place) = (theme, map, labels, language, place)
  }
}
