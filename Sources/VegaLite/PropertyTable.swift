/// Which properties a block of a chart file may have, and which of them are not drawn yet.
///
/// The names are those of Vega-Lite 6's schema. A name that is in neither list is reported with the nearest one.
struct PropertyTable: Sendable {
  /// What the block is called in sentences: “an axis”.
  let name: String
  /// All names.
  let names: WordList
  /// Names that are understood, and reported as not drawn yet.
  let later: WordList
  /// What values may be where this block means something of its own by a name.
  let shapes: [String: ValueShape]
  /// Whether values may hang on a condition: `{"condition": {"test": …, "value": …}, "value": …}`.
  let allowsConditions: Bool
  /// Whether any names may stand in it.
  let isOpen: Bool

  init(
    _ name: String, _ names: WordList, later: WordList = "", _ shapes: [String: ValueShape] = [:],
    allowsConditions: Bool = false, isOpen: Bool = false
  ) {
    (self.name, self.names, self.later) = (name, names, later)
    (self.shapes, self.allowsConditions, self.isOpen) = (shapes, allowsConditions, isOpen)
  }

  /// What the value of a property may be.
  func shape(_ name: String) -> ValueShape { shapes[name] ?? PropertyShapes.usual(name) ?? .any }

  /// The name at the start of a sentence.
  var title: String { name.prefix(1).uppercased() + name.dropFirst() }
  /// All names, but those not drawn yet.
  var known: Set<String> { Set(names.words).subtracting(later.words) }

  private static let textNames: WordList = """
    align baseline angle dx dy font fontSize fontStyle fontWeight limit lineHeight lineBreak ellipsis dir text
    """
  private static let paintNames: WordList = """
    color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeDashOffset strokeCap strokeJoin \
    strokeMiterLimit blend cursor href url tooltip description aria ariaRole ariaRoleDescription
    """
  private static let markNames: WordList = """
    \(paintNames) \(textNames) filled orient clip invalid order interpolate tension size shape x y x2 y2 width height \
    cornerRadius cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight cornerRadiusBottomLeft cornerRadiusBottomRight \
    binSpacing continuousBandSize discreteBandSize minBandSize bandSize thickness point line theta theta2 radius radius2 innerRadius \
    outerRadius padAngle startAngle endAngle aspect smooth extent box median outliers whiskers ticks rule band borders \
    xOffset yOffset x2Offset y2Offset thetaOffset theta2Offset radiusOffset radius2Offset timeUnitBandPosition \
    timeUnitBandSize strokeOffset style halo haloWidth avoidOverlap along \
    leaders priority hatch tracking arrow time
    """
  private static let markLater: WordList = "blend ellipsis dir aspect smooth"
  private static let markShapes: [String: ValueShape] = [
    "orient": .words("horizontal vertical"), "order": .flag, "tooltip": .any, "extent": .any,
    "point": ValueShape(.flag, .words(["transparent"]), .block { PropertyTable.mark }),
    "ticks": ValueShape(.flag, .block { PropertyTable.mark }),
    "x": .number.or(.words("width")), "x2": .number.or(.words("width")),
    "y": .number.or(.words("height")), "y2": .number.or(.words("height")),
    "width": .number.or(ValueShape(.block { PropertyTable.band })),
    "height": .number.or(ValueShape(.block { PropertyTable.band })),
    "discreteBandSize": .number.or(ValueShape(.block { PropertyTable.band })),
  ]
  static let mark = PropertyTable("a mark", markNames, later: markLater, markShapes)
  static let style = PropertyTable(
    "a style", "\(markNames) subtitle tracking", later: markLater, markShapes.merging(["subtitle": .any]) { $1 })
  static let axis = PropertyTable(
    "an axis",
    """
    title titleAlign titleAnchor titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle \
    titleFontWeight titleLimit titleLineHeight titleOpacity titlePadding titleX titleY labels labelAlign labelAngle \
    labelBaseline labelBound labelColor labelExpr labelFlush labelFlushOffset labelFont labelFontSize labelFontStyle \
    labelFontWeight labelLimit labelLineHeight labelOffset labelOpacity labelOverlap labelPadding labelSeparation grid \
    gridCap gridColor gridDash gridDashOffset gridOpacity gridWidth domain domainCap domainColor domainDash \
    domainDashOffset domainOpacity domainWidth ticks tickBand tickCap tickColor tickCount tickDash tickDashOffset \
    tickExtra tickMinStep tickOffset tickOpacity tickRound tickSize tickWidth values format formatType bandPosition \
    offset orient position minExtent maxExtent translate zindex style aria description encode disable
    """, later: "encode", ["orient": .words("left right top bottom")], allowsConditions: true)
  static let legend = PropertyTable(
    "a legend",
    """
    title titleAlign titleAnchor titleBaseline titleColor titleFont titleFontSize titleFontStyle titleFontWeight \
    titleLimit titleLineHeight titleOpacity titleOrient titlePadding labelAlign labelBaseline labelColor labelExpr \
    labelFont labelFontSize labelFontStyle labelFontWeight labelLimit labelOffset labelOpacity labelOverlap labelPadding \
    labelSeparation symbolDash symbolDashOffset symbolFillColor symbolLimit symbolOffset symbolOpacity symbolSize \
    symbolStrokeColor symbolStrokeWidth symbolType gradientLength gradientOpacity gradientStrokeColor \
    gradientStrokeWidth gradientThickness clipHeight columns columnPadding rowPadding gridAlign direction orient offset \
    padding fillColor strokeColor strokeDash strokeWidth cornerRadius legendX legendY tickCount tickMinStep type values \
    format formatType zindex aria description encode disable gradientDirection gradientHorizontalMaxLength \
    gradientHorizontalMinLength gradientVerticalMaxLength gradientVerticalMinLength gradientLabelLimit gradientLabelOffset \
    symbolBaseFillColor symbolBaseStrokeColor symbolDirection unselectedOpacity layout
    """,
    later: "encode layout",
    [
      "orient": .words("left right top bottom top-left top-right bottom-left bottom-right none"),
      "type": .words("symbol gradient"), "padding": .number,
    ])
  static let header = PropertyTable(
    "a header",
    """
    title titleAlign titleAnchor titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle \
    titleFontWeight titleLimit titleLineHeight titleOrient titlePadding labels labelAlign labelAnchor labelAngle \
    labelBaseline labelColor labelExpr labelFont labelFontSize labelFontStyle labelFontWeight labelLimit labelLineHeight \
    labelOrient labelPadding orient format formatType
    """, ["orient": .words("left right top bottom")])
  static let title = PropertyTable(
    "a title",
    """
    subtitle anchor align angle aria baseline color dx dy font fontSize fontStyle fontWeight frame limit lineHeight offset \
    orient style subtitleColor subtitleFont subtitleFontSize subtitleFontStyle subtitleFontWeight subtitleLineHeight \
    subtitlePadding zindex
    """, ["orient": .words("none left right top bottom")])
}
