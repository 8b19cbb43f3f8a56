import ChartModel
import Diagnostics

/// Runs the transforms of a view over its rows, one after another.
struct Dataflow {
  var names: Names
  var sink: DiagnosticSink
  /// Gives the rows of another source, for lookups.
  var load: (DataSource) throws(DiagnosticList) -> Frame

  /// The rows after all steps.
  mutating func run(_ transforms: [Transform], on frame: Frame) throws(DiagnosticList) -> Frame {
    var frame = frame
    for transform in transforms { frame = try run(transform, on: frame) }
    return frame
  }

  private mutating func run(_ transform: Transform, on frame: Frame) throws(DiagnosticList) -> Frame {
    let place = transform.place
    switch transform.step {
    case .aggregate(let aggregations, let groupby):
      check(groupby + aggregations.compactMap(\.field), in: frame, place)
      return aggregated(frame, aggregations, groupby)
    case .joinAggregate(let aggregations, let groupby):
      check(groupby + aggregations.compactMap(\.field), in: frame, place)
      return joined(frame, aggregations, groupby)
    case .bin(let field, let settings, let outputs):
      check([field], in: frame, place)
      return binned(frame, field, settings, outputs)
    case .calculate(let expression, let output):
      var result = frame
      let formula = compile(expression, frame)
      result[output] = Series(try formula.values(frame.rowCount, output, expression.place))
      result.years.remove(output)
      result.words.remove(output)
      return result
    case .filter(let predicate):
      let keep = compile(predicate, frame)
      return frame.picking((0..<frame.rowCount).filter(keep))
    case .flatten(let fields, let outputs):
      check(fields, in: frame, place)
      let lists = fields.compactMap { frame.series($0) }
      let counts = (0..<frame.rowCount).map { row in lists.map { $0[row].array?.count ?? 0 }.max() ?? 0 }
      guard allows(rows: Double(counts.reduce(0, +)), place) else { return frame }
      return flattened(frame, fields, outputs)
    case .fold(let fields, let outputs):
      check(fields, in: frame, place)
      guard allows(rows: Double(fields.count) * Double(frame.rowCount), place) else { return frame }
      return folded(frame, fields, outputs)
    case .lookup(let field, let source, let key, let fields, let outputs, let fallback):
      check([field], in: frame, place)
      let other = try load(source)
      check([key] + fields, in: other, place)
      reportUnmatched(frame, field, in: other, key, place)
      return looked(frame, field, in: other, key, fields, outputs, fallback)
    case .pivot(let field, let value, let groupby, let operation, let limit):
      check([field, value] + groupby, in: frame, place)
      return try pivoted(frame, field, value, groupby, operation, limit, place)
    case .stack(let field, let groupby, let sort, let offset, let outputs):
      check([field] + groupby + sort.map(\.field), in: frame, place)
      return Stacking.stack(frame, field: field, groupby: groupby, sort: sort, offset: offset, outputs: outputs)
    case .timeUnit(let unit, let field, let output):
      check([field], in: frame, place)
      return cut(frame, field, unit, output)
    case .window(let operations, let bounds, let groupby, let sort, let ignorePeers):
      check(groupby + operations.compactMap(\.field) + sort.map(\.field), in: frame, place)
      return windowed(frame, operations, bounds, groupby, sort, ignorePeers)
    case .other(let name, let settings): return other(name, settings, frame, place)
    }
  }

  /// The most rows that a step may make of fewer: what any figure could show, many times over.
  static let mostRows = 20_000_000.0

  /// Whether a step makes no more rows than there may be; reports it where it would.
  mutating func allows(rows count: Double, _ place: Place) -> Bool {
    if count > Self.mostRows { sink.report(Messages.tooMany("rows", Int(clamped: count), place)) }
    return count <= Self.mostRows
  }

  /// Reports fields that are not there.
  mutating func check(_ fields: [String], in frame: Frame, _ place: Place) {
    for field in fields where field != "*" && !frame.names.isEmpty && !frame.has(field) {
      sink.report(Messages.unknownField(field, among: frame.names, place))
    }
  }

  /// A formula ready for a frame. A field it names that is not there is an error.
  mutating func compile(_ expression: Expression, _ frame: Frame) -> Formula {
    var compiler = FormulaCompiler(frame: frame, names: names)
    let formula = compiler.compile(expression)
    sink.report(compiler.findings)
    return formula
  }

