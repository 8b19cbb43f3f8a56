import ChartModel
import Diagnostics
import Geography
import JSON
import Tabular

/// Binds data to views and runs their transforms: from a normalised view to units with rows.
struct Planner {
  let spec: ChartSpec
  let config: Config
  let provider: any ChartDataProvider
  var names: Names
  var sink: DiagnosticSink
  /// How wide the bins of facets are, by the field that holds their lower edges.
  private(set) var binSteps: [String: Double] = [:]
  /// The whole chart, where rows of selections are looked up.
  var root: View?
  /// Rows of sources already read.
  private var cache: [DataSource: Frame] = [:]

  init(_ spec: ChartSpec, config: Config, provider: any ChartDataProvider, names: Names, sink: DiagnosticSink) {
    (self.spec, self.config, self.provider, self.names, self.sink) = (spec, config, provider, names, sink)
  }

  /// What a view takes over from the views around it.
  struct Context {
    var frame: Frame?
    var source: DataSource?
    var width: View.Extent?, height: View.Extent?
    var facetFields: [String] = []
    /// Whether other rows than those of a source stand behind the frame: those of a view around, or transformed ones.
    var isDerived = false
    /// The rows before the last filter, whose range bins have.
    var unfiltered: Frame?
  }

  /// The whole chart with its rows.
  mutating func planAll(_ view: View) throws(DiagnosticList) -> ViewPlan {
    root = view
    return try plan(view)
  }

  /// A view with its rows.
  mutating func plan(_ view: View, _ outer: Context = Context()) throws(DiagnosticList) -> ViewPlan {
    var context = outer
    if let source = view.data {
      context.frame = try frame(source)
      context.source = source
    }
    let frame = try filtered(view, &context)
    context.frame = frame ?? context.frame
    context.width = view.width ?? outer.width
    context.height = view.height ?? outer.height
    switch view.content {
    case .unit, .layer:
      var units: [PlotPlan.Unit] = []
      try collect(view, context, &units)
      var view = view
      (view.width, view.height) = (context.width ?? view.width, context.height ?? view.height)
      var plot = PlotPlan(view: view, units: units)
      plot.parameters =
        Self.parameters(below: view)
        + spec.parameters.filter { parameter in
          // A selection of the whole chart holds in all its views, or in those it names.
          parameter.other["views"]?.strings.map { Self.names(of: view).isDisjoint(with: $0) == false } ?? true
        }
      return .plot(plot)
    case .concat(let direction, let children):
      var plans: [ViewPlan] = []
      (context.width, context.height) = (nil, nil)
      for child in children { plans.append(try plan(child, context)) }
      return .concat(view, direction, plans)
    case .facet(let facet, let child):
      (context.width, context.height) = (nil, nil)
      for definition in [facet.wrapped, facet.row, facet.column].compactMap({ $0 }) {
        prepare(definition.binned(for: .row), &context)
      }
      try checkCells(context, view.place)
      return .facet(view, facet.binned, try plan(child, context))
    case .repeat: preconditionFailure("Repeats are unfolded before data are bound.")
    }
  }

  /// The rows of a view after its transforms. Where the last of them filters rows that a view around brought along,
  /// or that were made of them, the bins of a part are those of the rows before: so a part is binned as the whole.
  private mutating func filtered(_ view: View, _ context: inout Context) throws(DiagnosticList) -> Frame? {
    let isPart = context.isDerived, isInherited = view.data == nil && isPart
    context.isDerived = true
    guard let last = view.transforms.last, last.isFilter else {
      context.unfiltered = nil
      return try transformed(view.transforms, context.frame, cells: context.facetFields)
    }
    let before = Array(view.transforms.dropLast())
    let frame = try transformed(before, context.frame, cells: context.facetFields) ?? context.frame
    let isBypassed = isPart && (before.last.map { !$0.isFilter } ?? isInherited)
    context.unfiltered = isBypassed ? frame : nil
    return try transformed([last], frame, cells: context.facetFields)
  }

