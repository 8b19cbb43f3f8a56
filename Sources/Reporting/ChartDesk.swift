import ChartEngine
public import ChartModel
public import Diagnostics
public import Files
import Geometry
import Rendering
public import SceneGraph
public import Typesetting
import VegaLite

/// How a chart shall be drawn, over what its file says.
public struct ChartOptions: Sendable, Hashable {
  /// The look; nil leaves it to the chart, which has the briefing look where it says nothing.
  public var theme: Theme?
  /// The width and height of the whole figure, in points.
  public var width: Double?, height: Double?
  /// Pixels per inch of PNG.
  public var dpi: Double
  /// Whether the letters of EPS are outlines, also where no journal asks for it.
  public var outlinesText: Bool
  /// Values for parameters of the chart by their names, in place of those that it gives them. Names that it does not
  /// have are passed over as long as it has one of them.
  public var parameters: [String: Literal]
  /// Set before the title: “Figure 4. ”.
  public var titlePrefix: String
  /// Instead of the chart's title.
  public var title: String?

  /// Options; by default what the chart says, at 300 dpi.
  public init(
    theme: Theme? = nil, width: Double? = nil, height: Double? = nil, dpi: Double = 300, titlePrefix: String = "",
    title: String? = nil, outlinesText: Bool = false, parameters: [String: Literal] = [:]
  ) {
    (self.theme, self.width, self.height, self.dpi) = (theme, width, height, dpi)
    (self.titlePrefix, self.title, self.outlinesText) = (titlePrefix, title, outlinesText)
    self.parameters = parameters
  }
}

/// Where charts are drawn: fonts that stay open, and data that is read once.
///
/// ```swift
/// let desk = ChartDesk()
/// let drawn = try desk.render("deliveries.vl.json", as: .picture(.pdf), ChartOptions(width: Length(89,
/// .millimetres).points)) try writeFile("deliveries.pdf", drawn.value)
/// ```
///
/// One desk belongs to one task: fonts are not shared between threads. Several desks give the same bytes.
public final class ChartDesk {
  /// The fonts that charts are set in.
  public let fonts: FontBook
  /// Which files its charts may read.
  public let reach: FileReach
  let renderer: Renderer
  private let reads = ReadFiles()

  /// The longest side of a figure, in points: 200 inches, as long as a page of a PDF can be.
  static let largestSide = 14_400.0

  /// A desk with the fonts of a configuration, for charts that may read what the user may read, or less.
  public convenience init(fonts: FontConfiguration = .standard, reach: FileReach = .everything) {
    self.init(sharing: FontBook(fonts), reach: reach)
  }

  /// A desk over fonts that are open already, such as those of the report that the charts stand in.
  public init(sharing fonts: FontBook, reach: FileReach = .everything) {
    (self.fonts, self.reach) = (fonts, reach)
    renderer = Renderer(fonts: fonts)
  }

  /// The files that charts were drawn from since this was asked last: charts and data, in the order of reading.
  public func takeReadFiles() -> [String] { reads.take() }

  /// Reads a chart file, JSON or YAML; `-` reads standard input.
  public func spec(_ path: String) throws(DiagnosticList) -> Diagnosed<ChartSpec> {
    let bytes: [UInt8]
    reads.note(path)
    do {
      bytes = try readFile(path == "-" ? "/dev/stdin" : path)
    } catch {
      throw DiagnosticList(Messages.unreadable(error))
    }
    return try VegaLite.read(bytes, file: path == "-" ? "<standard input>" : path)
  }

  /// Reads a chart file and lays it out.
  ///
  /// What is found without a place of its own is said of the file.
  public func scene(_ path: String, _ options: ChartOptions = ChartOptions()) throws(DiagnosticList) -> Diagnosed<Scene>
  {
    let read = try spec(path)
    let file = path == "-" ? "<standard input>" : path
    do throws(DiagnosticList) {
      let laidOut = try scene(read.value, folder: path == "-" ? "" : parentFolder(of: path), options)
      return Diagnosed(laidOut.value, read.diagnostics + laidOut.diagnostics.placed(in: file))
    } catch {
      throw DiagnosticList(read.diagnostics + error.diagnostics.placed(in: file))
    }
  }

  /// Lays a chart out. Relative addresses in it are taken from `folder`.
  public func scene(
    _ spec: ChartSpec, folder: String, _ options: ChartOptions = ChartOptions()
  ) throws(DiagnosticList) -> Diagnosed<Scene> {
    let spec = try spec.giving(options.parameters)
    let reach = reach.around(folder)
    var environment = ChartEnvironment(
      theme: options.theme ?? spec.figure.theme.flatMap { Theme(rawValue: $0) } ?? .briefing,
      width: options.width, height: options.height, titlePrefix: options.titlePrefix, titleOverride: options.title,
      measurer: fonts, data: ProjectData(folder: folder, chart: spec, reads: reads, reach: reach))
    let compiled: Diagnosed<Scene>
    do throws(DiagnosticList) {
      compiled = try compile(spec, environment)
    } catch {
      // What is wrong is told with the names of all columns, not only of those that were read.
      environment.data = ProjectData(folder: folder, reads: reads, reach: reach)
      compiled = try compile(spec, environment)
    }
    let size = compiled.value.size
    // Neither is true of what is not a number.
    guard size.width <= Self.largestSide, size.height <= Self.largestSide else {
      throw DiagnosticList(Messages.tooLarge(size))
    }
    return Diagnosed(compiled.value, compiled.diagnostics + fonts.takeDiagnostics())
  }

  /// Reads a chart file, lays it out and draws it.
  public func render(
    _ path: String, as output: ChartOutput, _ options: ChartOptions = ChartOptions()
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    let laidOut = try scene(path, options)
    let drawn = try draw(laidOut.value, as: output, options)
    return Diagnosed(drawn.value, laidOut.diagnostics + drawn.diagnostics)
  }

  /// Lays a chart out and draws it.
  public func render(
    _ spec: ChartSpec, folder: String, as output: ChartOutput, _ options: ChartOptions = ChartOptions()
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    let laidOut = try scene(spec, folder: folder, options)
    let drawn = try draw(laidOut.value, as: output, options)
    return Diagnosed(drawn.value, laidOut.diagnostics + drawn.diagnostics)
  }
}

/// A chart's path without its ending: `a/b` for `a/b.vl.json`.
public func chartStem(_ path: String) -> String {
  for ending in [".vl.json", ".vl.yaml", ".vl.yml", ".json", ".yaml", ".yml"] where path.hasSuffix(ending) {
    return String(path.dropLast(ending.count))
  }
  return path
}
