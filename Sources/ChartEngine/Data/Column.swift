import Synchronization

/// A column of a frame: its values, or rows of another that are copied only when somebody asks for them.
///
/// A transform picks rows of all columns, and most charts use three: twenty columns of a million rows that nobody
/// draws would be copied for nothing, again and again.
enum Column: Sendable {
  case whole(Series)
  case picked(PickedColumn)

  /// The values.
  var series: Series {
    switch self {
    case .whole(let series): series
    case .picked(let column): column.series
    }
  }

  /// The rows of a list, in its order.
  func picking(_ rows: [Int]) -> Column { .picked(PickedColumn(self, rows)) }
}

/// Rows of a column, copied once.
final class PickedColumn: Sendable {
  private enum State {
    case waiting(Column, rows: [Int])
    case copied(Series)
  }
  private let state: Mutex<State>

  init(_ source: Column, _ rows: [Int]) { state = Mutex(.waiting(source, rows: rows)) }

  /// The values; what they were copied from is let go.
  var series: Series {
    state.withLock { state in
      switch state {
      case .copied(let series): return series
      case .waiting(let source, let rows):
        let series = source.series.picking(rows)
        state = .copied(series)
        return series
      }
    }
  }
}
