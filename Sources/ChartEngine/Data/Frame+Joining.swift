import ChartModel
import Geography

extension Frame {
  /// The rows of several frames, one after another. A field that a frame lacks is missing in its rows.
  init(joining parts: [Frame]) {
    self.init(rowCount: parts.reduce(0) { $0 + $1.rowCount })
    for part in parts {
      for name in part.names where self[name] == nil {
        self[name] = Series(
          parts.flatMap { other in
            other[name].map { series in (0..<series.count).map { series[$0] } }
              ?? [Literal](repeating: .null, count: other.rowCount)
          })
        if part.years.contains(name) { years.insert(name) }
        if part.words.contains(name) { words.insert(name) }
      }
    }
    for name in Set(parts.flatMap { $0.fieldShapes.keys }) {
      fieldShapes[name] = parts.flatMap { $0.fieldShapes[name] ?? [GeoShape?](repeating: nil, count: $0.rowCount) }
    }
    if parts.allSatisfy({ $0.shapes != nil }) { shapes = parts.flatMap { $0.shapes ?? [] } }
  }
}
