import Files
public import Reporting

extension ExportLog {
  /// A chart that the log speaks of.
  public struct DrawnChart: Sendable {
    /// The chart's path.
    public var chart: String
    /// Whether it was drawn.
    public var isDrawn: Bool
    /// The files it became, from the folder of the log.
    public var files: [String]
    /// The look and the size that were asked for.
    public var options: ChartOptions
    /// The files it was drawn from that are not what they were then, or are gone.
    public var changedInputs: [String]
  }

  /// The charts of the log in the order in which it names them, each compared with what its files are now.
  ///
  /// Paths in a log are those of the run that wrote it: ask from the same folder.
  public func drawnCharts() -> [DrawnChart] {
    var hashes: [String: String] = [:]
    func hash(_ path: String) -> String {
      if let known = hashes[path] { return known }
      let hash = (try? readFile(path)).map { ContentHash($0).description } ?? ""
      hashes[path] = hash
      return hash
    }
    let folder = parentFolder(of: path)
    return entries().values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { entry in
      DrawnChart(
        chart: entry.chart, isDrawn: entry.isDrawn,
        files: entry.formats.map { joinPath(folder, "\(entry.name).\($0)") }, options: entry.options,
        changedInputs: entry.inputs.filter { hash($0.path) != $0.hash }.map(\.path))
    }
  }
}
