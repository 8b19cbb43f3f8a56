public import Diagnostics
import Files
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

  /// What a file's name asks for. Throws where there is nothing of that name.
  public init(fileName name: String) throws(DiagnosticList) {
    self = Files.fileExtension(of: name) == "json" ? .scene : .picture(try OutputFormat(fileName: name))
  }

  /// How file names end, without the dot.
  public var fileExtension: String {
    switch self {
    case .picture(let format): format.rawValue
    case .scene: "scene.json"
    }
  }
}
