import ChartModel

/// What becomes of rows with a value that a continuous scale cannot place: missing, or no number.
struct InvalidValues: Sendable {
  /// Whether such rows are left out of the marks, and out of the domains of scales.
  var leavesMarks: Bool, leavesDomains: Bool
  /// Whether such values stand at a place of their own: zero, or where their scale begins.
  var isShown: Bool

  /// As the mark's `invalid` says: by default lines break at such rows, and all other marks leave them out.
  init(_ look: Properties, isPath: Bool) {
    var mode = look.string("invalid") ?? "break-paths-show-path-domains"
    if look["invalid"]?.isNull == true { mode = "show" }
    if mode == "break-paths-show-path-domains" { mode = isPath ? "break-paths-show-domains" : "filter" }
    isShown = mode == "show"
    leavesMarks = mode == "filter" || !isShown && !isPath
    leavesDomains = mode == "filter" || mode == "break-paths-filter-domains"
  }
}

extension UnitPlan {
  /// Notes in the frame which rows hold a value for every scale that needs one, where some do not.
  ///
  /// Where the theme paints what has no value, marks with an area are drawn whether their colour has one or not.
  mutating func noteValidRows(paintsAbsent: Bool) {
    var valid: [Bool]?
    for channel in Channel.allCases where channel.isScaled && standIns[channel] == nil {
      if paintsAbsent, channel.scaleUse == .color, AbsentPaint.marks.contains(kind) { continue }
      guard !(isGeographic && channel.isXY), let definition = fieldDefinition(channel),
        definition.type == .quantitative || definition.type == .temporal,
        definition.aggregate.map({ ![.count, .valid, .missing, .distinct].contains($0.operation) }) ?? true,
        hasContinuousScale(channel, definition), let series = frame.series(definition.outputName)
      else { continue }
      for row in 0..<series.count where !series.amount(row).isFinite {
        if valid == nil { valid = [Bool](repeating: true, count: series.count) }
        valid?[row] = false
      }
    }
    frame.valid = valid
  }

  /// The rows that marks are drawn for; nil for all.
  var drawnRows: [Int]? { invalid.leavesMarks ? validRows : nil }
  /// The rows that scales are trained on; nil for all.
  var trainingRows: [Int]? { invalid.leavesDomains ? validRows : nil }

  private var validRows: [Int]? { frame.valid.map { valid in valid.indices.filter { valid[$0] } } }

  /// The definition by which a channel has a field: its own, or that of a condition.
  private func fieldDefinition(_ channel: Channel) -> ChannelDefinition? {
    guard let definition = encoding[channel] else { return nil }
    if definition.field != nil || definition.aggregate != nil { return definition }
    return definition.conditions.map(\.definition).first { $0.field != nil }
  }

  private func hasContinuousScale(_ channel: Channel, _ definition: ChannelDefinition) -> Bool {
    if definition.scale == .disabled { return false }
    let stated = definition.scale?.properties.string("type").flatMap { ScaleType(rawValue: $0) }
    return !(stated ?? ScaleType.usual(for: channel, definition, self)).isDiscrete
  }
}
