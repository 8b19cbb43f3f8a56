/// Pushes labels of one column apart, each as little as can be.
///
/// Labels that would touch become a block, which stands where its labels' wishes have their mean, as in the
/// pool-adjacent-violators algorithm of Ayer and others (1955): the result moves the labels least in the sense of
/// squares, and keeps their order.
enum SpreadLabels {
  private struct Block {
    /// The mean of where its first label would have to stand, by its labels.
    var start: Double
    var height: Double
    var count: Double
  }

  /// The middles of labels that wish to stand at `wishes` and are so high, all between two ends.
  ///
  /// Where they are higher together than the room, they begin at `low` and go beyond `high`.
  static func middles(_ wishes: [Double], heights: [Double], low: Double, high: Double) -> [Double] {
    let order = wishes.indices.sorted { wishes[$0] == wishes[$1] ? $0 < $1 : wishes[$0] < wishes[$1] }
    func held(_ start: Double, _ height: Double) -> Double { max(low, min(start, high - height)) }
    var blocks: [Block] = []
    for index in order {
      var block = Block(start: wishes[index] - heights[index] / 2, height: heights[index], count: 1)
      while let last = blocks.last, held(last.start, last.height) + last.height > held(block.start, block.height) {
        blocks.removeLast()
        block = Block(
          start: (last.start * last.count + (block.start - last.height) * block.count) / (last.count + block.count),
          height: last.height + block.height, count: last.count + block.count)
      }
      blocks.append(block)
    }
    var result = [Double](repeating: 0, count: wishes.count)
    var next = 0
    for block in blocks {
      var top = held(block.start, block.height)
      for _ in 0..<Int(clamped: block.count) {
        result[order[next]] = top + heights[order[next]] / 2
        top += heights[order[next]]
        next += 1
      }
    }
    return result
  }
}
