import ChartModel
import Diagnostics
import SceneGraph

extension MarkKind {
  /// The function that draws a mark: **the one place where a mark is registered**.
  ///
  /// It gets the unit with its rows and values ready and gives batches. Leaving a mark out does not compile.
  var draw: (inout MarkContext) -> [SceneNode] {
    switch self {
    case .bar: drawBars
    case .rect: drawBars
    case .image: drawNothing
    case .line, .trail: drawLines
    case .area: drawAreas
    case .point, .circle, .square: drawSymbols
    case .rule: drawRules
    case .tick: drawTicks
    case .text: drawTexts
    case .arc: drawArcs
    case .geoshape: drawShapes
    // Rewritten to other marks before anything is drawn.
    case .boxplot, .errorband, .errorbar: drawNothing
    }
  }
}

/// Says that a mark is not drawn, rather than leaving a hole without a word.
private func drawNothing(_ context: inout MarkContext) -> [SceneNode] {
  context.frame.sink.report(Messages.notDrawn("The mark “\(context.plan.kind.rawValue)”", context.plan.mark.place))
  return []
}
