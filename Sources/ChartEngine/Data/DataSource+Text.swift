import ChartModel

extension DataSource {
  /// Whether its rows are read from plain text, which does not say what is a number.
  var isPlainText: Bool {
    switch kind {
    case .url, .text: true
    default: false
    }
  }
}