  /// The selections of the layers of a plot.
  private static func parameters(below view: View) -> [Parameter] {
    guard case .layer(let children, _) = view.content else { return [] }
    return children.flatMap { $0.parameters + parameters(below: $0) }
  }

  /// The names of a view and of its layers.
  private static func names(of view: View) -> Set<String> {
    var names = Set([view.name].compactMap { $0 })
    if case .layer(let children, _) = view.content { for child in children { names.formUnion(Self.names(of: child)) } }
    return names
  }

  /// More cells than this are no figure, and would take hours.
  private static let mostCells = 2_000

  private func checkCells(_ context: Context, _ place: Place) throws(DiagnosticList) {
    guard let frame = context.frame, frame.rowCount > Self.mostCells else { return }
    let counts = context.facetFields.map { Grouping(frame, by: [$0]).groups.count }
    let cells = counts.reduce(1.0) { $0 * Double($1) }
    if cells > Double(Self.mostCells) {
      throw DiagnosticList(Messages.tooMany("cells", Int(clamped: cells), place))
    }
  }

  /// The fields of a facet are cut and binned before the units are.
  private mutating func prepare(_ definition: ChannelDefinition, _ context: inout Context) {
    guard var frame = context.frame, let field = definition.fieldName else { return }
    guard frame.has(field) || frame.rowCount == 0 else {
      sink.report(Messages.unknownField(field, among: frame.names, definition.fieldPlace))
      return
    }
    let name = definition.outputName
    if let unit = definition.timeUnit, let series = frame.series(field) {
      let times = Moments.milliseconds(of: series, areYears: frame.years.contains(field))
      frame[name] = .numbers(times.map { CalendarUnits.floor($0, to: unit) })
    } else if case .on(let settings)? = definition.bin, let series = frame.series(field) {
      let bins = Bins.fitting(series, settings)
      frame[name] = .numbers((0..<series.count).map { bins.lower(series.amount($0)) })
      binSteps[name] = bins.step
    }
    context.frame = frame
    if !context.facetFields.contains(name) { context.facetFields.append(name) }
  }

  /// The units of a plot, those of nested layers included, the first lowest.
  private mutating func collect(
    _ view: View, _ context: Context, _ units: inout [PlotPlan.Unit]
  ) throws(DiagnosticList) {
    switch view.content {
    case .unit(let mark, let encoding):
      units.append(PlotPlan.Unit(plan: try unit(view, mark, encoding.typed(), context)))
    case .layer(let children, _):
      for child in children {
        var inner = context
        if let source = child.data {
          inner.frame = try frame(source)
          inner.source = source
        }
        inner.frame = try filtered(child, &inner) ?? inner.frame
        try collect(child, inner, &units)
      }
    default: sink.report(Messages.notDrawn("A composed view within a layer", view.place))
    }
  }

  /// The rows after some transforms, those of each cell of a facet by themselves.
  mutating func transformed(
    _ transforms: [Transform], _ frame: Frame?, cells: [String]
  ) throws(DiagnosticList) -> Frame? {
    guard let frame, !transforms.isEmpty else { return nil }
    var loaded: [DataSource: Frame] = [:]
    for transform in transforms {
      if case .lookup(_, let source, _, _, _, _) = transform.step { loaded[source] = try self.frame(source) }
    }
    var flow = Dataflow(names: names, sink: sink) { source throws(DiagnosticList) in
      loaded[source] ?? Frame(rowCount: 0)
    }
    let result: Frame
    if cells.isEmpty || frame.rowCount == 0 {
      result = try flow.run(transforms, on: frame)
    } else {
      var parts: [Frame] = []
      for rows in Grouping(frame, by: cells).groups {
        var part = try flow.run(transforms, on: frame.picking(rows))
        for field in cells where part[field] == nil {
          part[field] = frame.series(field)?.picking([Int](repeating: rows[0], count: part.rowCount))
        }
        parts.append(part)
      }
      result = Frame(joining: parts)
    }
    (sink, names) = (flow.sink, flow.names)
    return result
  }

