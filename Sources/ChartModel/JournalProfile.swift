public import Geometry

/// What a journal or a publisher asks of figures: `usermeta.cartouche.journal` in a chart file.
///
/// ```json
/// "usermeta": {"cartouche": {"journal": "nature", "width": "single"}}
/// ```
///
/// Where a guide states only a least and a greatest width, they stand as its single and double column.
public enum JournalProfile: String, Sendable, Hashable, CaseIterable {
  /// Nature's figure guide: 89 and 183 mm, text of 5 to 7 points in Arial or Helvetica, axis lines and ticks, no grid.
  case nature
  /// Science: 57, 121 and 184 mm, text of about 7 points (widely quoted; AAAS' revision guide states the resolutions).
  case science
  /// Elsevier's artwork pages: 90, 140 and 190 mm, text of 7 points, never under 6, lines of 0.1 to 1.5 points.
  case elsevier
  /// PLOS' figure page: 66.8 to 190.5 mm, text of 8 to 12 points in Arial, Times or Symbol.
  case plos
  /// IEEE's author centre: 88.9 and 182 mm, callouts of 8 points in Times New Roman, Helvetica, Arial or Cambria.
  case ieee
  /// Taylor & Francis' submission guide: lines of at least 0.3 points, fonts embedded; widths differ from journal to
  /// journal, so that those of a page of 170 mm with two columns stand here.
  case taylorFrancis = "taylor-francis"

  /// A width of the page's own.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    /// One column.
    case single
    /// Between one and two.
    case oneAndAHalf = "1.5"
    /// The whole width of the type.
    case double
  }

  /// How wide a figure of a column is.
  public func width(_ column: Column) -> Length {
    let widths: (Double, Double, Double) =
      switch self {
      case .nature: (89, 120, 183)
      case .science: (57, 121, 184)
      case .elsevier: (90, 140, 190)
      case .plos: (66.8, 132, 190.5)
      case .ieee: (88.9, 135, 182)
      case .taylorFrancis: (81, 125, 170)
      }
    return switch column {
    case .single: Length(widths.0, .millimetres)
    case .oneAndAHalf: Length(widths.1, .millimetres)
    case .double: Length(widths.2, .millimetres)
    }
  }

  /// The smallest and the largest text, in points.
  public var textSizes: ClosedRange<Double> {
    switch self {
    case .nature: 5...7
    case .science: 5...9
    case .elsevier: 6...12
    case .plos: 8...12
    case .ieee: 8...12
    case .taylorFrancis: 6...12
    }
  }

  /// The size of labels in points: 7 unless the journal wants more.
  public var labelSize: Double { max(7, textSizes.lowerBound) }

  /// The thinnest line, in points.
  public var thinnestLine: Double {
    switch self {
    case .elsevier: 0.1
    case .taylorFrancis: 0.3
    default: 0.25
    }
  }

  /// The families it names; empty where it names none.
  public var families: [String] {
    switch self {
    case .nature: ["Arial", "Helvetica"]
    case .science, .taylorFrancis: []
    case .elsevier: ["Arial", "Helvetica", "Courier", "Times", "Symbol"]
    case .plos: ["Arial", "Times", "Symbol"]
    case .ieee: ["Times New Roman", "Helvetica", "Arial", "Cambria", "Symbol"]
    }
  }

  /// Whether the letters of a PostScript file are to be outlines: PLOS' figure page asks for it.
  public var outlinesText: Bool { self == .plos }

  /// The settings that its limits ask for, over those of the theme `journal`.
  public var config: Config {
    var config = Config()
    let size = Literal.number(labelSize)
    config["axis"] = ["labelFontSize": size, "titleFontSize": size]
    config["legend"] = ["labelFontSize": size, "titleFontSize": size]
    config["header"] = ["labelFontSize": size, "titleFontSize": size]
    config["title"] = ["fontSize": size, "subtitleFontSize": size]
    config["text"] = ["fontSize": size]
    for style in ["annotation", "callout", "label", "direct-label", "value-label"] {
      config.styles[style] = ["fontSize": size]
    }
    return config
  }
}
