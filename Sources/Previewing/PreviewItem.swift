import Diagnostics
import Files
import Rendering
import Reporting

/// A chart or a report that is shown, and how it looked when it was last drawn.
struct PreviewItem {
  /// What is drawn.
  enum Kind: String {
    case chart, report
  }

  /// What was drawn: an SVG, or a PDF.
  struct Drawing {
    var bytes: [UInt8]
    var findings: [Diagnostic]
    /// Whether there is a picture of this state.
    var isDrawn: Bool
    var milliseconds: Double
  }

  let path: String
  let kind: Kind
  /// Grows whenever something it is made of changes.
  var version = 1
  /// The last drawing, and the version it shows.
  private(set) var drawing: Drawing?
  private var drawnVersion = 0
  /// The files it is made of, as they were.
  private var stamps: [String: FileStamp?] = [:]

  init(path: String, kind: Kind) {
    (self.path, self.kind) = (path, kind)
    stamps = [path: FileStamp(of: path)]
  }

  /// Looks whether a file was written again since it was last asked.
  mutating func noticeChanges() -> Bool {
    var isChanged = false
    for (file, stamp) in stamps {
      let now = FileStamp(of: file)
      if now != stamp {
        stamps[file] = .some(now)
        isChanged = true
      }
    }
    if isChanged { version += 1 }
    return isChanged
  }

  /// Draws what changed since; a picture that cannot be drawn leaves the last good one.
  mutating func draw(_ desk: ChartDesk, _ limit: TimeLimit = .none) {
    guard drawnVersion != version else { return }
    drawnVersion = version
    let clock = ContinuousClock()
    let start = clock.now
    var (bytes, findings, isDrawn) = (drawing?.bytes ?? [], [Diagnostic](), false)
    _ = desk.takeReadFiles()
    do throws(DiagnosticList) {
      let made = try limit.run(path) { [path, kind] () throws(DiagnosticList) in
        guard kind == .report else { return try desk.render(path, as: .picture(.svg)) }
        var report = try Report(path: path)
        report.reach = desk.reach
        return try report.build(profile: .draft)
      }
      (bytes, findings, isDrawn) = (made.value, made.diagnostics, true)
    } catch {
      findings = error.diagnostics
    }
    let files = kind == .chart ? desk.takeReadFiles() : Self.files(beside: path)
    for file in files where stamps[file] == nil { stamps[file] = .some(FileStamp(of: file)) }
    drawing = Drawing(
      bytes: bytes, findings: findings, isDrawn: isDrawn, milliseconds: (clock.now - start) / .milliseconds(1))
  }

  /// The files that a report may be made of: those of its folder, up to a number that can be watched.
  private static func files(beside path: String) -> [String] {
    var found: [String] = []
    func walk(_ folder: String, _ depth: Int) {
      for name in (try? listFolder(folder.isEmpty ? "." : folder)) ?? [] where found.count < 500 {
        let file = joinPath(folder, name)
        if fileKind(at: file) == .folder { if depth < 4 { walk(file, depth + 1) } } else { found.append(file) }
      }
    }
    walk(parentFolder(of: path), 0)
    return found
  }

  /// The charts and reports at a path, in the order of their names.
  static func items(at path: String) throws(DiagnosticList) -> [PreviewItem] {
    try CheckPlan(path: path).files.compactMap { file, kind in
      switch kind {
      case .chart: PreviewItem(path: file, kind: .chart)
      case .report: PreviewItem(path: file, kind: .report)
      default: nil
      }
    }
  }
}
