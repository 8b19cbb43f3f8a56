public import ChartModel

/// Whether something is shown.
public enum ChartVisibility: Sendable, Hashable {
  /// As the theme says.
  case automatic
  /// Shown, hidden.
  case visible, hidden
}

extension Chart {
  /// Shows or hides the horizontal axis.
  public func chartXAxis(_ visibility: ChartVisibility) -> Chart { axis(.x, visibility) }
  /// Shows or hides the vertical axis.
  public func chartYAxis(_ visibility: ChartVisibility) -> Chart { axis(.y, visibility) }

  /// The horizontal axis with properties of a chart file's axis, such as `["format": ",d", "tickCount": 5]`.
  public func chartXAxis(_ properties: Properties) -> Chart { setting { $0.axes[.x] = .on(properties) } }
  /// The vertical axis with properties of a chart file's axis.
  public func chartYAxis(_ properties: Properties) -> Chart { setting { $0.axes[.y] = .on(properties) } }

  /// The title of the horizontal axis; nil for none. Without this it is the label of the values.
  public func chartXAxisLabel(_ label: String?) -> Chart { title(.x, label) }
  /// The title of the vertical axis; nil for none. Without this it is the label of the values.
  public func chartYAxisLabel(_ label: String?) -> Chart { title(.y, label) }

  /// Shows or hides the legends.
  public func chartLegend(_ visibility: ChartVisibility) -> Chart {
    setting { settings in
      for channel in Channel.allCases where channel.hasLegend {
        settings.legends[channel] = visibility == .hidden ? .disabled : nil
      }
    }
  }

  /// Legends with properties of a chart file's legend, such as `["orient": "top"]`.
  public func chartLegend(_ properties: Properties) -> Chart {
    setting { settings in
      for channel in Channel.allCases where channel.hasLegend { settings.legends[channel] = .on(properties) }
    }
  }

  private func axis(_ channel: Channel, _ visibility: ChartVisibility) -> Chart {
    setting { $0.axes[channel] = visibility == .hidden ? .disabled : nil }
  }

  private func title(_ channel: Channel, _ label: String?) -> Chart {
    setting { $0.axisTitles[channel] = label.map { .string($0) } ?? .null }
  }
}
