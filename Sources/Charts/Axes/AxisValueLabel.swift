import ChartModel

/// The label at each place of an axis.
///
/// ```swift
/// AxisMarks(values: [1992, 2005, 2021]) { value in
///   AxisValueLabel { if let year = value.as(Int.self) { Text(year == 2005 ? "2005: peak" : "\(year)") } }
/// }
/// ```
public struct AxisValueLabel: AxisMark {
  /// What the label adds to the axis.
  public private(set) var parts: AxisMarkParts

  /// The value, in the format of the axis.
  public init(
    centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil,
    verticalSpacing: Double? = nil
  ) {
    var properties = collisionResolution.properties.overlaid(by: orientation.properties)
    if let centered { properties["bandPosition"] = centered ? 0.5 : 0 }
    if let anchor {
      properties["labelAlign"] = anchor.x < 0.5 ? "left" : anchor.x > 0.5 ? "right" : "center"
      properties["labelBaseline"] = anchor.y < 0.5 ? "top" : anchor.y > 0.5 ? "bottom" : "middle"
    }
    if let alignment = multiLabelAlignment { properties["labelAlign"] = .string(alignment.textAlign) }
    if let spacing = horizontalSpacing ?? verticalSpacing { properties["labelPadding"] = .number(spacing) }
    parts = AxisMarkParts(properties: properties, hasLabels: true)
  }

  /// A text of its own.
  public init(
    _ label: some StringProtocol, centered: Bool? = nil, anchor: UnitPoint? = nil,
    multiLabelAlignment: Alignment? = nil, collisionResolution: AxisValueLabelCollisionResolution = .automatic,
    offsetsMarks: Bool? = nil, orientation: AxisValueLabelOrientation = .automatic,
    horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment,
      collisionResolution: collisionResolution, offsetsMarks: offsetsMarks, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    parts.label = Text(label).lines
  }

  /// The value in a format.
  public init(
    format: ChartValueFormat, centered: Bool? = nil, anchor: UnitPoint? = nil,
    multiLabelAlignment: Alignment? = nil, collisionResolution: AxisValueLabelCollisionResolution = .automatic,
    offsetsMarks: Bool? = nil, orientation: AxisValueLabelOrientation = .automatic,
    horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment,
      collisionResolution: collisionResolution, offsetsMarks: offsetsMarks, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    parts.properties = parts.properties.overlaid(by: format.properties)
  }

  /// Texts of its own; where the content is empty, no label. It can tell places apart only where the axis states its
  /// values.
  public init(
    centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil,
    verticalSpacing: Double? = nil, @TextBuilder content: () -> [Text]
  ) {
    self.init(
      centered: centered, anchor: anchor, multiLabelAlignment: multiLabelAlignment,
      collisionResolution: collisionResolution, offsetsMarks: offsetsMarks, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    let texts = content()
    parts.label = Text(texts.map(\.content).joined(separator: "\n")).lines
    for text in texts { parts = AnyAxisMark(parts: parts).font(TextFont(properties: text.properties)).parts }
  }
}

/// How labels are turned.
///
/// ```swift
/// AxisValueLabel(orientation: AxisValueLabelOrientation.horizontal)
/// ```
public enum AxisValueLabelOrientation: Sendable, Hashable {
  /// As the theme has them.
  case automatic
  /// Level; upwards; downwards.
  case horizontal, vertical, verticalReversed

  var properties: Properties {
    switch self {
    case .automatic: Properties()
    case .horizontal: ["labelAngle": 0]
    case .vertical: ["labelAngle": -90]
    case .verticalReversed: ["labelAngle": 90]
    }
  }
}

/// What becomes of labels that would overlap.
///
/// ```swift
/// let resolution: AxisValueLabelCollisionResolution = .greedy(minimumSpacing: 4)
/// AxisValueLabel(collisionResolution: .truncate)   // or .disabled
/// ```
public struct AxisValueLabelCollisionResolution: Sendable, Hashable {
  let properties: Properties
  /// As the theme has it.
  public static let automatic = AxisValueLabelCollisionResolution(properties: Properties())
  /// Those that have no room are left out.
  public static let greedy = AxisValueLabelCollisionResolution(properties: ["labelOverlap": "greedy"])
  /// Those that have no room are left out; between the others stay so many points.
  public static func greedy(priority: Double = 0, minimumSpacing: Double? = nil) -> AxisValueLabelCollisionResolution {
    var properties: Properties = ["labelOverlap": "greedy"]
    properties["labelSeparation"] = minimumSpacing.map { .number($0) }
    return AxisValueLabelCollisionResolution(properties: properties)
  }
  /// They are cut off.
  public static let truncate = AxisValueLabelCollisionResolution(properties: ["labelLimit": 60])
  /// They overlap.
  public static let disabled = AxisValueLabelCollisionResolution(properties: ["labelOverlap": false])
}
