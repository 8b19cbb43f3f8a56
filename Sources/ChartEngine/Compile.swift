public import ChartModel
public import Diagnostics
import Geometry
public import SceneGraph

/// Draws a chart: from what its author wrote to a finished picture.
///
/// ```swift
/// let scene = try compile(spec, ChartEnvironment(width: 482, measurer: fonts, data: files)).value
/// ```
///
/// Nothing is read, measured or drawn but through the environment, so the same chart in the same environment
/// gives the same scene. Throws every fault that leaves no honest picture; what is merely left out comes back
/// as warnings, each with its place.
public func compile(
  _ spec: ChartSpec, _ environment: ChartEnvironment
) throws(DiagnosticList) -> Diagnosed<Scene> {
  var sink = DiagnosticSink()

  // 1  Look: the theme's settings, and the chart's own laid over them.
  let theme = try chosenTheme(spec, environment)
  var config = theme.config
  if theme.isFigure, let journal = spec.figure.journal { config = config.overlaid(by: journal.config) }
  config = config.overlaid(by: spec.config)
  if let language = spec.figure.language { config.values["language"] = .string(language) }

  // 2  Normalize: shorthands become units, layers, facets and rows of views.
  var normalize = Normalize(config: config)
  let view = normalize.view(spec.view)
  sink.report(normalize.sink.diagnostics)

  // 3  Parameters: named values in their initial state.
  let names = ParameterValues.names(spec, view, &sink)

  // 4  Bind and transform: every unit gets its rows, binned, cut, aggregated and stacked.
  var planner = Planner(spec, config: config, provider: environment.data, names: names, sink: sink)
  let bound = try planner.planAll(view)
  sink = planner.sink
  try sink.throwIfErrors()

  // 5  Scales: who shares which, and the domain of each from all who do.
  var assignment = ScaleAssignment()
  let plan = assignment.assign(bound)
  var training = ScaleTraining(config: config, names: names, sink: sink)
  let scales = assignment.uses.map { training.train($0) }
  sink = training.sink
  try sink.throwIfErrors()

  // 6  Guides, layout and marks: plots at their size, what stands around them, the figure.
  var composer = Composer(
    spec: spec, theme: theme, config: config, names: names, scales: scales, environment: environment, sink: sink)
  composer.binSteps = planner.binSteps
  var scene = composer.compose(plan)
  if theme.isFigure, let journal = spec.figure.journal {
    scene.outlinesText = journal.outlinesText
    composer.sink.report(JournalCheck(journal, scene).findings(spec.figure.place))
  }
  try composer.sink.throwIfErrors()
  return Diagnosed(scene, composer.sink.diagnostics)
}

private func chosenTheme(_ spec: ChartSpec, _ environment: ChartEnvironment) throws(DiagnosticList) -> Theme {
  guard let name = spec.figure.theme, environment.theme != .vega else {
    // Who draws for a journal wants its look.
    return spec.figure.journal != nil && environment.theme != .vega ? .journal : environment.theme
  }
  guard let theme = Theme(rawValue: name) else {
    throw DiagnosticList(Messages.unknownTheme(name, spec.figure.place))
  }
  return theme
}
