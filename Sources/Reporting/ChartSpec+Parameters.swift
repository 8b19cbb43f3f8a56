import ChartModel
import Diagnostics

extension ChartSpec {
  /// The chart with values for some of its parameters. Throws where it has none of those names.
  func giving(_ values: [String: Literal]) throws(DiagnosticList) -> ChartSpec {
    guard !values.isEmpty else { return self }
    var spec = self
    spec.parameters = parameters.map { parameter in
      guard let value = values[parameter.name] else { return parameter }
      return Parameter(parameter.name, value: value, other: parameter.other, place: parameter.place)
    }
    // A title, a look or a width of the row's own is enough of a difference.
    let names = parameters.map(\.name)
    if !values.keys.contains(where: { names.contains($0) || ["title", "theme", "width"].contains($0) }) {
      throw DiagnosticList(Messages.noParameter(among: names, values.keys.sorted(), at: view.place.location))
    }
    return spec
  }
}
