import ArgumentParser
import Diagnostics
import ChartModel
import Files
import Geometry
import Rendering
import Reporting

/// `cartouche render FILE`: draws one chart.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: "cartouche",
    abstract: "Draws a chart.",
    discussion: """
      The name of the output says the format: .png, .pdf, .svg, .eps, .tiff, or .scene.json for the picture as numbers.

        cartouche render deliveries.vl.json -o deliveries.pdf
        cartouche render deliveries.vl.yaml -o deliveries.png --width 89mm --dpi 600
      """)

  @Argument(help: "The chart: a Vega-Lite file, JSON or YAML; - reads standard input.", completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: "Where to draw it; by default beside the chart, with its name. - writes to standard output.",
    completion: .file())
  var output: String?

  @OptionGroup var look: LookOptions

  @OptionGroup var bounds: BoundOptions

  @Option(help: "The format where no name says it: png, pdf, svg, eps, tiff or scene.json. (default: png)")
  var format: String?

  func validate() throws {
    if format != nil, let output, output != "-" {
      throw ValidationError(
        "The name of the output says the format; --format is for standard output and for charts drawn beside their file."
      )
    }
  }

  func run() throws {
    try Output.reportingErrors {
      let chosen = format ?? "png"
      let path = output ?? (file == "-" ? "-" : "\(chartStem(file)).\(chosen)")
      let format = try ChartOutput(fileName: path == "-" ? "chart.\(chosen)" : path)
      let options = try look.options()
      let drawn = try bounds.limit.run(file == "-" ? "<standard input>" : file) { () throws(DiagnosticList) in
        try ChartDesk(reach: bounds.reach).render(file, as: format, options)
      }
      Output.report(drawn.diagnostics)
      try Output.write(drawn.value, toPath: path)
    }
  }
}

/// How a chart shall look, for every command that draws one at a time.
struct LookOptions: ParsableArguments {
  @Option(help: "The look: briefing, journal or vega.")
  var theme: String?

  @Option(help: "The width of the figure, such as 89mm, 3.5in or 252pt.")
  var width: String?

  @Option(help: "The height of the figure.")
  var height: String?

  @Option(help: "Pixels per inch of PNG and TIFF.")
  var dpi: Double = 300

  @Flag(help: "Draw the letters of EPS as outlines, as is done anyway for journals that ask for it.")
  var outlineText = false

  func validate() throws {
    try LookOptions.check(lengths: [width, height].compactMap { $0 }, themes: [theme].compactMap { $0 }, dpi: dpi)
  }

  /// Throws the sentence for the first word that says no length or look, or for a resolution that no picture has.
  static func check(lengths: [String], themes: [String], dpi: Double) throws {
    for word in lengths where (Length(word)?.points ?? 0) <= 0 {
      throw ValidationError("“\(word)” is not a length such as 89mm, 3.5in or 252pt.")
    }
    for word in themes where Theme(rawValue: word) == nil {
      throw ValidationError("There is no look “\(word)”; there are briefing, journal and vega.")
    }
    guard dpi >= 1, dpi <= 9600 else { throw ValidationError("--dpi takes a number from 1 to 9600.") }
  }

  /// The options as the library takes them.
  func options() throws -> ChartOptions {
    ChartOptions(
      theme: theme.flatMap { Theme(rawValue: $0) }, width: width.flatMap { Length($0)?.points },
      height: height.flatMap { Length($0)?.points }, dpi: dpi, outlinesText: outlineText)
  }
}
