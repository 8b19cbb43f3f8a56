import ChartModel
import Diagnostics
import Files
import Rendering
import Reporting
import SceneGraph

extension PrintCheck {
  /// What is wrong with a report: what is said of it when it is built, its figures as they stand on its pages, and the
  /// fonts of the PDF.
  ///
  /// A report is the profile's page: how wide a figure is there is the report's own affair.
  public func findings(report path: String) -> [PrintFinding] {
    do throws(DiagnosticList) {
      var figures: [DrawnFigure] = []
      var report = try Report(path: path)
      report.reach = desk.reach
      let made = try report.build(drawn: { figure in
        // Figures are laid out again while pages are tried; the last stands.
        figures.removeAll { $0.chart == figure.chart && $0.scene.size == figure.scene.size }
        figures.append(figure)
      })
      var found = made.diagnostics.map { PrintFinding($0) }
      for figure in figures { found += findings(figure).filter { $0.diagnostic.code != "print.width" } }
      if let facts = try? PDFFacts(made.value) {
        for font in facts.fonts where font.kind == "Type3" || !font.isEmbedded {
          found.append(
            PrintFinding(
              Messages.beyond(
                .error, "print.font-missing", "the font \(font.name)", "is not in the PDF as an outline font",
                "a press that lacks it puts another in its place", at: SourceLocation(file: path)),
              element: "font \(font.name)", value: font.kind, limit: "embedded"))
        }
      }
      return found
    } catch {
      return error.diagnostics.map { PrintFinding($0) }
    }
  }

  private func findings(_ figure: DrawnFigure) -> [PrintFinding] {
    let source = (try? desk.spec(figure.chart))?.value.figure.source
    let words = FigureWords(source: source, alternativeText: figure.alternativeText)
    return findings(figure.scene, words, SourceSpots(figure.chart))
  }
}
