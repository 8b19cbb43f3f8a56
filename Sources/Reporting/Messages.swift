import Cairo
import ChartModel
import Diagnostics
import Files
import Geometry
import Rendering

/// The sentences of this module.
enum Messages {
  static func unreadable(_ error: FileError, at place: SourceLocation? = nil) -> Diagnostic {
    .error("reporting.file", error.description, at: place)
  }

  static func unknownData(_ name: String, nearest: String?, at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.data", "There is no dataset “\(name)”.", at: place,
      hint: nearest.map { "Did you mean “\($0)”?" }
        ?? "Datasets are folders with datapackage.json below Datasets, or in the folder that CARTOUCHE_DATA names.")
  }

  static func remoteData(_ url: String, at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.remote", "“\(url)” is on the network, and charts are drawn from files only.", at: place,
      hint: "Save the file beside the chart and name it by its path.")
  }

  static func outside(_ path: String, folder: String, at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.outside", "“\(path)” lies outside the project, where nothing is read.", at: place,
      hint: "Allow its folder: --allow \(folder.isEmpty ? "." : folder).")
  }

  static func tooLong(_ file: String, seconds: Double) -> Diagnostic {
    let text = seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
    return .error(
      TimeLimit.code, "This takes longer than \(text) \(text == "1" ? "second" : "seconds") and was given up.",
      at: SourceLocation(file: file), hint: "Give it more with --time-limit.")
  }

  /// The same finding with the one ending more that charts have.
  static func withAllEndings(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    let endings = OutputFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
    finding.hint = "Use one of \(endings), .scene.json."
    return finding
  }

  static func notDrawn(_ error: RenderingError, at place: SourceLocation? = nil) -> Diagnostic {
    .error("reporting.drawing", error.description, at: place)
  }

  static func tooLarge(_ size: Size) -> Diagnostic {
    // A length beyond a million says no more than that it is one.
    func text(_ side: Double) -> String { side < 1e6 ? "\(Int(side.rounded(.up)))" : "over a million" }
    return .error(
      "reporting.size",
      "A figure of \(text(size.width)) by \(text(size.height)) points is larger than the 14400 (5.08 m) "
        + "that a side may have.")
  }

  static func figureHere(_ path: String, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(.note, "reporting.figure", "“\(path)” is the figure here.", at: place)
  }

  static func noFigure(_ path: String, at place: SourceLocation?) -> Diagnostic {
    .error("reporting.figure", "There is no file “\(path)”, which is to be the figure here.", at: place)
  }

  static func pictureKind(_ path: String, at place: SourceLocation?) -> Diagnostic {
    .error(
      "reporting.figure", "“\(path)” is no figure that can be set.", at: place,
      hint: "Figures are charts (.vl.json, .vl.yaml) and pictures (.png, .jpg, .svg, .pdf).")
  }

  static func vectors(_ path: String, _ failure: VectorPicture.Failure, at place: SourceLocation?) -> Diagnostic {
    let hint: String? =
      if case .noLibrary(_, let package) = failure { "Install it, on Debian as \(package)." } else { nil }
    return .error("reporting.figure", "“\(path)” cannot be drawn: \(failure)", at: place, hint: hint)
  }

  static func noReport(_ folder: String) -> Diagnostic {
    .error("reporting.report", "There is no report.md in “\(folder)”.", hint: "Name the Markdown file itself.")
  }

  static func nothingToCheck(_ path: String) -> Diagnostic {
    .error("reporting.check", "Nothing at “\(path)” is a chart, a report or data.")
  }

  static func noParameter(among names: [String], _ asked: [String], at place: SourceLocation?) -> Diagnostic {
    let asked = asked.map { "“\($0)”" }.joined(separator: ", ")
    return .error(
      "reporting.no-parameter", "The chart has no parameter that takes \(asked).", at: place,
      hint: names.isEmpty
        ? "Declare what differs from row to row in “params”." : "It has: \(names.joined(separator: ", ")).")
  }
}