  /// Rows of groups become one row each.
  private func aggregated(
    _ frame: Frame, _ aggregations: [Transform.Aggregation], _ groupby: [String]
  ) -> Frame {
    let grouping = Grouping(frame, by: groupby)
    lazy var groups = grouping.groups
    var result = Frame(rowCount: grouping.count)
    for field in groupby {
      guard let series = frame.series(field) else { continue }
      result[field] = series.picking(grouping.firstRows)
      if frame.years.contains(field) { result.years.insert(field) }
      if frame.words.contains(field) { result.words.insert(field) }
    }
    for aggregation in aggregations {
      let operation = AggregateOperation(rawValue: aggregation.operation) ?? .count
      let series = aggregation.field == "*" ? nil : aggregation.field.flatMap { frame.series($0) }
      if let values = Aggregating.running(operation, of: series, grouping) {
        result[aggregation.output] = .numbers(values)
      } else {
        result[aggregation.output] = Series(
          groups.map {
            Aggregating.value(operation, of: series, rows: $0, frame: frame)
          })
      }
    }
    return result
  }

  private func joined(_ frame: Frame, _ aggregations: [Transform.Aggregation], _ groupby: [String]) -> Frame {
    var result = frame
    let groups = Grouping(frame, by: groupby).groups
    for aggregation in aggregations {
      let operation = AggregateOperation(rawValue: aggregation.operation) ?? .count
      let series = aggregation.field.flatMap { frame.series($0) }
      var values = [Literal](repeating: .null, count: frame.rowCount)
      for rows in groups {
        let value = Aggregating.value(operation, of: series, rows: rows, frame: frame)
        for row in rows { values[row] = value }
      }
      result[aggregation.output] = Series(values)
    }
    return result
  }

  private func binned(_ frame: Frame, _ field: String, _ settings: Properties, _ outputs: [String]) -> Frame {
    var settings = settings
    if let (low, high) = statedExtent(settings) { settings["extent"] = .array([.number(low), .number(high)]) }
    guard let series = frame.series(field) else { return frame }
    let bins = Bins.fitting(series, settings)
    var result = frame
    let lower = (0..<series.count).map { bins.lower(series.amount($0)) }
    result[outputs[0]] = .numbers(lower.map { $0.isFinite ? $0 : .nan })
    result[outputs.count > 1 ? outputs[1] : "\(outputs[0])_end"] = .numbers(
      lower.map { $0.isFinite ? $0 + bins.step : .nan })
    return result
  }

  private func cut(_ frame: Frame, _ field: String, _ unit: TimeUnit, _ output: String) -> Frame {
    guard let series = frame.series(field) else { return frame }
    var result = frame
    let times = Moments.milliseconds(of: series, areYears: frame.years.contains(field))
    let starts = unit.isBinned ? times : times.map { CalendarUnits.floor($0, to: unit) }
    result[output] = .numbers(starts)
    result["\(output)_end"] = .numbers(starts.map { CalendarUnits.end($0, of: unit) })
    return result
  }
}

/// Fields as moments.
enum Moments {
  /// Milliseconds since 1970 of each value: numbers as they are, years as their first day, texts as dates.
  static func milliseconds(of series: Series, areYears: Bool) -> [Double] {
    if areYears {
      return series.numbers.map { $0.isFinite ? CalendarUnits.milliseconds(year: Int(clamped: $0), month: 0) : .nan }
    }
    switch series {
    case .numbers(let values): return values
    case .texts(let codes, let dictionary):
      let times = dictionary.map { DateText.milliseconds($0) }
      return codes.map { $0 < 0 ? .nan : times[Int($0)] }
    case .values(let values):
      return values.map { value in
        value.number ?? value.string.map { DateText.milliseconds($0) } ?? .nan
      }
    }
  }
}

extension Bins {
  /// Bins for the values of a series.
  static func fitting(_ series: Series, _ settings: Properties) -> Bins {
    if let extent = settings["extent"]?.numbers, extent.count == 2 {
      return Bins(extent: (extent[0], extent[1]), settings: settings)
    }
    let values = Aggregating.present(series, Array(0..<series.count)).filter(\.isFinite)
    return Bins(extent: (values.min() ?? 0, values.max() ?? 1), settings: settings)
  }
}