  private mutating func unit(
    _ view: View, _ mark: MarkDefinition, _ encoding: Encoding, _ context: Context
  ) throws(DiagnosticList) -> UnitPlan {
    // A mark that takes nothing from data is drawn once.
    let frame = context.frame ?? Frame(rowCount: 1)
    if context.frame == nil, encoding.channels.contains(where: { encoding[$0]?.field != nil }) {
      sink.report(Messages.noDataAtAll(mark.place))
    }
    checkHidden(encoding, frame)
    var look = config["mark"].overlaid(by: config[mark.kind.rawValue])
    for style in mark.styles.isEmpty ? [mark.kind.rawValue] : mark.styles {
      look = look.overlaid(by: config.styles[style] ?? Properties())
    }
    // A fill or stroke that the definition states beats a colour from below, and the other way round.
    if mark.properties["color"] != nil {
      (look["fill"], look["stroke"]) = (
        look["fill"]?.isNull == true ? nil : nil, mark.kind == .geoshape ? look["stroke"] : nil
      )
    }
    look = look.overlaid(by: mark.properties)
    let orientation = UnitPlan.orientation(
      mark.kind, encoding, stated: mark.properties.string("orient") ?? config[mark.kind.rawValue].string("orient"))
    var plan = UnitPlan(mark: mark, look: look, encoding: encoding, frame: frame, config: config)
    plan.orientation = orientation
    plan.facetFields = context.facetFields
    plan.binned = context.unfiltered
    plan.stack = UnitPlan.stack(mark.kind, encoding, orientation)
    if plan.isGeographic {
      plan.projection = config["projection"].overlaid(by: view.projection ?? Properties()).computed(names)
    }
    plan.bindShapes(&sink)
    plan.boundParameters = (view.parameters + spec.parameters).filter { $0.other["bind"]?.string == "scales" }.map(
      \.name)
    plan.mapFrame = plan.isGeographic ? plan.frame : nil
    var transforms = EncodingTransforms(
      dataflow: Dataflow(names: names, sink: sink) { _ throws(DiagnosticList) in Frame(rowCount: 0) }, config: config)
    let result = transforms.apply(to: plan)
    sink = transforms.dataflow.sink
    return result
  }

  /// Fields that only a screen would show are not drawn, but a misspelt one is told all the same.
  private mutating func checkHidden(_ encoding: Encoding, _ frame: Frame) {
    guard frame.rowCount > 0, !frame.names.isEmpty else { return }
    for channel in encoding.channels where channel.isScreenOnly {
      for definition in encoding[all: channel] {
        guard let field = definition.fieldName, frame.series(field) == nil else { continue }
        var finding = Messages.unknownField(field, among: frame.names, definition.fieldPlace)
        finding.severity = .warning
        sink.report(finding)
      }
    }
  }

  // MARK: Sources

  /// The rows of a source.
  mutating func frame(_ source: DataSource) throws(DiagnosticList) -> Frame {
    if let known = cache[source] { return known }
    let frame = try read(source)
    let parsed = parse(frame, source.format.block("parse"))
    cache[source] = parsed
    return parsed
  }

