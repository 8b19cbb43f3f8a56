public import Diagnostics
public import Rendering

/// What a chart is written as: a picture, or the scene itself in numbers.
///
/// ```swift
/// try ChartOutput(fileName: "out/deliveries.pdf")         // .picture(.pdf)
/// try ChartOutput(fileName: "out/deliveries.scene.json")  // .scene
/// ```
public enum ChartOutput: Sendable, Hashable {
  /// A picture in one of the formats.
  case picture(OutputFormat)
  /// The tree of what is drawn, in the form of Vega's scenes.
  case scene

  /// What a file's name asks for. Throws where there is nothing of that name, with the endings there are.
  ///
  /// A name that ends in `.json` alone asks for nothing: it may well be that of the chart itself.
  public init(fileName name: String) throws(DiagnosticList) {
    if name.hasSuffix(".scene.json") {
      self = .scene
      return
    }
    do throws(DiagnosticList) {
      self = .picture(try OutputFormat(fileName: name))
    } catch {
      throw DiagnosticList(error.diagnostics.map { Messages.withAllEndings($0) })
    }
  }

  /// How file names end, without the dot.
  public var fileExtension: String {
    switch self {
    case .picture(let format): format.rawValue
    case .scene: "scene.json"
    }
  }
}
