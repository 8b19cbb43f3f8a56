/// One of the two directions of a plot.
///
/// ```swift
/// BarMark(x: .value("Year", row.year), y: .value("TIV", row.tiv))
///   .position(by: .value("Country", row.country), axis: Axis.horizontal)
/// ```
public enum Axis: Sendable, Hashable {
  /// Along the width.
  case horizontal
  /// Along the height.
  case vertical
}

/// Whether something is shown.
///
/// ```swift
/// chart.chartXAxis(Visibility.hidden)
/// ```
public enum Visibility: Sendable, Hashable {
  /// As the theme says.
  case automatic
  /// Shown.
  case visible
  /// Not shown.
  case hidden
}

/// Where something stands within the room that it has.
///
/// ```swift
/// chart.chartOverlay(alignment: Alignment.topLeading) { Text("Draft") }
/// chart.chartBackground(alignment: .bottomTrailing) { Text("© SIPRI") }
/// chart.chartOverlay(alignment: .bottomLeading) { Text("n = 101") }
/// chart.chartOverlay(alignment: .center) { Text("No data") }
/// ```
public enum Alignment: Sendable, Hashable {
  /// In the middle.
  case center
  /// At the left, at the right.
  case leading, trailing
  /// At the top, at the bottom.
  case top, bottom
  /// In a corner above.
  case topLeading, topTrailing
  /// In a corner below.
  case bottomLeading, bottomTrailing

  /// How texts are set that stand so: `left`, `center`, `right`.
  var textAlign: String {
    switch self {
    case .leading, .topLeading, .bottomLeading: "left"
    case .trailing, .topTrailing, .bottomTrailing: "right"
    case .center, .top, .bottom: "center"
    }
  }

  /// The same for titles and labels: `start`, `middle`, `end`.
  var anchor: String {
    switch self {
    case .leading, .topLeading, .bottomLeading, .bottom: "start"
    case .trailing, .topTrailing, .bottomTrailing, .top: "end"
    case .center: "middle"
    }
  }

  /// As shares of the width and the height.
  var unitPoint: UnitPoint {
    let x = textAlign == "left" ? 0 : textAlign == "right" ? 1 : 0.5
    switch self {
    case .top, .topLeading, .topTrailing: return UnitPoint(x: x, y: 0)
    case .bottom, .bottomLeading, .bottomTrailing: return UnitPoint(x: x, y: 1)
    case .center, .leading, .trailing: return UnitPoint(x: x, y: 0.5)
    }
  }
}
