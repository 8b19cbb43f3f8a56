public import ChartModel
public import Geometry

extension Chart {
  func setting(_ change: (inout ChartSettings) -> Void) -> Chart {
    var chart = self
    change(&chart.settings)
    return chart
  }

  /// The title, which says the finding, and below it what is measured, in which unit, where and when.
  public func chartTitle(_ title: String, subtitle: String? = nil) -> Chart {
    setting { ($0.title, $0.subtitle) = (title, subtitle) }
  }

  /// Where the data come from, without the word “Source”.
  public func chartSource(_ source: String) -> Chart { setting { $0.figure.source = source } }

  /// What the reader must know, set below the plot.
  public func chartNote(_ note: String) -> Chart { setting { $0.figure.note = note } }

  /// What the chart shows, for those who cannot see it.
  public func chartAlternativeText(_ text: String) -> Chart { setting { $0.figure.alternativeText = text } }

  /// The width of the whole figure, and its height where the content shall not decide.
  ///
  /// ```swift
  /// chart.chartSize(width: Length(89, .millimetres))
  /// ```
  public func chartSize(width: Length, height: Length? = nil) -> Chart {
    setting { ($0.figure.width, $0.figure.height) = (width, height) }
  }

  /// The look, by name: `briefing` (the default), `journal` or `vega`.
  public func chartTheme(_ name: String) -> Chart { setting { $0.figure.theme = name } }

  /// How longitude and latitude become places, with the properties of a chart file's projection.
  public func chartProjection(_ type: String, _ properties: Properties = Properties()) -> Chart {
    setting {
      var projection = properties
      projection["type"] = .string(type)
      $0.projection = projection
    }
  }
}
