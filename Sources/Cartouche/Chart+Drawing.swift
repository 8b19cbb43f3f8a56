public import Charts
public import Diagnostics
import Files
import JSON
public import Reporting
import VegaLite

extension ChartFigure {
  /// Draws the chart to a file; the ending of its name says the format: png, pdf, svg, eps or scene.json.
  ///
  /// ```swift
  /// try chart.write(to: "deliveries.pdf")
  /// ```
  ///
  /// An earlier file stays as it was unless the whole new one is written. What the drawing changed or left out, such as
  /// a label that found no room, comes back as warnings.
  ///
  /// Throws a `DiagnosticList` where the chart cannot be drawn, and a `FileError` where the file cannot be written.
  @discardableResult
  public func write(to path: String, _ options: ChartOptions = ChartOptions()) throws -> [Diagnostic] {
    let drawn = try draw(as: ChartOutput(fileName: path), options)
    try writeFile(path, drawn.value)
    return drawn.diagnostics
  }

  /// Draws the chart.
  public func draw(
    as output: ChartOutput, _ options: ChartOptions = ChartOptions()
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    try ChartDesk().render(spec, folder: "", as: output, options)
  }

  /// The chart as a PDF.
  public func pdf(_ options: ChartOptions = ChartOptions()) throws(DiagnosticList) -> [UInt8] {
    try draw(as: .picture(.pdf), options).value
  }

  /// The chart as an SVG, its text as text.
  public func svg(_ options: ChartOptions = ChartOptions()) throws(DiagnosticList) -> [UInt8] {
    try draw(as: .picture(.svg), options).value
  }

  /// The chart as a PNG.
  public func png(_ options: ChartOptions = ChartOptions()) throws(DiagnosticList) -> [UInt8] {
    try draw(as: .picture(.png), options).value
  }

  /// The chart as a PNG with so many pixels per inch.
  public func png(dpi: Double) throws(DiagnosticList) -> [UInt8] { try png(ChartOptions(dpi: dpi)) }

  /// The chart as a Vega-Lite file. Reading it gives the same chart, and so the same picture.
  public var vegaLite: String { VegaLite.write(spec).text(.pretty(width: 100)) }
}
