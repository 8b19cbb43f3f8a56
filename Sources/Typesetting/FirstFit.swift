/// Fills one line after the other with as much as it takes: for ragged text, where lines need not match.
struct FirstFit {
  let breakpoints: [Breakpoint]
  let style: ParagraphStyle
  /// A word is divided only where the line would otherwise fall short by more than this part of its width.
  var dividesBelow = 0.15

  /// The line ends.
  func solve() -> [Int] {
    var ends: [Int] = []
    var start = -1
    var hyphens = 0
    while start < breakpoints.count - 1 {
      let end = lineEnd(after: start, line: ends.count, mayHyphenate: hyphens < style.maximumHyphensInRow)
      hyphens = breakpoints[end].isHyphen ? hyphens + 1 : 0
      ends.append(end)
      start = end
    }
    return ends
  }

  private func lineEnd(after start: Int, line: Int, mayHyphenate: Bool) -> Int {
    let measure = style.measure(ofLine: line).width
    let origin = start < 0 ? 0 : breakpoints[start].after.width
    var word: Int?
    var divided: Int?
    var lastResort: Int?
    for index in (start + 1)..<breakpoints.count {
      let end = breakpoints[index]
      let natural = end.before.width - origin
      if natural > measure + 1e-6 { break }
      guard natural + end.hyphen <= measure + 1e-6 else { continue }
      switch end.ending {
      case .emergency: lastResort = index
      case .hyphen: divided = index
      case .word, .mark, .forced, .paragraph: word = index
      }
      if end.isForced { return index }
    }
    if let word {
      let shortfall = measure - (breakpoints[word].before.width - origin)
      let isWorthIt = mayHyphenate && shortfall > dividesBelow * measure
      if isWorthIt, let divided, divided > word { return divided }
      return word
    }
    // Nothing fits: a divided word, then a broken address, then the first place there is.
    if let place = divided ?? lastResort { return place }
    let usual = (start + 1..<breakpoints.count).first { breakpoints[$0].ending != .emergency }
    return usual ?? breakpoints.count - 1
  }
}
