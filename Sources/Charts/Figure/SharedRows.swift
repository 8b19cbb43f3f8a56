import ChartModel

/// Layers over the same rows share one table, which is then the chart's data.
enum SharedRows {
  /// Takes the rows out of the layers that can share them, and gives the table; nil where nothing is shared.
  ///
  /// Layers with a facet must share: where their rows differ they are put below one another, with a column that says
  /// whose they are, and each layer filters its own.
  static func share(_ layers: inout [LayerPlan], cells: FacetSettings?, hasData: Bool) -> [Literal]? {
    if hasData { return nil }
    let isFaceted = cells != nil
    let carriers = layers.indices.filter { layers[$0].bringsRows && (cells.map(layers[$0].falls(into:)) ?? true) }
    guard let first = carriers.first(where: { layers[$0].rows.count > 1 }) ?? carriers.first else { return nil }
    var table = layers[first].rows
    var members = [first]
    for index in carriers where index != first {
      guard let merged = merged(table, layers[index].rows) else { continue }
      table = merged
      members.append(index)
    }
    if isFaceted, members.count < carriers.count { return stacked(&layers, carriers) }
    if !isFaceted, members.count < 2 || table.count < 2 { return nil }
    for index in members { layers[index].data = nil }
    return table.map(LayerPlan.object)
  }

  private typealias Row = [(name: String, value: Literal)]

  /// Two tables side by side; nil where they do not have the same rows: none of one name, or other values under it.
  private static func merged(_ left: [Row], _ right: [Row]) -> [Row]? {
    guard left.count == right.count else { return nil }
    var result = left
    guard let names = left.first?.map(\.name), right[0].contains(where: { names.contains($0.name) }) else { return nil }
    for index in result.indices {
      for (name, value) in right[index] {
        if let known = left[index].first(where: { $0.name == name }) {
          if known.value != value { return nil }
        } else {
          result[index].append((name, value))
        }
      }
    }
    return result
  }

  /// Tables below one another, each layer with a filter for its own rows.
  private static func stacked(_ layers: inout [LayerPlan], _ carriers: [Int]) -> [Literal] {
    let column = "layer of mark"
    var table: [Literal] = []
    for (number, index) in carriers.enumerated() {
      let own = Literal.number(Double(number))
      table += layers[index].rows.map { LayerPlan.object($0 + [(column, own)]) }
      layers[index].data = nil
      layers[index].transforms.insert(Transform(.filter(.compare(.init(column), .equal, own))), at: 0)
    }
    return table
  }
}

extension LayerPlan {
  /// Whether it says into which cells its rows fall.
  func falls(into cells: FacetSettings) -> Bool {
    let labels = [cells.row, cells.column, cells.wrap].compactMap { $0 }
    return columns.contains { $0.channel.isFacet || labels.contains($0.value.label) }
  }
}
