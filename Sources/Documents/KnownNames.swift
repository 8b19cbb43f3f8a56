/// The keys and classes that mean something, by where they stand. What is not here is reported with the
/// nearest name.
enum KnownNames {
  static let shortcodes = ["pagebreak", "include", "value"]

  static let columns = [
    "column-body", "column-body-outset", "column-page", "column-page-inset", "column-screen", "column-margin",
  ]
  static let callouts = Callout.Kind.allCases.map { "callout-\($0.rawValue)" }

  /// Where attributes stand.
  enum Context: Sendable {
    case heading, figure, table, code, division, callout, panel, span

    /// What it is called in a sentence.
    var noun: String {
      switch self {
      case .heading: "a heading"
      case .figure: "a figure"
      case .table: "a table"
      case .code: "code"
      case .division: "a division"
      case .callout: "a callout"
      case .panel: "a figure panel"
      case .span: "a span"
      }
    }

    var keys: [String] {
      switch self {
      case .heading: ["lang"]
      case .figure:
        [
          "fig-alt", "alt", "fig-cap", "fig-scap", "fig-align", "fig-pos", "fig-env", "fig-link", "width",
          "height",
          "lightbox", "source", "note", "lang",
        ]
      case .table:
        ["tbl-colwidths", "tbl-cap-location", "tbl-pos", "tbl-env", "source", "note", "width", "lang"]
      case .code: ["lst-cap", "filename", "code-line-numbers", "startFrom", "lang"]
      case .division: ["lang", "width"]
      case .callout: ["title", "icon", "appearance", "collapse", "lang"]
      case .panel:
        [
          "layout-ncol", "layout-nrow", "layout", "layout-valign", "fig-cap", "fig-alt", "fig-pos", "fig-env",
          "fig-subcap", "source", "note", "lang",
        ]
      case .span: ["lang"]
      }
    }

    var classes: [String]? {
      switch self {
      case .heading: ["unnumbered", "unlisted", "appendix"]
      case .figure, .panel: KnownNames.columns + ["lightbox", "unnumbered"]
      case .table: KnownNames.columns + ["striped", "hover", "sm", "borderless", "unnumbered"]
      case .code: nil
      case .division:
        KnownNames.columns + KnownNames.callouts + [
          "aside", "sidebar", "abstract", "key-points", "lead", "center", "references", "imprint",
          "author-notes",
          "appendix", "unnumbered", "unlisted",
        ]
      case .callout: KnownNames.columns + KnownNames.callouts
      case .span: ["smallcaps", "underline", "mark", "aside", "nowrap"]
      }
    }
  }
}
