import Rendering

/// What a report's PDF is for.
public enum ReportProfile: String, Sendable, Hashable, CaseIterable {
  /// To be read and kept: with its logical structure, for readers who cannot see it and for archives (PDF/UA-1,
  /// PDF/A-2a; PDF/A-3a where the data of its figures are attached).
  case archive
  /// To be printed: the same on larger sheets, with 3 mm beyond the edges to cut off, and crop marks.
  case print
  /// To be looked at while it is written: without the structure, a little sooner.
  case draft

  /// How the file is written.
  var options: RenderOptions {
    var options = RenderOptions()
    options.isArchival = self != .draft
    options.hasCropMarks = self == .print
    return options
  }
}
