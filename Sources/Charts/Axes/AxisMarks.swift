public import ChartModel

/// The marks of an axis: grid lines, ticks and labels at the same places.
///
/// ```swift
/// chart.chartXAxis {
///   AxisMarks(values: .stride(by: .year, count: 5)) { _ in
///     AxisGridLine()
///     AxisTick(length: 3)
///     AxisValueLabel(format: .dateTime.year())
///   }
/// }
/// ```
public struct AxisMarks: AxisContent {
  /// The marks as properties of a chart file's axis.
  public let axisProperties: Properties

  /// What stands in the content, and nothing else, at every place.
  public init<Values: AxisMarkValueSource>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: Values = AxisMarkValues.automatic, @AxisMarkBuilder content: (AxisValue) -> AxisMarkParts
  ) {
    let stated = values.statedValues
    let places = (stated ?? []).enumerated().map {
      AxisValue(literal: $1, index: $0, count: stated?.count ?? 0)
    }
    let parts = stated == nil ? [content(AxisValue(literal: nil, index: 0, count: 1))] : places.map { content($0) }
    axisProperties = Self.frame(preset, position, values).overlaid(
      by: AxisMarkParts.properties(of: parts, at: stated))
  }

  /// Grid lines, ticks and labels as the theme has them.
  public init<Values: AxisMarkValueSource>(
    preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: Values = AxisMarkValues.automatic, stroke: StrokeStyle? = nil
  ) {
    axisProperties = Self.frame(preset, position, values).overlaid(by: stroke?.axisProperties("grid") ?? Properties())
  }

  /// Grid lines, ticks and labels as the theme has them, the labels in a format.
  public init<Values: AxisMarkValueSource>(
    format: ChartValueFormat, preset: AxisMarkPreset = .automatic, position: AxisMarkPosition = .automatic,
    values: Values = AxisMarkValues.automatic, stroke: StrokeStyle? = nil
  ) {
    self.init(preset: preset, position: position, values: values, stroke: stroke, adding: format.properties)
  }

  private init<Values: AxisMarkValueSource>(
    preset: AxisMarkPreset, position: AxisMarkPosition, values: Values, stroke: StrokeStyle?, adding: Properties
  ) {
    let plain = AxisMarks(preset: preset, position: position, values: values, stroke: stroke)
    axisProperties = plain.axisProperties.overlaid(by: adding)
  }

  private static func frame(
    _ preset: AxisMarkPreset, _ position: AxisMarkPosition, _ values: some AxisMarkValueSource
  ) -> Properties {
    preset.properties.overlaid(by: position.properties).overlaid(by: values.axisProperties)
  }
}

/// How the labels of an axis stand to the plot.
///
/// ```swift
/// AxisMarks(preset: AxisMarkPreset.aligned)
/// ```
public enum AxisMarkPreset: Sendable, Hashable {
  /// As the theme has them.
  case automatic
  /// The first and the last label end with the plot.
  case aligned
  /// Labels stand at their places, though they leave the plot.
  case extended
  /// Labels stand within the plot.
  case inset

  var properties: Properties {
    switch self {
    case .automatic: Properties()
    case .aligned: ["labelFlush": true]
    case .extended: ["labelFlush": false, "labelBound": false]
    case .inset: ["labelPadding": -12, "ticks": false]
    }
  }
}

/// At which side of the plot an axis stands.
///
/// ```swift
/// AxisMarks(position: AxisMarkPosition.trailing)
/// ```
public enum AxisMarkPosition: Sendable, Hashable {
  /// As the theme has it.
  case automatic
  /// At the left, at the right.
  case leading, trailing
  /// Above, below.
  case top, bottom

  var properties: Properties {
    switch self {
    case .automatic: Properties()
    case .leading: ["orient": "left"]
    case .trailing: ["orient": "right"]
    case .top: ["orient": "top"]
    case .bottom: ["orient": "bottom"]
    }
  }
}
