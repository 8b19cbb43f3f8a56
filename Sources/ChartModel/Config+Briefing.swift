extension Config {
  /// The default look, laid over Vega-Lite's defaults: sizes in points, as printed.
  static let briefing: Config = {
    var config = Config()
    let ink: Literal = "#1A1A1A", grey: Literal = "#4A4A4A", family: Literal = "Lato"
    config.values = ["background": "white", "padding": 0, "font": family, "quantities": "short"]
    config["view"] = ["stroke": nil, "fill": nil]
    config["mark"] = ["color": "#1F4E79"]
    config["rule"] = ["color": ink, "strokeWidth": 0.4]
    config["text"] = ["color": ink, "font": family, "fontSize": 7]
    config["bar"] = ["valueLabels": 12]
    config["line"] = ["strokeWidth": 1.4, "strokeJoin": "round", "strokeCap": "round"]
    config["point"] = ["size": 10.24, "filled": true, "opacity": 0.7, "strokeWidth": 0.8]
    config["circle"] = ["size": 10.24, "opacity": 0.7]
    config["square"] = ["size": 10.24, "opacity": 0.7]
    config["projection"] = ["type": "equalEarth"]
    config["geoshape"] = ["color": "#E4E2DC", "stroke": "white", "strokeWidth": 0.6]
    config["scale"] = [
      "barBandPaddingInner": 0.25, "bandPaddingOuter": 0.125, "minSize": 2, "sizeFromZero": true, "maxSize": 220,
      "nice": false,
    ]
    config["range"] = [
      "category": ["#1F4E79", "#C8451B", "#2E7D5B", "#D59A1C", "#7A5BA6", "#5FA8D3", "#7C8894"],
      "ordinal": ["#EAF1F6", "#123A5C"], "ramp": ["#EAF1F6", "#123A5C"], "heatmap": ["#EAF1F6", "#123A5C"],
      "diverging": ["#C8451B", "#F2F2F0", "#1F4E79"],
      "absent": ["fill": "#E6E6E3", "hatch": "#BDBDB8"],
    ]
    config["axis"] = [
      "domainColor": ink, "domainWidth": 0.6, "domain": false, "gridColor": "#D5D8DB", "gridWidth": 0.35,
      "labelColor": grey,
      "labelFont": family, "labelFontSize": 7, "tickColor": ink, "tickSize": 2.5, "tickWidth": 0.5, "titleColor": grey,
      "titleFont": family, "titleFontSize": 7, "titleFontWeight": "normal", "titlePadding": 3, "labelPadding": 3,
      "translate": 0, "wholeCounts": true, "labelWrap": true, "minorTicks": "log", "labelLineHeight": 8.2,
    ]
    config["axisX"] = ["grid": false, "labelAngle": 0, "labelOverlap": true, "labelFlush": false]
    config["axisY"] = ["ticks": false, "labelPadding": 4, "labelLimit": 92]
    config["axisYQuantitative"] = ["title": nil]
    config["axisXTemporal"] = ["title": nil]
    config["axisXDiscrete"] = ["title": nil]
    config["axisYDiscrete"] = ["title": nil, "labelPadding": 5]
    config["axisTop"] = ["domain": false]
    config["legend"] = [
      "orient": "top", "labelFont": family, "labelFontSize": 7, "labelColor": grey,
      "titleFont": family,
      "titleFontSize": 7, "titleColor": grey, "titleFontWeight": "normal", "symbolSize": 42, "symbolStrokeWidth": 1.4,
      "offset": 6, "title": nil,
      "labelOffset": 3, "columnPadding": 10, "gradientTickCount": 4, "gradientThickness": 7, "gradientLength": 120,
      "labelWrap": true,
    ]
    config["title"] = [
      "anchor": "start", "frame": "group", "offset": 6, "color": ink, "font": family, "fontSize": 7,
      "fontWeight": "bold",
      "subtitleFontSize": 7, "subtitleColor": grey,
    ]
    config["header"] = [
      "labelColor": ink, "labelFontSize": 7, "labelFontWeight": "bold", "labelPadding": 5, "labelFont": family,
      "titleFont": family,
      "titleFontSize": 7, "titleColor": grey, "titleFontWeight": "normal", "labelAnchor": "start",
      "titleAnchor": "start", "title": nil,
    ]
    config["facet"] = ["spacing": 14]
    config["concat"] = ["spacing": 18]
    config.styles = [
      "annotation": [
        "font": family, "fontSize": 7, "fontStyle": "italic", "color": ink, "halo": "white", "haloWidth": 1.6,
        "lineHeight": 8.5, "avoidOverlap": "texts",
      ],
      "callout": [
        "font": family, "fontSize": 7, "fontStyle": "italic", "color": ink, "halo": "white", "haloWidth": 1.6,
        "lineHeight": 8.5, "avoidOverlap": "callout",
      ],
      "label": [
        "font": family, "fontSize": 7, "fontWeight": "bold", "halo": "white", "haloWidth": 1.6, "avoidOverlap": true,
        "contrast": 4.5,
      ],
      "errorbar-ticks": ["color": ink], "boxplot-ticks": ["color": ink],
      "value-label": ["font": family, "fontSize": 7, "color": grey],
      "direct-label": ["font": family, "fontSize": 7, "fontWeight": "bold"],
      "sphere": ["fill": "#F1F5F8", "stroke": nil],
      "lake": ["fill": "#F1F5F8", "stroke": nil],
      "leader": ["stroke": ink, "strokeWidth": 0.4],
      "calm": ["color": "#A9BED0"],
      "accent": ["color": "#C8451B"],
      "sea": ["fill": "#F1F5F8", "stroke": nil],
      "land": ["fill": "#E4E2DC", "stroke": "white", "strokeWidth": 0.5],
      "borders": ["fill": "#E4E2DC", "stroke": "white", "strokeWidth": 0.6],
      "lakes": ["fill": "#F1F5F8", "stroke": nil],
      "coast": ["filled": false, "fill": nil, "stroke": "#B9B5AA", "strokeWidth": 0.25],
      "disputed": [
        "filled": false, "fill": nil, "stroke": "#9A968C", "strokeWidth": 0.5, "strokeDash": [1.2, 1],
      ],
      "graticule": ["filled": false, "fill": nil, "stroke": "#D8E0E6", "strokeWidth": 0.25],
      "country-label": [
        "font": family, "fontSize": 6, "color": "#6E6A60", "tracking": 0.08, "halo": "#E4E2DC", "haloWidth": 1,
        "avoidOverlap": true, "leaders": false, "along": "shape",
      ],
      "sea-label": [
        "font": "Vollkorn", "fontStyle": "italic", "fontSize": 7, "color": "#5B7F9E", "tracking": 0.12,
        "halo": "#F1F5F8", "haloWidth": 1, "avoidOverlap": true, "leaders": false, "along": "map", "priority": 1,
      ],
      "route": ["stroke": "#C8451B", "strokeWidth": 0.8, "strokeOpacity": 0.75, "arrow": 4],
      "zone": ["fill": "#1F4E79", "fillOpacity": 0.15, "stroke": "#1F4E79", "strokeWidth": 0.5],
      "map-furniture": [
        "font": family, "fontSize": 6, "color": grey, "halo": "white", "haloWidth": 1.2,
      ],
      "map-inset": ["stroke": "#C8451B", "strokeWidth": 0.6],
      "place-label": [
        "font": family, "fontSize": 6.5, "color": ink, "halo": "white", "haloWidth": 2, "avoidOverlap": true,
        "priority": 2,
      ],
    ]
    return config
  }()

  /// What journals ask of figures: axis lines and ticks, no grid, 7 pt type.
  static let journal: Config = {
    var config = briefing
    config["axis"] = config["axis"].overlaid(by: [
      "domain": true, "grid": false, "ticks": true, "minorTicks": true, "labelColor": "#000", "titleColor": "#000",
      "domainWidth": 0.5,
    ])
    config["axisX"] = ["labelAngle": 0, "labelOverlap": true, "grid": false]
    config["axisY"] = ["ticks": true, "grid": false, "labelPadding": 3, "labelLimit": 92]
    config["bar"] = Properties()
    for block in ["axisYQuantitative", "axisXTemporal", "axisXDiscrete", "axisYDiscrete"] {
      config[block] = Properties()
    }
    config["legend"] = config["legend"].overlaid(by: ["orient": "right"])
    return config
  }()
}
