import ChartModel
import Diagnostics

extension Normalize {
  /// A summary drawn with several marks.
  mutating func composite(_ view: View, _ mark: MarkDefinition, _ encoding: Encoding) -> View {
    sink.report(Messages.notDrawn("The mark “\(mark.kind.rawValue)”", mark.place))
    var view = view
    view.content = .layer([], Encoding())
    return view
  }
}
