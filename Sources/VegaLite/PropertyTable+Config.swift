/// The configuration: its plain settings, and the blocks with their tables.
extension PropertyTable {
  static let configValues: WordList =
    """
    aria autosize background countTitle customFormatTypes fieldTitle font fontSize color lineBreak locale normalizedNumberFormat \
    normalizedNumberFormatType numberFormat numberFormatType padding params timeFormat timeFormatType tooltipFormat style
    """

  private static let number = ValueShape.number
  private static let palette = ValueShape(.list(.color), .text, .block { scheme })
  private static let scaleShapes: [String: ValueShape] = [
    "bandPaddingInner": number, "bandPaddingOuter": number, "bandWithNestedOffsetPaddingInner": number,
    "bandWithNestedOffsetPaddingOuter": number, "barBandPaddingInner": number, "continuousPadding": number,
    "framePadding": number, "offsetBandPaddingInner": number, "offsetBandPaddingOuter": number, "pointPadding": number,
    "rectBandPaddingInner": number, "tickBandPaddingInner": number, "useUnaggregatedDomain": .flag, "xReverse": .flag,
    "zero": .flag, "invalid": ValueShape(.block { any }),
  ]

  /// The plain settings of the configuration.
  static let configSettings = PropertyTable(
    "the configuration", "",
    [
      "padding": frameSettings.shape("padding"), "autosize": frameSettings.shape("autosize"), "color": .color,
      "fieldTitle": .words("verbal functional plain"), "customFormatTypes": .flag, "countTitle": .text,
      "normalizedNumberFormat": .text, "numberFormat": .text, "numberFormatType": .text,
      "normalizedNumberFormatType": .text, "timeFormat": .text, "timeFormatType": .text,
      "locale": ValueShape(.block { locale }), "tooltipFormat": ValueShape(.block { any }),
    ])
  private static let locale = PropertyTable(
    "a locale", "number time", ["number": ValueShape(.block { any }), "time": ValueShape(.block { any })])

  /// The blocks of the configuration with their tables.
  static let configBlocks: [String: PropertyTable] = {
    var blocks: [String: PropertyTable] = [
      "view": viewConfig,
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
        """, scaleShapes),
      "range": PropertyTable(
        "the ranges", "category diverging heatmap ordinal ramp symbol",
        [
          "category": palette, "diverging": palette, "heatmap": palette, "ordinal": palette, "ramp": palette,
          "symbol": ValueShape(.list(ValueShape(.symbol))),
        ]),
      "selection": PropertyTable("the selection configuration", "point interval"),
      "facet": PropertyTable("the facet configuration", "columns spacing", ["spacing": composition.shape("spacing")]),
      "concat": PropertyTable("the concat configuration", "columns spacing", ["spacing": composition.shape("spacing")]),
    ]
    for name in [
      "arc", "area", "bar", "circle", "geoshape", "image", "line", "point", "rect", "rule", "square", "text",
      "tick", "trail", "boxplot", "errorband", "errorbar",
    ] { blocks[name] = mark }
    for name in [
      "axis", "axisX", "axisY", "axisTop", "axisBottom", "axisLeft", "axisRight", "axisBand", "axisPoint",
      "axisDiscrete", "axisQuantitative", "axisTemporal", "axisXBand", "axisXPoint", "axisXDiscrete",
      "axisXQuantitative", "axisXTemporal", "axisYBand", "axisYPoint", "axisYDiscrete", "axisYQuantitative",
      "axisYTemporal",
    ] { blocks[name] = axis }
    return blocks
  }()
}
