import Diagnostics
import Files
import Geometry
import Reporting
import TestSupport
import Testing

@testable import Rendering

/// The reports of the project as they are published: what holds of samples must hold of these.
@Suite struct ReportRuleTests {
  static let reports = listed("Reports").filter { fileKind(at: Repository.path("Reports/\($0)/report.md")) == .file }
  /// The atlas takes as long as all others together, for maps of which the briefing has the same kinds: it is looked at
  /// where CARTOUCHE_ALL_REPORTS is set.
  static let checked = reports.filter { $0 != "joint-exercises-atlas" || getenv("CARTOUCHE_ALL_REPORTS") != nil }

  private static func listed(_ folder: String) -> [String] {
    ((try? listFolder(Repository.path(folder))) ?? []).sorted()
  }

  @Test("A report keeps the rules of PDF/UA and PDF/A", arguments: checked)
  func rules(_ name: String) throws {
    let built = try Report(path: Repository.path("Reports/\(name)")).build()
    #expect(built.diagnostics.filter { $0.severity != .note }.map(\.description) == [])
    if let file = try PDFRules.takenApart(built.value) {
      for rule in PDFRules.all { #expect(rule.broken(file) == [], "\(rule.name)") }
    }
    if let text = try output(of: "pdftotext", built.value, "-") {
      // Headings that are set in capitals are read, searched and copied as they were written.
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let headings = Repository.lines("Reports/\(name)/report.md").filter { $0.hasPrefix("# ") || $0.hasPrefix("## ") }
      #expect(headings.count > 2)
      for heading in headings {
        let written = heading.drop { $0 == "#" }.prefix { $0 != "{" }
        let expected = written.split(separator: " ").joined(separator: " ").replacing("'", with: "’")
        #expect(words.contains(expected), "\(expected)")
      }
    }
    if let checked = try output(of: "qpdf --check", built.value) {
      #expect(checked.contains("No syntax or stream encoding errors found"), "\(checked)")
    }
  }

  @Test func `there are reports`() { #expect(Self.reports.count >= 4) }
}
