extension Config {
  /// Vega-Lite 6's defaults, as its documentation gives them.
  public static let vega: Config = {
    var config = Config()
    config.values = [
      "background": "white", "padding": 5, "font": "sans-serif", "countTitle": "Count of Records",
      "fieldTitle": "verbal", "timeFormat": "%b %d, %Y",
    ]
    config["view"] = [
      "continuousWidth": 300, "continuousHeight": 300, "step": 20, "stroke": "#ddd", "fill": "transparent",
    ]
    config["mark"] = ["color": "#4c78a8", "invalid": "break-paths-show-path-domains"]
    config["bar"] = ["binSpacing": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]
    config["rect"] = ["binSpacing": 0, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]
    config["rule"] = ["color": "black"]
    config["text"] = ["color": "black", "fontSize": 11, "align": "center", "baseline": "middle"]
    config["tick"] = ["thickness": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5]
    config["line"] = ["strokeWidth": 2]
    config["trail"] = ["size": 2]
    config["point"] = ["size": 30, "strokeWidth": 2]
    config["circle"] = ["size": 30]
    config["square"] = ["size": 30]
    config["geoshape"] = [:]
    config["boxplot"] = [
      "size": 14, "extent": 1.5, "box": true, "median": ["color": "white"],
      "outliers": true, "rule": true,
    ]
    config["errorbar"] = ["center": "mean", "rule": true, "ticks": false]
    config["errorband"] = ["center": "mean", "band": ["opacity": 0.3], "borders": false]
    config["scale"] = [
      "pointPadding": 0.5, "barBandPaddingInner": 0.1, "rectBandPaddingInner": 0, "tickBandPaddingInner": 0.25,
      "bandWithNestedOffsetPaddingInner": 0.2, "bandWithNestedOffsetPaddingOuter": 0.2, "minBandSize": 2,
      "minFontSize": 8, "maxFontSize": 40, "minOpacity": 0.3, "maxOpacity": 0.8, "minSize": 4, "minStrokeWidth": 1,
      "maxStrokeWidth": 4, "quantileCount": 4, "quantizeCount": 4, "zero": true,
    ]
    config["range"] = [
      "category": "tableau10", "ordinal": "blues", "ramp": "blues", "heatmap": "yellowgreenblue",
      "diverging": "blueorange",
      "symbol": [
        "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left",
      ],
    ]
    config["axis"] = [
      "domainColor": "#888", "domainWidth": 1, "gridColor": "#ddd", "gridWidth": 1, "labelColor": "#000",
      "labelFont": "sans-serif", "labelFontSize": 10, "labelLimit": 180, "labelPadding": 2, "tickColor": "#888",
      "tickSize": 5, "tickWidth": 1, "titleColor": "#000", "titleFont": "sans-serif", "titleFontSize": 11,
      "titleFontWeight": "bold", "titlePadding": 4, "translate": 0.5, "domain": true, "ticks": true, "labels": true,
    ]
    config["legend"] = [
      "orient": "right", "padding": 0, "gridAlign": "each", "columnPadding": 10, "rowPadding": 2,
      "symbolDirection": "vertical", "gradientDirection": "vertical", "gradientLength": 200, "gradientThickness": 16,
      "gradientStrokeWidth": 0, "gradientLabelOffset": 2, "labelAlign": "left", "labelBaseline": "middle",
      "labelLimit": 160,
      "labelOffset": 4, "labelOverlap": true, "labelColor": "#000", "labelFont": "sans-serif", "labelFontSize": 10,
      "symbolType": "circle", "symbolSize": 100, "symbolLimit": 30, "symbolOffset": 0, "symbolStrokeWidth": 1.5,
      "symbolBaseFillColor": "transparent", "symbolBaseStrokeColor": "gray", "titleLimit": 180, "titleOrient": "top",
      "titlePadding": 5, "titleColor": "#000", "titleFont": "sans-serif", "titleFontSize": 11,
      "titleFontWeight": "bold",
      "offset": 18,
    ]
    config["title"] = [
      "orient": "top", "anchor": "middle", "offset": 4, "color": "black", "font": "sans-serif", "fontSize": 13,
      "fontWeight": "bold", "subtitlePadding": 3, "subtitleFontSize": 12, "subtitleFontWeight": "normal",
    ]
    config["header"] = [
      "labelColor": "#000", "labelFontSize": 10, "labelPadding": 10, "titleColor": "#000", "titleFontSize": 11,
      "titleFontWeight": "bold", "titlePadding": 10,
    ]
    config["facet"] = ["spacing": 20]
    config["concat"] = ["spacing": 20]
    return config
  }()
}
