/// What the values of properties may be, by the name of the property.
///
/// Vega-Lite uses a name for one kind of value nearly everywhere; where a block means something else by it, the
/// block's ``PropertyTable`` says so. What stands in neither place may be anything.
enum PropertyShapes {
  /// The shape that a name has unless a block says otherwise.
  static func usual(_ name: String) -> ValueShape? { groups.first { $0.1.contains(name) }?.0 }

  private static let baselines = ValueShape.words("top middle bottom alphabetic line-top line-bottom")
  private static let anchors = ValueShape.words("start middle end")
  private static let sides = ValueShape.words("left right top bottom")
  private static let caps = ValueShape.words("butt round square")
  private static let weights = ValueShape(
    .number(1...1000), .words("normal bold bolder lighter 100 200 300 400 500 600 700 800 900"))
  private static let slants = ValueShape.words("normal italic oblique")
  private static let directions = ValueShape.words("horizontal vertical")
  private static let title = ValueShape(.text, .list(ValueShape(.text, .number(-Double.infinity ... .infinity))))
    .or(.number)
  private static let gradient: ValueShape = ValueShape(.block { PropertyTable.gradient })
  static let paint = ValueShape.color.or(gradient)
  private static let marks = ValueShape(.flag, .block { PropertyTable.mark })
  static let intervals: ValueShape = ValueShape(
    .words(["millisecond", "second", "minute", "hour", "day", "week", "month", "year"]),
    .block { PropertyTable.interval })
  static let curves = ValueShape.words(
    """
    linear linear-closed step step-before step-after basis basis-open basis-closed cardinal cardinal-open \
    cardinal-closed bundle monotone natural catmull-rom
    """)
  static let blends = ValueShape.words(
    """
    multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue \
    saturation color luminosity
    """)

  /// Names of one shape, in groups.
  private static let groups: [(ValueShape, WordList)] = [
    (
      .color,
      """
      background domainColor fillColor gradientStrokeColor gridColor halo hatch labelColor strokeColor subtitleColor \
      symbolBaseFillColor symbolBaseStrokeColor symbolFillColor symbolStrokeColor tickColor titleColor
      """
    ),
    (paint, "color fill stroke"),
    (
      .share,
      """
      domainOpacity fillOpacity gradientOpacity gridOpacity labelOpacity opacity strokeOpacity symbolOpacity tickOpacity \
      titleOpacity unselectedOpacity maxOpacity minOpacity
      """
    ),
    (
      .size,
      """
      bandSize columns domainWidth fontSize gradientHorizontalMaxLength gradientHorizontalMinLength gradientLength \
      gradientStrokeWidth gradientThickness gradientVerticalMaxLength gradientVerticalMinLength gridWidth haloWidth \
      labelFontSize minBandSize pointRadius precision quantileCount quantizeCount size strokeWidth subtitleFontSize \
      symbolSize symbolStrokeWidth thickness tickWidth titleFontSize maxBandSize maxFontSize maxSize maxStrokeWidth \
      minFontSize minSize minStrokeWidth strokeMiterLimit tickMinStep
      """
    ),
    (
      .number,
      """
      angle bandPosition binSpacing clipHeight columnPadding continuousBandSize cornerRadius cornerRadiusBottomLeft \
      cornerRadiusBottomRight cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight domainDashOffset dx dy endAngle \
      gradientLabelLimit gradientLabelOffset gridDashOffset innerRadius labelFlushOffset labelLimit \
      labelLineHeight labelOffset labelPadding labelSeparation legendX legendY limit lineHeight maxExtent minExtent \
      offset outerRadius padAngle padding position priority radius2Offset radiusOffset rowPadding startAngle \
      strokeDashOffset strokeOffset subtitleLineHeight subtitlePadding symbolDashOffset symbolLimit symbolOffset tension \
      theta2Offset thetaOffset tickDashOffset tickOffset tickSize timeUnitBandPosition timeUnitBandSize titleAngle \
      titleLimit titleLineHeight titlePadding titleX titleY tracking translate x2Offset xOffset y2Offset yOffset zindex
      """
    ),
    (ValueShape(.number(-360...360)), "labelAngle"),
    (
      .flag,
      """
      aria aspect avoidOverlap clip disable filled grid labels leaders reflectX reflectY reverse round smooth tickExtra tickRound \
      ticks domain nice clamp
      """
    ),
    (ValueShape(.flag, .number(-Double.infinity ... .infinity)), "labelBound labelFlush"),
    (ValueShape(.flag, .words(["parity", "greedy"])), "labelOverlap"),
    (
      .text,
      """
      ariaRole ariaRoleDescription cursor description ellipsis font formatType href labelFont lineBreak subtitleFont \
      titleFont url
      """
    ),
    (ValueShape(.text, .block { PropertyTable.any }), "format"),
    (ValueShape(.formula), "labelExpr"),
    (title, "title subtitle text"),
    (.texts, "style"),
    (.numbers, "domainDash gridDash strokeDash symbolDash tickDash"),
    (ValueShape(.words(["left", "center", "right"])), "align labelAlign titleAlign"),
    (baselines, "baseline labelBaseline titleBaseline"),
    (anchors, "anchor labelAnchor titleAnchor"),
    (weights, "fontWeight labelFontWeight subtitleFontWeight titleFontWeight"),
    (slants, "fontStyle labelFontStyle subtitleFontStyle titleFontStyle"),
    (caps, "domainCap gridCap strokeCap tickCap"),
    (.words("miter round bevel"), "strokeJoin"),
    (directions, "direction gradientDirection symbolDirection"),
    (sides, "labelOrient titleOrient"),
    (ValueShape(.symbol), "shape symbolType"),
    (.words("all each none"), "gridAlign"),
    (.words("ltr rtl"), "dir"),
    (.words("center extent"), "tickBand"),
    (.words("bounds group"), "frame"),
    (blends, "blend"),
    (curves, "interpolate"),
    (
      .words("filter show break-paths-filter-domains break-paths-show-domains break-paths-show-path-domains"), "invalid"
    ),
    (ValueShape(.number(0...10_000)).or(intervals), "tickCount"),
    (marks, "borders box line median outliers rule band"),
  ]
}
