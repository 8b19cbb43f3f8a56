import ChartModel
import Tabular

/// Rows that agree in some fields, in the order in which the groups first appear.
struct Grouping {
  /// For each row the number of its group, and for each group its first row.
  private let coded: Tabular.Grouping

  /// Groups the rows of a frame. Without fields, all rows are one group.
  ///
  /// Takes time in proportion to rows times fields: each field is turned into small numbers first.
  init(_ frame: Frame, by fields: [String]) {
    var codes = KeyCodes(codes: [Int32](repeating: 0, count: frame.rowCount), bound: 1)
    for (index, series) in fields.lazy.compactMap({ frame.series($0) }).enumerated() {
      codes = index == 0 ? KeyCodes(series) : codes.combined(with: KeyCodes(series))
    }
    coded = codes.grouping
    isWhole = fields.isEmpty
  }

  /// Whether all rows are one group, even where there are none.
  private let isWhole: Bool

  /// How many groups there are.
  var count: Int { isWhole ? 1 : coded.count }
  /// For each row the number of its group.
  var groupOfRow: [Int32] { coded.groupOfRow }
  /// For each group its first row; fewer than groups where the only group is empty.
  var firstRows: [Int] { coded.firstRows }
  /// The rows of each group, in order.
  var groups: [[Int]] { isWhole ? [Array(coded.groupOfRow.indices)] : coded.rows }
}

extension KeyCodes {
  /// Codes of the values of a series. Missing values are equal to each other.
  fileprivate init(_ series: Series) {
    switch series {
    case .texts(let codes, let dictionary): self.init(codes: codes.map { $0 + 1 }, bound: dictionary.count + 1)
    case .numbers(let values): self.init(numbers: values)
    case .values(let values): self.init(numbering: values)
    }
  }
}
