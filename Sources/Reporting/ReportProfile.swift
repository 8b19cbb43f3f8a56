import Rendering

/// What a report's PDF is for.
public enum ReportProfile: String, Sendable, Hashable, CaseIterable {
  /// To be read and kept: with its logical structure, for readers who cannot see it and for archives (PDF/UA-1,
  /// PDF/A-2a).
  case archive
  /// To be looked at while it is written: without the structure, a little sooner.
  case draft

  /// How the file is written.
  var options: RenderOptions {
    var options = RenderOptions()
    options.isArchival = self != .draft
    return options
  }
}
