import ChartModel

extension ChartContent {
  /// A text as the symbol: a letter, a sign, a number. Lines and areas have it at their points.
  ///
  /// ```swift
  /// PointMark(x: .value("Year", row.year), y: .value("Ships", row.ships)).symbol { Text("†").bold() }
  /// ```
  public func symbol(@TextBuilder symbol: () -> [Text]) -> ModifiedChartContent<Self> {
    let texts = symbol()
    return changing { $0.show(texts) }
  }
}

extension MarkInstance {
  fileprivate mutating func show(_ texts: [Text]) {
    guard kind == .point else {
      annotations.append(
        Annotation(position: .overlay, alignment: .center, spacing: 0, overflow: .automatic, texts: texts))
      return
    }
    let color = styles[.color]
    kind = .text
    (styles[.size], styles[.shape], data[.shape]) = (nil, nil, nil)
    // The sign stands for the mark: it is never moved to where there is more room.
    properties = ["align": "center", "baseline": "middle", "avoidOverlap": false]
    write(texts)
    if let color, texts.first?.color == nil { styles[.color] = color }
  }
}
