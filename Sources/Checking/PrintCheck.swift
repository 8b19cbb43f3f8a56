import ChartModel
import Colors
import Diagnostics
import Geometry
import Rendering
public import Reporting
import SceneGraph
import Typesetting

/// Looks at a finished figure as a printer and a careful editor would.
///
/// ```swift
/// let check = PrintCheck(.briefing)
/// for finding in check.findings(chart: "deliveries.vl.json") { print(finding.diagnostic) }
/// ```
///
/// What is looked at is the scene, that is what is drawn, so that it does not matter which setting made a text small:
/// the chart's, the theme's, or a narrow column.
public struct PrintCheck {
  /// The limits.
  public let profile: PrintProfile
  let desk: ChartDesk
  private let renderer: Renderer

  /// A check against a profile. Many figures are checked soonest with one check, or one desk.
  public init(_ profile: PrintProfile, desk: ChartDesk = ChartDesk()) {
    (self.profile, self.desk) = (profile, desk)
    renderer = Renderer(fonts: desk.fonts)
  }

  /// What is wrong with a chart file, drawn with the options; what keeps it from being drawn comes first.
  public func findings(chart path: String, _ options: ChartOptions = ChartOptions()) -> [PrintFinding] {
    do throws(DiagnosticList) {
      let spec = try desk.spec(path).value
      let drawn = try desk.scene(path, options)
      let words = FigureWords(spec.figure)
      // What is said by name below need not be said twice.
      let said = drawn.diagnostics.filter { !Self.repeated.contains($0.code) }
      return said.map { PrintFinding($0) } + findings(drawn.value, words, SourceSpots(path))
    } catch {
      return error.diagnostics.map { PrintFinding($0) }
    }
  }

  /// The findings of the chart engine that this check makes itself, with more to say.
  private static let repeated: Set = [
    "chart.journal-text", "chart.journal-line", "chart.journal-font", "chart.dropped-label",
  ]

  /// What is wrong with a figure that is laid out.
  func findings(_ scene: Scene, _ words: FigureWords, _ spots: SourceSpots) -> [PrintFinding] {
    let look = FigureLook(profile: profile, scene: scene, words: words, spots: spots, renderer: renderer)
    return look.textSizes() + look.lineWidths() + look.figureSize() + look.families() + look.contrast()
      + look.faintMarks() + look.legendColors() + look.collisions() + look.cuts() + look.droppedLabels()
      + look.transparency()
      + look.grid() + look.resolution() + look.description()
  }
}

/// What a figure says in words, wherever it says it.
struct FigureWords {
  var source: String?
  var alternativeText: String?

  /// What a chart file says.
  init(_ figure: FigureFurniture) { (source, alternativeText) = (figure.source, figure.alternativeText) }

  /// What a report says of its figure, and the chart besides.
  init(source: String?, alternativeText: String?) {
    (self.source, self.alternativeText) = (source, alternativeText)
  }
}

/// A figure with all that the rules compare; each rule is a file of its own in `Rules`.
struct FigureLook {
  let profile: PrintProfile
  let scene: Scene
  let words: FigureWords
  let spots: SourceSpots
  let renderer: Renderer
  let picture: DrawnPicture

  init(profile: PrintProfile, scene: Scene, words: FigureWords, spots: SourceSpots, renderer: Renderer) {
    (self.profile, self.scene, self.words, self.spots) = (profile, scene, words, spots)
    self.renderer = renderer
    picture = DrawnPicture(scene, fonts: renderer.fonts)
  }
}
