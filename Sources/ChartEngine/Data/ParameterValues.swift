import ChartModel
import Diagnostics

/// The values that parameters have before anyone touches the chart.
struct ParameterValues {
  private(set) var names = Names()
  private var findings: [Diagnostic] = []

  /// All names of a chart: constants, expressions in order, selections as they begin. `view` is the chart's view
  /// without shorthands.
  static func names(_ spec: ChartSpec, _ view: View, _ sink: inout DiagnosticSink) -> Names {
    var values = ParameterValues()
    values.names.values["width"] = Self.extent(view.width)
    values.names.values["height"] = Self.extent(view.height)
    var all: [(Parameter, View)] = []
    for written in spec.config.values["params"]?.array ?? [] {
      guard let name = written["name"]?.string else { continue }
      let expression = written["expr"]?.string.flatMap { try? Expression(parsing: $0) }
      all.append((Parameter(name, value: written["value"], expression: expression), view))
    }
    all += spec.parameters.map { ($0, view) } + view.declared
    for (parameter, owner) in inOrder(all, &sink) { values.add(parameter, owner) }
    sink.report(values.findings)
    return values.names
  }

  /// The parameters so that each comes after those that its formula needs; those that need one another are reported.
  private static func inOrder(_ parameters: [(Parameter, View)], _ sink: inout DiagnosticSink) -> [(Parameter, View)] {
    var waiting = parameters, ordered: [(Parameter, View)] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.0.name))
      let ready = waiting.filter { $0.0.expression?.syntax.names.isDisjoint(with: names) ?? true }
      guard !ready.isEmpty else {
        let first = waiting[0].0
        sink.report(Messages.circle(waiting.map(\.0.name), first.expression?.place ?? first.place))
        return ordered + waiting.map { (Parameter($0.0.name, value: .null, place: $0.0.place), $0.1) }
      }
      ordered += ready
      let done = Set(ready.map(\.0.name))
      waiting.removeAll { done.contains($0.0.name) }
    }
    return ordered
  }

  private static func extent(_ extent: View.Extent?) -> Literal {
    if case .points(let points)? = extent { .number(points) } else { 300 }
  }

  private mutating func add(_ parameter: Parameter, _ view: View) {
    names.stated.insert(parameter.name)
    if let selection = parameter.selection {
      // Of a view that is repeated each copy brings the parameter; the first that begins with something counts.
      if names.values[parameter.name]?["selected"]?.array?.isEmpty == false { return }
      names.values[parameter.name] = initial(parameter, selection, view)
    } else if let expression = parameter.expression {
      var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
      let formula = compiler.compile(expression)
      findings += compiler.findings
      do throws(DiagnosticList) {
        names.values[parameter.name] = try formula.values(1, parameter.name, expression.place)[0]
      } catch {
        findings += error.diagnostics
        names.values[parameter.name] = .null
      }
    } else {
      names.values[parameter.name] = parameter.value ?? .null
    }
  }

  /// A selection as it begins: what is selected, as fields with their values, and all values by channel and by field.
  private func initial(_ parameter: Parameter, _ selection: Literal, _ view: View) -> Literal {
    let isInterval = (selection.string ?? selection["type"]?.string) == "interval"
    let channels = selection["encodings"]?.strings ?? (isInterval ? ["x", "y", "longitude", "latitude"] : [])
    var fields: [String: String] = [:]
    for unit in view.units {
      for name in Channel.allCases.map(\.rawValue) where fields[name] == nil {
        guard let channel = Channel(rawValue: name), let definition = unit[channel], definition.field != nil else {
          continue
        }
        if case .on? = definition.bin {
          fields[name] = definition.fieldName
        } else {
          fields[name] = definition.outputName
        }
      }
    }
    let projected = selection["fields"]?.strings ?? channels.compactMap { fields[$0] }
    let items: [Literal] = parameter.value.map { $0.isNull ? [] : $0.array ?? [$0] } ?? []
    let tuples = items.map { item -> [Literal.Member] in
      // What looks like a date in parts is one only where the selection has no such fields.
      let isTuple = item.members?.contains { projected.contains($0.name) || fields[$0.name] != nil } ?? false
      guard let members = item.members, isTuple || DateObject.milliseconds(item) == nil else {
        return projected.map { Literal.Member($0, item.moment) }
      }
      return members.map { Literal.Member(fields[$0.name] ?? $0.name, $0.value.moment) }
    }
    var all: [Literal.Member] = [.init("selected", .array(tuples.map { .object($0) }))]
    let names = tuples.flatMap { $0.map(\.name) }
    for name in names where !all.contains(where: { $0.name == name }) {
      let values = tuples.compactMap { tuple in tuple.first { $0.name == name }?.value }
      let value = isInterval ? values[0] : .array(values)
      all.append(.init(name, value))
      for (channel, field) in fields where field == name && channel != name { all.append(.init(channel, value)) }
    }
    return .object(all)
  }
}

extension Literal {
  /// The value with dates in parts, also within a list, as moments.
  var moment: Literal {
    if let items = array { return .array(items.map(\.moment)) }
    return DateObject.milliseconds(self).map { .number($0) } ?? self
  }
}

extension View {
  /// The views it is composed of.
  var inner: [View] {
    switch content {
    case .unit: []
    case .layer(let views, _), .concat(_, let views): views
    case .facet(_, let view), .repeat(_, let view): [view]
    }
  }

  /// The parameters of the view and of all views in it, each with the view that declares it.
  fileprivate var declared: [(Parameter, View)] {
    parameters.map { ($0, self) } + inner.flatMap(\.declared)
  }

  /// The encodings of all units in it.
  var units: [Encoding] {
    if case .unit(_, let encoding) = content { return [encoding] }
    return inner.flatMap(\.units)
  }
}
