/// Which properties a block of a chart file may have, and which of them are not drawn yet.
///
/// The names are those of Vega-Lite 6's schema. A name that is in neither list is reported with the nearest one.
struct PropertyTable {
  /// What the block is called in sentences: “an axis”.
  let name: String
  /// All names, but those not drawn yet.
  let known: Set<String>
  /// Names that are understood, and reported as not drawn yet.
  let later: Set<String>

  init(_ name: String, _ known: String, later: String = "") {
    self.name = name
    self.later = PropertyTable.words(later)
    self.known = PropertyTable.words(known).subtracting(self.later)
  }

  /// The name at the start of a sentence.
  var title: String { name.prefix(1).uppercased() + name.dropFirst() }
  /// Every name.
  var all: Set<String> { known.union(later) }

  /// The words of a list, between single spaces.
  private static func words(_ text: String) -> Set<String> {
    Set(text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) })
  }

  static let topLevel = words("$schema config datasets usermeta background padding autosize")
  static let view = words(
    """
    name description title data transform width height params resolve projection view align center spacing bounds \
    columns mark encoding layer hconcat vconcat concat facet repeat spec
    """)
  static let channelDefinition = words(
    """
    field type aggregate bin timeUnit stack sort impute scale axis legend header title format formatType labelExpr \
    bandPosition datum value condition columns spacing align center bounds
    """)
  static let windowOperations = [
    "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value", "last_value",
    "nth_value",
  ]

  private static let textNames = """
    align baseline angle dx dy font fontSize fontStyle fontWeight limit lineHeight lineBreak ellipsis dir text
    """
  private static let paintNames = """
    color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeDashOffset strokeCap strokeJoin \
    strokeMiterLimit blend cursor href url tooltip description aria ariaRole ariaRoleDescription
    """
  private static let markNames = """
    \(paintNames) \(textNames) filled orient clip invalid order interpolate tension size shape x y x2 y2 width height \
    cornerRadius cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight cornerRadiusBottomLeft cornerRadiusBottomRight \
    binSpacing continuousBandSize discreteBandSize minBandSize bandSize thickness point line theta theta2 radius radius2 innerRadius \
    outerRadius padAngle startAngle endAngle aspect smooth extent box median outliers whiskers ticks rule band borders \
    xOffset yOffset x2Offset y2Offset thetaOffset theta2Offset radiusOffset radius2Offset timeUnitBandPosition \
    timeUnitBand style halo haloWidth avoidOverlap arrow time
    """
  static let mark = PropertyTable("a mark", markNames, later: "blend ellipsis dir href aspect smooth")
  static let style = PropertyTable("a style", "\(markNames) subtitle tracking")
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
    """, later: "encode tickRound tickExtra")
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
    """, later: "encode clipHeight zindex symbolLimit layout gridAlign legendX legendY strokeColor strokeDash cornerRadius")
  static let header = PropertyTable(
    "a header",
    """
    title titleAlign titleAnchor titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle \
    titleFontWeight titleLimit titleLineHeight titleOrient titlePadding labels labelAlign labelAnchor labelAngle \
    labelBaseline labelColor labelExpr labelFont labelFontSize labelFontStyle labelFontWeight labelLimit labelLineHeight \
    labelOrient labelPadding orient format formatType
    """)
  static let scale = PropertyTable(
    "a scale",
    """
    type domain domainMin domainMax domainMid domainRaw range rangeMin rangeMax scheme align padding paddingInner \
    paddingOuter base exponent constant bins clamp interpolate nice reverse round zero name
    """)
  static let title = PropertyTable(
    "a title",
    """
    subtitle anchor align angle aria baseline color dx dy font fontSize fontStyle fontWeight frame limit lineHeight offset \
    orient style subtitleColor subtitleFont subtitleFontSize subtitleFontStyle subtitleFontWeight subtitleLineHeight \
    subtitlePadding zindex
    """)
  static let projection = PropertyTable(
    "a projection",
    """
    type center rotate scale translate parallels clipAngle clipExtent precision pointRadius size extent fit coefficient \
    distance fraction lobes parallel radius ratio reflectX reflectY spacing tilt
    """)
  private static let viewPaint = """
    fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeDashOffset strokeCap \
    strokeJoin strokeMiterLimit cornerRadius cursor style
    """
  static let viewBackground = PropertyTable("a view", viewPaint)
  static let bin = PropertyTable("a bin", "maxbins minstep step steps base divide anchor extent nice binned")
  static let impute = PropertyTable("an imputation", "frame keyvals method value")
  static let dataFormat = PropertyTable(
    "a data format", "type parse property feature mesh delimiter filter", later: "filter")
  static let graticule = PropertyTable(
    "a graticule", "extent extentMajor extentMinor precision step stepMajor stepMinor")
  static let map = PropertyTable("a map", "scaleBar northArrow graticuleLabels insets locator")

  /// The properties beside its name that each transform may have.
  static let transforms: [String: Set<String>] = [
    "aggregate": ["groupby"], "joinaggregate": ["groupby"], "bin": ["field", "as"], "calculate": ["as"],
    "density": ["groupby", "cumulative", "counts", "bandwidth", "extent", "minsteps", "maxsteps", "steps", "as", "resolve"],
    "extent": ["param"], "filter": [], "flatten": ["as"], "fold": ["as"],
    "impute": ["key", "keyvals", "groupby", "frame", "method", "value"],
    "loess": ["on", "groupby", "bandwidth", "as"], "lookup": ["from", "as", "default"],
    "pivot": ["value", "groupby", "limit", "op"], "quantile": ["groupby", "probs", "step", "as"],
    "regression": ["on", "groupby", "method", "order", "extent", "params", "as"], "sample": [],
    "stack": ["groupby", "sort", "offset", "as"], "timeUnit": ["field", "as"],
    "window": ["frame", "ignorePeers", "groupby", "sort"],
  ]

  static let configValues = words(
    """
    aria autosize background countTitle customFormatTypes fieldTitle font fontSize color lineBreak locale normalizedNumberFormat \
    normalizedNumberFormatType numberFormat numberFormatType padding params timeFormat timeFormatType tooltipFormat style
    """)

  /// The blocks of the configuration with their tables.
  static let configBlocks: [String: PropertyTable] = {
    var blocks: [String: PropertyTable] = [
      "view": PropertyTable(
        "the view configuration", "\(viewPaint) continuousWidth continuousHeight discreteWidth discreteHeight step clip"),
      "legend": legend, "title": title, "header": header, "headerRow": header, "headerColumn": header,
      "headerFacet": header, "projection": projection, "mark": mark,
      "scale": PropertyTable(
        "the scale configuration",
        """
        bandPaddingInner bandPaddingOuter bandWithNestedOffsetPaddingInner bandWithNestedOffsetPaddingOuter \
        barBandPaddingInner clamp continuousPadding framePadding invalid maxBandSize maxFontSize maxOpacity maxSize \
        maxStrokeWidth minBandSize minFontSize minOpacity minSize minStrokeWidth offsetBandPaddingInner \
        offsetBandPaddingOuter pointPadding quantileCount quantizeCount rectBandPaddingInner round tickBandPaddingInner \
        useUnaggregatedDomain xReverse zero animationDuration
        """),
      "range": PropertyTable("the ranges", "category diverging heatmap ordinal ramp symbol"),
      "selection": PropertyTable("the selection configuration", "point interval"),
      "facet": PropertyTable("the facet configuration", "columns spacing"),
      "concat": PropertyTable("the concat configuration", "columns spacing"),
    ]
    for name in ["arc", "area", "bar", "circle", "geoshape", "image", "line", "point", "rect", "rule", "square", "text",
      "tick", "trail", "boxplot", "errorband", "errorbar"]
    { blocks[name] = mark }
    for name in ["axis", "axisX", "axisY", "axisTop", "axisBottom", "axisLeft", "axisRight", "axisBand", "axisPoint",
      "axisDiscrete", "axisQuantitative", "axisTemporal", "axisXBand", "axisXPoint", "axisXDiscrete",
      "axisXQuantitative", "axisXTemporal", "axisYBand", "axisYPoint", "axisYDiscrete", "axisYQuantitative",
      "axisYTemporal"]
    { blocks[name] = axis }
    return blocks
  }()
}
