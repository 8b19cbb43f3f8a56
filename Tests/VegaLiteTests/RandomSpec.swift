import ChartModel
import Geometry

@testable import VegaLite

/// Makes charts that say all sorts of things, the same for the same seed.
struct RandomSpec {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  // MARK: Chance

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
  private mutating func some<Element>(_ most: Int, _ make: (inout RandomSpec) -> Element) -> [Element] {
    (0..<below(most + 1)).map { _ in make(&self) }
  }
  private mutating func maybe<Element>(_ percent: Int, _ make: (inout RandomSpec) -> Element) -> Element? {
    chance(percent) ? make(&self) : nil
  }

  // MARK: Words and constants

  private static let words = [
    "year", "tiv", "country of origin", "sq\\.km", "a.b", "Маневры", "x", "“quoted”", "line\nbreak", "_1", "e\u{301}",
  ]
  private mutating func word() -> String { pick(Self.words) }
  private mutating func number() -> Double {
    pick([0, 1, -1, 0.1, 1e21, -2.5e-7, 12_345.678, 3, 100, 1.0 / 3])
  }
  private mutating func literal(_ depth: Int = 2) -> Literal {
    switch below(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(chance(50))
    case 2, 3: return .number(number())
    case 4: return .string(word())
    case 5: return .array(some(3) { $0.literal(depth - 1) })
    default: return .object(["p", "q", "r"].prefix(below(4)).map { .init($0, literal(depth - 1)) })
    }
  }
  private mutating func properties(_ names: some Sequence<String>, most: Int = 3) -> Properties {
    let names = names.sorted()
    var properties = Properties()
    if names.isEmpty { return properties }
    for _ in 0..<below(most + 1) { properties[pick(names)] = literal() }
    return properties
  }
  private mutating func expression() -> Expression {
    let text = pick([
      "datum.tiv / 1000", "year(datum.date) > 2000 ? 'a' : \"b\"", "width / 2", "[1, {a: datum['x']}]",
      "!isValid(datum.y)",
    ])
    guard let expression = try? Expression(parsing: text) else { preconditionFailure("“\(text)” is a formula.") }
    return expression
  }

  // MARK: Parts

