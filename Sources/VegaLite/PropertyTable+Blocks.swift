/// The blocks beside marks and guides: scales, projections, steps of the data, small objects.
extension PropertyTable {
  /// An object whose names nobody checks.
  static let any = PropertyTable("an object", "", isOpen: true)
  static let band = PropertyTable("a size", "band", ["band": .number])
  static let interval = PropertyTable(
    "an interval", "interval step", ["interval": PropertyShapes.intervals, "step": ValueShape(.positive)])
  static let gradient = PropertyTable(
    "a gradient", "gradient stops x1 x2 y1 y2 r1 r2 id",
    [
      "gradient": .words("linear radial"),
      "stops": ValueShape(.list(ValueShape(.block { PropertyTable.gradientStop }))),
      "x1": .number, "x2": .number, "y1": .number, "y2": .number, "r1": .number, "r2": .number,
    ])
  static let gradientStop = PropertyTable("a gradient's stop", "offset color", ["offset": .share, "color": .color])

  static let scale = PropertyTable(
    "a scale",
    """
    type domain domainMin domainMax domainMid domainRaw range rangeMin rangeMax scheme align padding paddingInner \
    paddingOuter base exponent constant bins clamp interpolate nice reverse round zero name
    """,
    [
      "domain": ValueShape(.list(.any), .words(["unaggregated"]), .block { PropertyTable.scaleDomain }),
      "range": ValueShape(.list(.any), .text, .number(0 ... .infinity), .block { PropertyTable.any }),
      "scheme": ValueShape(.text, .list(.any), .block { PropertyTable.scheme }),
      "align": .share, "padding": .number, "paddingInner": ValueShape(.number(-Double.infinity...1)),
      "paddingOuter": .number, "base": ValueShape(.positive), "exponent": .number, "constant": ValueShape(.positive),
      "bins": ValueShape(.list(.number), .block { PropertyTable.binSteps }), "zero": .flag,
      "nice": ValueShape(.flag, .number(0 ... .infinity)).or(PropertyShapes.intervals),
      "interpolate": ValueShape(
        .words(["rgb", "lab", "hcl", "hcl-long", "hsl", "hsl-long", "cubehelix", "cubehelix-long"]),
        .block { PropertyTable.scaleInterpolation }),
      "type": .any,
    ])
  static let scaleDomain = PropertyTable("a domain", "unionWith selection param field encoding", isOpen: true)
  static let scheme = PropertyTable(
    "a scheme", "name scheme count extent",
    ["name": .text, "scheme": .text, "count": ValueShape(.positive), "extent": .numbers])
  static let scaleInterpolation = PropertyTable(
    "an interpolation", "type gamma",
    ["type": .words("rgb cubehelix cubehelix-long"), "gamma": ValueShape(.positive)])
  static let binSteps = PropertyTable(
    "bins", "start step stop", ["start": .number, "step": ValueShape(.positive), "stop": .number])

  private static let pair = ValueShape.numbers
  static let projection = PropertyTable(
    "a projection",
    """
    type center rotate scale translate parallels clipAngle clipExtent precision pointRadius size extent fit \
    coefficient distance fraction lobes parallel points radius ratio reflectX reflectY spacing tilt
    """,
    [
      "type": .any, "center": pair, "rotate": pair, "translate": pair, "parallels": pair,
      "size": pair, "scale": ValueShape(.positive), "clipAngle": .number,
    ])

  private static let viewPaint: WordList = """
    fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash strokeDashOffset strokeCap \
    strokeJoin strokeMiterLimit cornerRadius cursor style
    """
  static let viewBackground = PropertyTable("a view", viewPaint)
  static let viewConfig = PropertyTable(
    "the view configuration", "\(viewPaint) continuousWidth continuousHeight discreteWidth discreteHeight step clip",
    [
      "continuousWidth": .size, "continuousHeight": .size,
      "discreteWidth": .size.or(ValueShape(.block { PropertyTable.step })),
      "discreteHeight": .size.or(ValueShape(.block { PropertyTable.step })), "step": .size,
    ])
  static let step = PropertyTable("a step", "step for", ["step": .size, "for": .words("position offset")])

  static let bin = PropertyTable(
    "a bin", "maxbins minstep step steps base divide anchor extent nice binned",
    [
      "maxbins": ValueShape(.number(1 ... .infinity)), "minstep": .size, "step": ValueShape(.positive),
      "steps": .numbers,
      "base": ValueShape(.positive), "divide": .numbers, "anchor": .number,
      "extent": ValueShape(.list(.number), .block { PropertyTable.any }), "nice": .flag, "binned": .flag,
    ])
  private static let keyValues = ValueShape(.list(.any), .block { PropertyTable.binSteps })
  private static let frame = ValueShape(.list(.number))
  static let impute = PropertyTable(
    "an imputation", "frame keyvals method value",
    ["frame": frame, "keyvals": keyValues, "method": .words("value mean median max min"), "value": .any])
  static let dataFormat = PropertyTable(
    "a data format", "type parse property feature mesh delimiter",
    [
      "type": .words("json csv tsv dsv topojson geojson"), "parse": ValueShape(.members(.text)), "property": .text,
      "feature": .text, "mesh": .text, "delimiter": .text,
    ])
  static let graticule = PropertyTable(
    "a graticule", "extent extentMajor extentMinor precision step stepMajor stepMinor",
    ["step": pair, "stepMajor": pair, "stepMinor": pair])
  static let rasterize = PropertyTable("“rasterize”", "above dpi")
  static let labels = PropertyTable("the figure’s labels", "series values")
  static let map = PropertyTable(
    "a map", "scaleBar northArrow graticuleLabels insets locator boundaryNote", ["boundaryNote": .flag])

