public import Diagnostics
import Documents
public import Files
import Pages
import Rendering
import SceneGraph
public import Typesetting

/// A report on disk: Markdown with its charts and data beside it.
///
/// ```swift
/// let report = try Report(path: "Reports/china-russia-security-cooperation")
/// let made = try report.build()
/// made.diagnostics.forEach { print($0) }
/// try writeFile("briefing.pdf", made.value)
/// ```
public struct Report: Sendable {
  /// The Markdown file.
  public let file: String
  /// Which files it and its charts may read beside itself.
  public var reach = FileReach.everything

  /// A report by its folder, which holds `report.md`, or by its Markdown file. Throws where a folder holds none.
  public init(path: String) throws(DiagnosticList) {
    guard fileKind(at: path) == .folder else {
      file = path
      return
    }
    file = joinPath(path, "report.md")
    if fileKind(at: file) != .file { throw DiagnosticList(Messages.noReport(path)) }
  }

  /// Where the PDF goes when nobody says otherwise: beside the folder or the file, with its name.
  public var defaultOutput: String {
    let folder = parentFolder(of: file)
    if fileName(of: file) == "report.md", !fileName(of: folder).isEmpty {
      return joinPath(folder, fileName(of: folder) + ".pdf")
    }
    return joinPath(folder, fileName(of: file).split(separator: ".").dropLast().joined(separator: ".") + ".pdf")
  }

  /// Reads the report, draws its figures for their places, sets its pages and finishes the PDF.
  ///
  /// The same files give the same bytes. Throws everything that stops it at once; the rest comes back as warnings. What
  /// is found without a place of its own is said of the Markdown file. `drawn` hears of each chart as it is laid out
  /// for its place, which may be more than once while pages are tried.
  public func build(
    fonts configuration: FontConfiguration = .standard, profile: ReportProfile = .archive,
    drawn: (DrawnFigure) -> Void = { _ in }
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { throw DiagnosticList(Messages.unreadable(error)) }
    do throws(DiagnosticList) {
      let made = try withoutActuallyEscaping(drawn) { drawn throws(DiagnosticList) in
        try build(bytes, configuration, profile, drawn)
      }
      return Diagnosed(made.value, made.diagnostics.placed(in: file))
    } catch {
      throw DiagnosticList(error.diagnostics.placed(in: file))
    }
  }

  private func build(
    _ bytes: [UInt8], _ configuration: FontConfiguration, _ profile: ReportProfile,
    _ watch: @escaping (DrawnFigure) -> Void
  ) throws(DiagnosticList) -> Diagnosed<[UInt8]> {
    let folder = parentFolder(of: file)
    let fonts = FontBook(configuration)
    let reach = reach.around(folder)
    let figures = ReportFigures(desk: ChartDesk(sharing: fonts, reach: reach), folder: folder, watch: watch)
    // 1. Markdown becomes a document: values come from its data, references become numbers.
    var read = Document.read(bytes, file: file) { name throws(DiagnosticList) in
      let path = joinPath(folder, name)
      guard reach.allows(path) else {
        throw DiagnosticList(Messages.outside(name, folder: parentFolder(of: path), at: nil))
      }
      return try? readFile(path)
    }
    let styles = StyleFiles(folder: folder)
    let style = PageStyle.style(
      for: read.value.metadata, file: styles.file(of: read.value.metadata.template), known: styles.names)
    read.value.metadata.numbersSections = read.value.metadata.numbersSections ?? style.value.numbersSections
    let filled = ReportValues(read.value, folder: folder, reach: reach).filled()
    let works = bibliography(of: filled.value, in: folder, reach)
    let cited = filled.value.cited(works.value, style: filled.value.metadata.citationStyle ?? .notes)
    let numbered = cited.value.numbered()
    let said =
      (read.diagnostics + filled.diagnostics + works.diagnostics + cited.diagnostics + numbered.diagnostics
      + style.diagnostics).inOrderOfPlaces
    // 2. One fault must not hide another: where the text has some, figures are still tried for theirs.
    if said.contains(where: { $0.severity == .error }) {
      throw DiagnosticList(said + figures.faults(in: numbered.value, width: style.value.columnWidth))
    }
    // 3. The document becomes pages; figures are drawn for the places they get.
    var composed = try compose(numbered.value, style: style.value, fonts: fonts, figures: figures)
    if numbered.value.metadata.attachesData {
      composed.value.attachments = AttachedData.files(among: figures.desk.takeReadFiles())
    }
    // 4. The pages become a PDF, finished for archives and screen readers.
    let drawn: Diagnosed<[UInt8]>
    do throws(RenderingError) {
      drawn = try writePDF(composed.value, options: profile.options, fonts: fonts)
    } catch {
      throw DiagnosticList(Messages.notDrawn(error))
    }
    return Diagnosed(drawn.value, said + composed.diagnostics + drawn.diagnostics)
  }

  /// The works of all files that the front matter names.
  private func bibliography(
    of document: Document, in folder: String, _ reach: FileReach
  ) -> Diagnosed<Bibliography> {
    var (bibliography, diagnostics) = (Bibliography(), [Diagnostic]())
    for name in document.metadata.bibliography {
      let path = joinPath(folder, name.text)
      guard reach.allows(path) else {
        diagnostics.append(
          Messages.outside(name.text, folder: parentFolder(of: path), at: document.location(of: name.place)))
        continue
      }
      do throws(FileError) {
        let read = Bibliography.read(try readFile(path), file: path)
        diagnostics += read.diagnostics
        for work in read.value.works { bibliography.add(work) }
      } catch {
        diagnostics.append(Messages.unreadable(error, at: document.location(of: name.place)))
      }
    }
    return Diagnosed(bibliography, diagnostics)
  }
}