  private mutating func timeUnit() -> TimeUnit {
    let units = TimeUnit.Unit.allCases.filter { _ in chance(30) }
    let named = units.isEmpty ? [.year] : units
    if chance(20) { return TimeUnit(chance(50) ? named : [], isUTC: chance(50), maxBins: 12) }
    return TimeUnit(named, isUTC: chance(50), isBinned: chance(30), step: chance(30) ? 5 : 1)
  }
  private mutating func predicate(_ depth: Int = 2) -> Predicate {
    let test = Predicate.FieldTest(word(), timeUnit: maybe(20) { $0.timeUnit() })
    switch below(depth > 0 ? 9 : 6) {
    case 0: return .expression(expression())
    case 1: return .compare(test, pick(Predicate.Comparison.allCases), literal())
    case 2: return .range(test, .number(number()), chance(30) ? .null : .number(number()))
    case 3: return .oneOf(test, some(3) { $0.literal(1) })
    case 4: return .valid(test, chance(50))
    case 5: return .parameter(word(), empty: chance(50))
    case 6: return .and(some(3) { $0.predicate(depth - 1) })
    case 7: return .or(some(3) { $0.predicate(depth - 1) })
    default: return .not(predicate(depth - 1))
    }
  }
  private mutating func bin() -> ChannelDefinition.Bin {
    switch below(4) {
    case 0: return .off
    case 1: return .on(properties(PropertyTable.bin.known.subtracting(["binned"])))
    case 2: return .binned(Properties())
    default: return .binned(properties(["step", "maxbins"]).overlaid(by: ["binned": true]))
    }
  }
  private mutating func sort() -> SortOrder {
    switch below(6) {
    case 0: return SortOrder.none
    case 1: return .ascending
    case 2: return .descending
    case 3: return .values(some(3) { $0.literal(1) })
    case 4: return .channel(pick(Channel.allCases), descending: chance(50))
    default:
      return .field(maybe(80) { $0.word() }, maybe(50) { $0.pick(AggregateOperation.allCases) }, descending: chance(50))
    }
  }
  private mutating func switchable(_ table: PropertyTable) -> ChannelDefinition.Switchable {
    chance(20) ? .disabled : .on(properties(Set(table.names.words)))
  }
  private mutating func definition(_ depth: Int = 1) -> ChannelDefinition {
    var definition = ChannelDefinition()
    definition.field = maybe(70) { $0.chance(15) ? .repeated("row") : .name($0.word()) }
    definition.type = maybe(70) { $0.pick(FieldType.allCases) }
    definition.aggregate = maybe(20) { random in
      random.chance(20)
        ? ChannelDefinition.Aggregate(random.pick([.argmin, .argmax]), by: random.word())
        : ChannelDefinition.Aggregate(random.pick(AggregateOperation.allCases))
    }
    definition.bin = maybe(20) { $0.bin() }
    definition.timeUnit = maybe(20) { $0.timeUnit() }
    definition.stack = maybe(20) { $0.pick([.zero, .normalize, .center, .off]) }
    definition.sort = maybe(30) { $0.sort() }
    definition.impute = maybe(10) { $0.properties(PropertyTable.impute.known) }
    definition.scale = maybe(30) { $0.switchable(.scale) }
    definition.axis = maybe(20) { $0.switchable(.axis) }
    definition.legend = maybe(20) { $0.switchable(.legend) }
    definition.header = maybe(10) { $0.switchable(.header) }
    definition.title = maybe(20) { $0.chance(30) ? .null : .string($0.word()) }
    definition.format = chance(20) ? properties(["format", "formatType", "labelExpr"]) : Properties()
    definition.bandPosition = maybe(10) { $0.number() }
    definition.datum = maybe(15) { $0.literal() }
    definition.value = maybe(15) { $0.literal() }
    definition.composition =
      chance(10) ? properties(["columns", "spacing", "align", "center", "bounds"]) : Properties()
    if depth > 0 {
      definition.conditions = some(2) { .init($0.predicate(), $0.definition(0)) }
    }
    return definition
  }
  private mutating func encoding() -> Encoding {
    var encoding = Encoding()
    for channel in Channel.allCases where channel != .time && chance(12) {
      encoding[all: channel] = channel.isList ? [definition()] + some(2) { $0.definition() } : [definition()]
    }
    return encoding
  }
  private mutating func data() -> DataSource {
    var source: DataSource
    switch below(9) {
    case 0, 1: source = .inline(some(4) { $0.literal() })
    case 2: source = DataSource(.text("a,b\n1,2"))
    case 3: source = DataSource(.object(["type": "Sphere"]))
    case 4: source = .url("data/\(word()).csv")
    case 5: return DataSource(.named(word()), format: properties(["type", "parse"]))
    case 6: source = DataSource(.sequence(start: number(), stop: number(), step: 1, name: word()))
    case 7: source = DataSource(chance(50) ? .sphere : .graticule(properties(PropertyTable.graticule.known)))
    default: return DataSource(.none)
    }
    source.format = properties(PropertyTable.dataFormat.known)
    source.name = maybe(30) { $0.word() }
    return source
  }
  private mutating func aggregation(_ operations: [String]) -> Transform.Aggregation {
    Transform.Aggregation(pick(operations), maybe(80) { $0.word() }, as: word(), parameter: maybe(20) { $0.number() })
  }
  private mutating func transform() -> Transform {
    let operations = AggregateOperation.allCases.map(\.rawValue)
    let groupby = some(2) { $0.word() }
    let order = some(2) { SortField($0.word(), descending: $0.chance(50)) }
    let fields = [word()] + some(2) { $0.word() }
    switch below(13) {
    case 0: return Transform(.aggregate(some(3) { $0.aggregation(operations) }, groupby: groupby))
    case 1: return Transform(.bin(field: word(), settings: properties(PropertyTable.bin.known), outputs: ["a", "b"]))
    case 2: return Transform(.calculate(expression(), output: word()))
    case 3: return Transform(.filter(predicate()))
    case 4: return Transform(.flatten(fields, outputs: fields.map { "\($0)2" }))
    case 5: return Transform(.fold(fields, outputs: ["k", "v"]))
    case 6: return Transform(.joinAggregate(some(3) { $0.aggregation(operations) }, groupby: groupby))
    case 7:
      return Transform(
        .lookup(
          word(), from: data(), key: word(), fields: fields, outputs: groupby, default: maybe(30) { $0.literal() }))
    case 8:
      return Transform(
        .pivot(
          field: word(), value: word(), groupby: groupby, operation: pick(AggregateOperation.allCases),
          limit: maybe(30) { $0.number() }))
    case 9:
      return Transform(
        .stack(word(), groupby: groupby, sort: order, offset: pick([.zero, .normalize, .center]), outputs: ["a", "b"]))
    case 10: return Transform(.timeUnit(timeUnit(), field: word(), output: word()))
    case 11:
      return Transform(
        .window(
          some(2) { $0.aggregation(operations + PropertyTable.windowOperations) }, frame: [nil, number()],
          groupby: groupby,
          sort: order, ignorePeers: chance(50)))
    default:
      let name = pick(["density", "extent", "impute", "loess", "quantile", "regression", "sample"])
      var settings = properties(Set((PropertyTable.transforms[name] ?? "as").words).subtracting(["groupby"]))
      settings[name] = .string(word())
      if !groupby.isEmpty { settings["groupby"] = .array(groupby.map { .string($0) }) }
      return Transform(.other(name, settings))
    }
  }
  private mutating func modes() -> [Channel: Resolve.Mode] {
    Dictionary(some(2) { ($0.pick(Channel.allCases), $0.pick([.shared, .independent])) }) { $1 }
  }
  private mutating func extent() -> View.Extent {
    pick([.points(number().magnitude), .container, .step(20, perOffset: true), .step(12.5, perOffset: false)])
  }
  private mutating func parameter() -> Parameter {
    Parameter(
      word(), value: maybe(50) { $0.literal() }, expression: maybe(30) { $0.expression() },
      selection: maybe(30) { $0.chance(50) ? "point" : ["type": "interval"] },
      other: properties(["bind", "views", "description"]))
  }
  private mutating func content(_ depth: Int) -> View.Content {
    switch depth > 0 ? below(7) : 0 {
    case 3: return .layer(some(3) { $0.view(depth - 1) }, encoding())
    case 4:
      let facet =
        chance(50)
        ? FacetDefinition(wrapped: definition())
        : FacetDefinition(row: definition(), column: maybe(50) { $0.definition() })
      return .facet(facet, view(depth - 1))
    case 5: return .concat(pick([.horizontal, .vertical, .wrap]), some(3) { $0.view(depth - 1) })
    case 6:
      let names = ["a", "b"]
      let plan =
        chance(50) ? RepeatDefinition(fields: names) : RepeatDefinition(row: names, layer: chance(50) ? names : [])
      return .repeat(plan, view(depth - 1))
    default:
      return .unit(
        MarkDefinition(
          pick(MarkKind.allCases), properties(PropertyTable.mark.known.subtracting(["style"])),
          styles: some(2) { $0.word() }), encoding())
    }
  }
  mutating func view(_ depth: Int, isTop: Bool = false) -> View {
    var view = View(content: content(depth))
    view.name = maybe(20) { $0.word() }
    view.summary = maybe(20) { $0.word() }
    view.title = maybe(30) {
      TitleDefinition($0.chance(70) ? .string($0.word()) : ["a", "b"], $0.properties(PropertyTable.title.known))
    }
    view.data = maybe(50) { $0.data() }
    view.transforms = some(2) { $0.transform() }
    view.width = maybe(30) { $0.extent() }
    view.height = maybe(30) { $0.extent() }
    if !isTop { view.parameters = some(1) { $0.parameter() } }
    view.resolve = Resolve(scale: modes(), axis: modes(), legend: modes())
    view.projection = maybe(20) { $0.properties(PropertyTable.projection.known) }
    view.background = properties(PropertyTable.viewBackground.known)
    view.composition = properties(["align", "center", "spacing", "bounds", "columns"])
    return view
  }
  private mutating func config() -> Config {
    var config = Config(
      values: properties(
        Set(PropertyTable.configValues.words).subtracting(["style"]).subtracting(PropertyTable.configBlocks.keys)))
    for _ in 0..<below(3) {
      let name = pick(PropertyTable.configBlocks.keys.sorted())
      config[name] = properties(Set(PropertyTable.configBlocks[name]?.names.words ?? []))
    }
    for _ in 0..<below(2) { config.styles[word()] = properties(PropertyTable.style.known) }
    return config
  }
  private mutating func figure() -> FigureFurniture {
    func length(_ random: inout RandomSpec) -> Length {
      Length(random.pick([89, 3.5, 0.25]), random.pick(Length.Unit.allCases))
    }
    return FigureFurniture(
      width: maybe(50, length), height: maybe(30, length), measure: pick([.frame, .plot]),
      subtitle: maybe(30) { $0.word() },
      note: maybe(30) { $0.word() }, source: maybe(30) { $0.word() }, alternativeText: maybe(30) { $0.word() },
      theme: maybe(30) { $0.pick(Theme.allCases).rawValue }, map: properties(Set(PropertyTable.map.names.words)))
  }

  /// A whole chart.
  mutating func spec() -> ChartSpec {
    ChartSpec(
      view(3, isTop: true),
      datasets: Dictionary(some(2) { random in (random.word(), random.some(3) { $0.literal() }) }) { $1 },
      // Every word is the name of a parameter, since a chart that asks for none that is there cannot be read.
      config: config(), parameters: Self.words.map { Parameter($0, value: 1) }, background: maybe(20) { $0.literal() },
      padding: maybe(20) { $0.literal() }, autosize: maybe(20) { $0.literal() }, figure: figure(),
      otherMetadata: properties(["expect", "other"]),
      schema: maybe(50) { _ in "https://vega.github.io/schema/vega-lite/v6.json" })
  }
}