  private static let textual = ValueShape(.text, .list(.text)).or(.number).or(.flag)
  /// The values that channels may have.
  static let channelValues = PropertyTable(
    "a channel", "",
    [
      "x": .number.or(.words("width")), "x2": .number.or(.words("width")), "y": .number.or(.words("height")),
      "y2": .number.or(.words("height")), "color": PropertyShapes.paint, "fill": PropertyShapes.paint,
      "stroke": PropertyShapes.paint, "strokeDash": .numbers, "text": textual, "tooltip": .any, "order": .number,
      "theta": .number, "radius": .number, "theta2": .number, "radius2": .number, "datum": .any, "detail": .any,
    ])

  private static let directions = PropertyTable("both directions", "row column", isOpen: true)
  /// How views stand side by side.
  static let composition = PropertyTable(
    "a composed view", "align center spacing bounds columns",
    [
      "align": ValueShape(.words(["all", "each", "none"]), .block { directions }),
      "center": ValueShape(.flag, .block { directions }), "spacing": .number.or(ValueShape(.block { directions })),
      "bounds": .words("full flush"), "columns": .size,
    ])
  /// What stands around the picture.
  static let frameSettings = PropertyTable(
    "a chart", "background padding autosize",
    [
      "padding": .number.or(ValueShape(.block { PropertyTable.padding })),
      "autosize": ValueShape(.words(["pad", "fit", "fit-x", "fit-y", "none"]), .block { PropertyTable.autosize }),
    ])
  static let padding = PropertyTable(
    "a padding", "left right top bottom", ["left": .number, "right": .number, "top": .number, "bottom": .number])
  static let autosize = PropertyTable(
    "an automatic size", "type contains resize",
    ["type": .words("pad fit fit-x fit-y none"), "contains": .words("content padding"), "resize": .flag])
  static let selection = PropertyTable(
    "a selection", "type encodings fields on clear toggle resolve nearest mark translate zoom",
    [
      "type": .words("point interval"), "encodings": ValueShape(.list(.text)), "fields": ValueShape(.list(.text)),
      "resolve": .words("global union intersect"), "nearest": .flag,
      "mark": ValueShape(.block { PropertyTable.viewBackground }),
      "translate": .any, "zoom": .any, "toggle": .any, "on": .any, "clear": .any,
    ])

  /// Whether a transform's settings have members of their own in the chart model, and are not kept as written.
  static func isTyped(_ transform: String) -> Bool {
    !["density", "extent", "impute", "loess", "quantile", "regression", "sample"].contains(transform)
  }
  /// The properties of each transform whose settings are kept as written.
  static func transform(_ name: String) -> PropertyTable {
    var shapes = transformShapes
    shapes[name] = name == "sample" ? .size : .text
    if name == "impute" { shapes["method"] = .words("value mean median max min") }
    return PropertyTable(
      "the transform “\(name)”", "\(name) \(transforms[name] ?? "")", shapes)
  }

  private static let transformShapes: [String: ValueShape] = [
    "groupby": ValueShape(.text, .list(.text)), "as": ValueShape(.text, .list(.text)), "cumulative": .flag,
    "counts": .flag, "bandwidth": .size, "extent": .numbers, "minsteps": .size, "maxsteps": .size,
    "steps": ValueShape(.positive), "resolve": .words("shared independent"), "on": .text, "key": .text,
    "keyvals": keyValues, "frame": frame, "method": .words("linear log exp pow quad poly"), "value": .any,
    "probs": ValueShape(.list(.share)), "step": ValueShape(.positive), "order": .size, "params": .flag, "param": .text,
  ]

  /// The properties beside its name that each transform may have.
  static let transforms: [String: WordList] = [
    "aggregate": "groupby", "joinaggregate": "groupby", "bin": "field as", "calculate": "as",
    "density": "groupby cumulative counts bandwidth extent minsteps maxsteps steps as resolve", "extent": "param",
    "filter": "", "flatten": "as", "fold": "as", "impute": "key keyvals groupby frame method value",
    "loess": "on groupby bandwidth as", "lookup": "from as default", "pivot": "value groupby limit op",
    "quantile": "groupby probs step as", "regression": "on groupby method order extent params as", "sample": "",
    "stack": "groupby sort offset as", "timeUnit": "field as", "window": "frame ignorePeers groupby sort",
  ]
  static let windowOperations = [
    "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value",
    "last_value",
    "nth_value",
  ]
}
