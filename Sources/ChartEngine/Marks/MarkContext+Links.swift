import ChartModel
import Diagnostics
import SceneGraph

extension MarkContext {
  /// The batches of the unit. Marks that lead somewhere stand in groups that bear their link.
  mutating func draw() -> [SceneNode] {
    let candidates = rows
    rows = validRows()
    reportUnplaced(candidates, rows.count < candidates.count ? Set(candidates).subtracting(rows) : [])
    if !candidates.isEmpty || plan.frame.rowCount == 0, rows.isEmpty {
      frame.sink.report(Messages.nothingDrawn(plan.kind.rawValue, hasRows: !candidates.isEmpty, plan.mark.place))
    }
    reportPlaces()
    if !plan.kind.isPath { rows = visible(rows) }
    guard let links = links() else { return plan.kind.draw(&self) }
    var nodes: [SceneNode] = []
    for (link, members) in runs(of: links) {
      var part = self
      part.rows = members.map { rows[$0] }
      let drawn = plan.kind.draw(&part)
      frame = part.frame
      guard let link, !drawn.isEmpty else {
        nodes += drawn
        continue
      }
      nodes.append(.group(Group(role: .mark, link: link, children: drawn)))
    }
    return nodes
  }

  /// Says of rows that are not drawn what they have instead of a number. A row without any value is no surprise.
  private mutating func reportUnplaced(_ all: [Int], _ left: Set<Int>) {
    for channel in Channel.allCases where channel.isScaled {
      guard let definition = plan.encoding[channel], definition.field != nil || definition.aggregate != nil,
        let scale = frame.book.scales[channel] ?? frame.book.paints[channel]?.scale, scale.plan.type.isContinuous,
        let series = data.series(plan.fields[channel]?.start ?? definition.outputName)
      else { continue }
      let isLog = scale.plan.type == .log && channel.isXY
      if isLog, all.contains(where: { series.amount($0) <= 0 }) {
        frame.sink.report(Messages.logWithZero(channel, definition.place))
      }
      let words = left.count { series[$0].string != nil && !series.amount($0).isFinite }
      if words > 0 { frame.sink.report(Messages.dropped(words, of: channel, definition.place)) }
    }
  }

  /// Where each row leads; nil where none leads anywhere.
  private mutating func links() -> Varying<String?>? {
    let stated = resolve(.href) { context, definition, channel in
      context.values(definition, channel) { $0.isValid ? $0.asText : nil }
    }
    let usual = property("href")?.map { $0.isValid ? $0.asText : nil }
    guard let found = stated ?? usual else { return nil }
    var refused: String?
    let safe = found.map { link -> String? in
      guard let link, !link.isEmpty else { return nil }
      if Self.isSafe(link) { return link }
      refused = link
      return nil
    }
    if let refused { frame.sink.report(Messages.unsafeLink(refused, plan.encoding[.href]?.place ?? plan.mark.place)) }
    return safe
  }

  /// Rows that lead to the same place: neighbours, since later marks lie over earlier ones; for a line, all of them.
  private func runs(of links: Varying<String?>) -> [(String?, [Int])] {
    var runs: [(link: String?, members: [Int])] = []
    var positions: [String?: Int] = [:]
    for index in rows.indices {
      let link = links[index]
      let known = plan.kind.isPath ? positions[link] : runs.last?.link == link && !runs.isEmpty ? runs.count - 1 : nil
      if let known {
        runs[known].members.append(index)
      } else {
        positions[link] = runs.count
        runs.append((link, [index]))
      }
    }
    return runs
  }

  /// Whether a link may stand in a document: a path, or an address of a kind that runs nothing.
  private static func isSafe(_ link: String) -> Bool {
    guard let colon = link.firstIndex(of: ":") else { return true }
    let scheme = link[..<colon]
    if scheme.contains(where: { "/?#".contains($0) }) { return true }
    return ["http", "https", "mailto", "ftp", "tel", "doi"].contains(scheme.lowercased())
  }
}