  private mutating func read(_ source: DataSource) throws(DiagnosticList) -> Frame {
    switch source.kind {
    case .inline(let rows): return Frame(rows: rows)
    case .none: return Frame(rowCount: 1)
    case .selected(let name): return try selected(name, source.place)
    case .sequence(let start, let stop, let step, let name):
      let count = step == 0 ? 0 : ((stop - start) / step).rounded(.up)
      guard count < 10_000_000 else {
        throw DiagnosticList(Messages.tooMany("rows", Int(clamped: count), source.place))
      }
      return Frame([(name, .numbers((0..<max(0, Int(clamped: count))).map { start + Double($0) * step }))])
    case .named(let name):
      if let rows = spec.datasets[name] { return Frame(rows: rows) }
      if let shared = cache.first(where: { $0.key.name == name }) { return shared.value }
      return try table(source)
    case .url(let path):
      let type = source.format.string("type") ?? usualType(path)
      guard ["json", "topojson", "geojson"].contains(type) else { return try table(source) }
      return try file(path, type: type, source)
    case .text: return try table(source)
    case .object(let object):
      let type = source.format.string("type")
      let property = source.format.string("property") ?? ""
      let found = property.isEmpty ? object : FieldPath(property).steps.reduce(object) { $0.step($1) }
      // A collection of features is shapes; a list that merely bears that name is rows.
      let isShape =
        object["type"]?.string?.hasPrefix("Feature") == true
        && (property.isEmpty || found.array?.first?["type"] == "Feature")
      if type == "topojson" || type == "geojson" || isShape {
        do throws(DiagnosticList) {
          return try shapes(JSONValue(constant: object), format: source.format)
        } catch {
          // The values of a chart's own shapes have no places; the whole has one.
          throw DiagnosticList(
            error.diagnostics.map { finding in
              var finding = finding
              finding.location = finding.location ?? source.place.location
              return finding
            })
        }
      }
      if !property.isEmpty { return Frame(rows: found.array ?? [found]) }
      return Frame(rows: [object])
    case .sphere:
      var frame = Frame(rowCount: 1)
      frame.shapes = [.sphere]
      return frame
    case .graticule(let settings):
      var net = Graticule()
      if let step = settings["step"]?.numbers ?? settings["stepMinor"]?.numbers, step.count > 1 { net.step = step }
      if let step = settings["stepMajor"]?.numbers, step.count > 1 { net.stepMajor = step }
      // A net so fine is a mistake in the unit, and would take hours.
      let lines = (net.step.prefix(2) + net.stepMajor.prefix(2)).reduce(0) { $0 + ($1 > 0 ? 360 / $1 : 0) }
      guard lines <= 10_000 else {
        throw DiagnosticList(Messages.tooMany("lines in its graticule", Int(clamped: lines), source.place))
      }
      var frame = Frame(rowCount: 1)
      frame.shapes = [net.shape]
      return frame
    }
  }

  private func usualType(_ path: String) -> String {
    path.hasSuffix(".json")
      ? "json" : path.hasSuffix(".geojson") ? "geojson" : path.hasSuffix(".topojson") ? "topojson" : ""
  }

  private mutating func table(_ source: DataSource) throws(DiagnosticList) -> Frame {
    let read = try provider.table(for: source)
    sink.report(read.diagnostics)
    var frame = Frame(read.value)
    frame.findYears()
    if source.isPlainText { frame.words = Set(frame.names).subtracting(source.format.block("parse").names) }
    return frame
  }

  /// The rows of a list of JSON, or of the list in it that the source's format names.
  func rows(of value: JSONValue, _ source: DataSource) -> Frame {
    var value = value
    if let property = source.format.string("property"), !property.isEmpty {
      for step in FieldPath(property).steps { value = value[step] ?? .null }
    }
    return Frame(rows: (value.array ?? [value]).map(\.constant))
  }

  /// Fields read as the file's `parse` says.
  private func parse(_ frame: Frame, _ parse: Properties) -> Frame {
    var frame = frame
    for field in parse.names {
      guard let series = frame.series(field), let kind = parse[field]?.string else { continue }
      if kind == "number" {
        frame[field] = Series(
          (0..<series.count).map { series[$0].isNull || series[$0] == "" ? .null : .number(series[$0].asNumber) })
      } else if kind == "string" {
        frame[field] = Series((0..<series.count).map { series[$0].isNull ? .null : .string(series[$0].asText) })
      } else if kind == "boolean" {
        frame[field] = Series(
          (0..<series.count).map { series[$0].isNull ? .null : .bool(series[$0].isTruthy && series[$0] != "false") })
      } else if kind.hasPrefix("date") || kind.hasPrefix("utc") {
        frame[field] = .numbers(Moments.milliseconds(of: series, areYears: frame.years.contains(field)))
        frame.years.remove(field)
      }
    }
    return frame
  }
}
