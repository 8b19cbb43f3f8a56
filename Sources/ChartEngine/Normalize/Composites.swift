import ChartModel
import Diagnostics

extension Normalize {
  /// A summary drawn with several marks: layers of plain marks, each with the transforms it needs.
  mutating func composite(_ view: View, _ mark: MarkDefinition, _ encoding: Encoding) -> View {
    var view = view
    guard let composite = CompositeMark(mark, encoding, config: config) else {
      sink.report(Messages.summaryWithoutMeasure(mark.kind.rawValue, mark.place))
      view.content = .layer([], Encoding())
      return view
    }
    var parts: [View] = []
    switch mark.kind {
    case .boxplot: parts = composite.boxPlot()
    case .errorbar: parts = composite.errorBar(encoding)
    case .errorband: parts = composite.errorBand(encoding)
    default: break
    }
    view.content = .layer(parts.map { self.view($0.inheriting(Encoding(), view.projection)) }, Encoding())
    return view
  }
}
