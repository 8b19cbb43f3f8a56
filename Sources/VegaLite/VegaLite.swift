public import ChartModel
public import Diagnostics
public import JSON

/// Chart files in Vega-Lite's language: read into a ``ChartSpec``, and written back.
///
/// ```swift
/// let read = try VegaLite.read(bytes, file: "arms.vl.json")
/// let file = VegaLite.write(read.value)          // the same chart as a JSON value
/// ```
public enum VegaLite {
  /// Reads a chart file: YAML where the name ends in `.yaml` or `.yml`, JSON otherwise.
  ///
  /// Throws every fault that leaves no honest picture, each with its place and, where a name is near, with
  /// what was probably meant. What is merely ignored comes back as warnings.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> Diagnosed<ChartSpec> {
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let text =
      isYAML
      ? try JSONValue.parse(yaml: bytes, file: file) : try JSONValue.parse(json: bytes, file: file)
    let spec = try read(text.value)
    return Diagnosed(spec.value, text.diagnostics + spec.diagnostics)
  }

  /// Reads a chart that is already a JSON value.
  public static func read(_ value: JSONValue) throws(DiagnosticList) -> Diagnosed<ChartSpec> {
    var reader = SpecReader()
    reader.usesFunctionsAsFormats = value["config"]?["customFormatTypes"]?.bool == true
    let spec = reader.readSpec(value)
    try reader.sink.throwIfErrors()
    guard let spec else { throw DiagnosticList(Messages.nothingToDraw(Place(value.location))) }
    return Diagnosed(spec, reader.sink.diagnostics)
  }

  /// A chart as a JSON value. Reading it gives the same chart again.
  public static func write(_ spec: ChartSpec) -> JSONValue {
    SpecWriter().write(spec)
  }
}
