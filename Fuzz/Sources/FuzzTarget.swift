/// A reader of the library, and how arbitrary bytes reach it.
///
/// A target returns, whatever it is given: what is wrong with the input is a value or a thrown list. A trap, a fault of
/// memory, a leak, ten seconds or 2 GB are findings.
struct FuzzTarget: Sendable {
  /// What it is called on the command line.
  let name: String
  /// Reads some bytes.
  let run: @Sendable ([UInt8]) -> Void

  /// All targets, those that read texts first.
  static let all: [FuzzTarget] = [
    FuzzTarget(name: "csv", run: readCSV),
    FuzzTarget(name: "json", run: readJSON),
    FuzzTarget(name: "yaml", run: readYAML),
    FuzzTarget(name: "front-matter", run: readFrontMatter),
    FuzzTarget(name: "vega-lite", run: compileChart),
    FuzzTarget(name: "expressions", run: evaluateFormula),
    FuzzTarget(name: "numbers", run: formatNumbers),
    FuzzTarget(name: "dates", run: formatDates),
    FuzzTarget(name: "date-parsing", run: parseDates),
    FuzzTarget(name: "markdown", run: setMarkdown),
    FuzzTarget(name: "topojson", run: readTopology),
    FuzzTarget(name: "geojson", run: readGeoJSON),
    FuzzTarget(name: "paths", run: readPaths),
    FuzzTarget(name: "bibtex", run: readBibliography),
    FuzzTarget(name: "png", run: readPNG),
    FuzzTarget(name: "jpeg", run: readJPEG),
    FuzzTarget(name: "pdf", run: readPDF),
  ]
}

/// The bytes as two texts, parted at the first end of a line.
func twoTexts(_ bytes: [UInt8]) -> (String, String) {
  let end = bytes.firstIndex(of: 10) ?? bytes.count
  return (
    String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[min(end + 1, bytes.count)...], as: UTF8.self)
  )
}
