import ChartModel
import SceneGraph

extension MarkKind {
  /// The function that draws a mark: **the one place where a mark is registered**.
  ///
  /// It gets the unit with its rows and values ready and gives batches. Leaving a mark out does not compile.
  var draw: (inout MarkContext) -> [SceneNode] {
    switch self {
    case .bar: drawBars
    case .rect: drawBars
    case .image: drawPictures
    case .line, .trail: drawLines
    case .area: drawAreas
    case .point, .circle, .square: drawSymbols
    case .rule: drawRules
    case .tick: drawTicks
    case .text: drawTexts
    case .arc: drawArcs
    case .geoshape: drawShapes
    // Rewritten to other marks before anything is drawn.
    case .boxplot, .errorband, .errorbar: { _ in [] }
    }
  }
}
