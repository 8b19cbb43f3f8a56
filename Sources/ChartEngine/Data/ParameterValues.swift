import ChartModel
import Diagnostics

/// The values that parameters have before anyone touches the chart.
enum ParameterValues {
  /// All names of a chart: constants, expressions in order, selections as they begin.
  static func names(_ spec: ChartSpec, _ sink: inout DiagnosticSink) -> Names {
    var names = Names()
    names.values["width"] = 300
    names.values["height"] = 300
    for parameter in inOrder(spec.parameters + parameters(of: spec.view), &sink) {
      names.stated.insert(parameter.name)
      if parameter.selection != nil {
        let tuples: Literal = switch parameter.value {
        case .array(let tuples)?: .array(tuples)
        case .some(let tuple) where tuple.members != nil: .array([tuple])
        default: .array([])
        }
        names.values[parameter.name] = ["selected": tuples]
      } else if let expression = parameter.expression {
        var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
        let formula = compiler.compile(expression)
        sink.report(compiler.findings)
        names.values[parameter.name] = formula(0)
      } else {
        names.values[parameter.name] = parameter.value ?? .null
      }
    }
    return names
  }

  /// The parameters so that each comes after those that its formula needs; those that need one another are reported.
  private static func inOrder(_ parameters: [Parameter], _ sink: inout DiagnosticSink) -> [Parameter] {
    var waiting = parameters, ordered: [Parameter] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let ready = waiting.filter { $0.expression?.syntax.names.isDisjoint(with: names) ?? true }
      guard !ready.isEmpty else {
        sink.report(Messages.circle(waiting.map(\.name), waiting[0].expression?.place ?? waiting[0].place))
        return ordered + waiting.map { Parameter($0.name, value: .null, place: $0.place) }
      }
      ordered += ready
      waiting.removeAll { parameter in ready.contains { $0.name == parameter.name } }
    }
    return ordered
  }

  private static func parameters(of view: View) -> [Parameter] {
    let inner: [View] =
      switch view.content {
      case .unit: []
      case .layer(let views, _), .concat(_, let views): views
      case .facet(_, let view), .repeat(_, let view): [view]
      }
    return view.parameters + inner.flatMap { parameters(of: $0) }
  }
}
