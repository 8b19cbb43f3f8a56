public import Diagnostics

/// A column to sort by, and its direction.
public struct SortKey: Sendable, Hashable {
  /// The column.
  public var name: String
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// Sorts by a column, the smallest first unless something else is said.
  public init(_ name: String, descending: Bool = false) {
    self.name = name
    isDescending = descending
  }
}

extension Table {
  /// The rows sorted by columns, the first of them first; rows with equal keys keep their order.
  ///
  /// Numbers, days and instants go by size, texts by their Unicode scalars, false before true. Missing cells come last
  /// in either direction, before them what is not a number. Throws where there is no such column.
  public func sorted(by keys: [SortKey]) throws(DiagnosticList) -> Table { picking(try sortedRows(by: keys)) }

  /// The numbers of the rows in sorted order.
  public func sortedRows(by keys: [SortKey]) throws(DiagnosticList) -> [Int] {
    var ranks: [[Double]] = []
    for key in keys { ranks.append(try column(key.name).ranks(descending: key.isDescending)) }
    return (0..<rowCount).sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return left < right
    }
  }
}

extension Column {
  /// A number for each row that sorts as its cell does.
  fileprivate func ranks(descending: Bool) -> [Double] {
    let sign: Double = descending ? -1 : 1
    var ranks: [Double]
    switch storage {
    case .string(let codes, let dictionary):
      ranks = codes.map { [places = places(of: dictionary)] in sign * (places.isEmpty ? 0 : places[Int($0)]) }
    case .integer(let values) where values.contains { $0.magnitude > 1 << 53 }:
      // Beyond 2⁵³ neighbours would fall on one double; their places do not.
      let order = Set(values).sorted()
      let places = [Int: Double](uniqueKeysWithValues: order.enumerated().map { ($1, Double($0)) })
      ranks = values.map { sign * (places[$0] ?? 0) }
    case .geopoint(let values):
      let order = values.indices.sorted {
        (values[$0].longitude, values[$0].latitude) < (values[$1].longitude, values[$1].latitude)
      }
      ranks = [Double](repeating: 0, count: values.count)
      var place = -1.0
      for (index, row) in order.enumerated() {
        if index == 0 || values[order[index - 1]] != values[row] { place += 1 }
        ranks[row] = sign * place
      }
    default: ranks = (numbers?.values ?? []).map { $0.isNaN ? .greatestFiniteMagnitude : sign * $0 }
    }
    if let validity { for row in (!validity).setRows { ranks[row] = .infinity } }
    return ranks
  }

  /// For each text of a dictionary its place among them in sorted order.
  private func places(of dictionary: [String]) -> [Double] {
    let order = dictionary.indices.sorted {
      dictionary[$0].unicodeScalars.lexicographicallyPrecedes(dictionary[$1].unicodeScalars)
    }
    var places = [Double](repeating: 0, count: dictionary.count)
    for (place, index) in order.enumerated() { places[index] = Double(place) }
    return places
  }
}
