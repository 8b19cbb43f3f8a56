import ChartModel
import Diagnostics

extension Dataflow {
  /// The steps that keep their settings as written.
  mutating func other(_ name: String, _ settings: Properties, _ frame: Frame, _ place: Place) -> Frame {
    switch name {
    case "impute": return imputed(frame, settings, place)
    case "sample": return sampled(frame, settings)
    case "quantile": return quantiles(frame, settings, place)
    case "density": return densities(frame, settings, place)
    case "regression": return regressed(frame, settings, place)
    case "loess": return smoothed(frame, settings, place)
    case "extent": return measured(frame, settings, place)
    default:
      sink.report(Messages.notDrawn("The transform “\(name)”", place))
      return frame
    }
  }

  /// So many rows, spread evenly: the same ones every time.
  private func sampled(_ frame: Frame, _ settings: Properties) -> Frame {
    let wanted = Int(clamped: settings.number("sample") ?? 1000)
    guard frame.rowCount > wanted, wanted > 0 else { return frame }
    return frame.picking((0..<wanted).map { $0 * frame.rowCount / wanted })
  }

  /// Values below which shares of the rows lie.
  private mutating func quantiles(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    let field = settings.string("quantile") ?? ""
    let groupby = settings["groupby"]?.strings ?? []
    check([field] + groupby, in: frame, place)
    guard let series = frame.series(field) else { return frame }
    let outputs = settings["as"]?.strings ?? ["prob", "value"]
    let step = max(settings.number("step") ?? 0.01, 1e-6)
    let shares = settings["probs"]?.numbers ?? (0..<Int((1 / step).rounded())).map { step / 2 + Double($0) * step }
    var rows: [Int] = [], probabilities: [Double] = [], values: [Double] = []
    let groups = Grouping(frame, by: groupby).groups
    guard allows(rows: Double(groups.count) * Double(shares.count), place) else { return frame }
    for group in groups {
      let sorted = Aggregating.present(series, group).sorted()
      guard !sorted.isEmpty else { continue }
      for share in shares {
        rows.append(group[0])
        probabilities.append(share)
        values.append(Aggregating.quantile(sorted, share))
      }
    }
    var result = Frame(rowCount: rows.count)
    for name in groupby { result[name] = frame.series(name)?.picking(rows) }
    result[outputs[0]] = .numbers(probabilities)
    result[outputs.count > 1 ? outputs[1] : "value"] = .numbers(values)
    return result
  }

  /// Rows for keys that a group lacks, and values for those that are missing.
  mutating func imputed(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    guard let field = settings.string("impute"), let key = settings.string("key") else { return frame }
    let groupby = settings["groupby"]?.strings ?? []
    check([field, key] + groupby, in: frame, place)
    guard let keys = frame.series(key), let values = frame.series(field) else { return frame }
    var wanted: [Literal] = [], seen: Set<Literal> = []
    func want(_ value: Literal) { if seen.insert(value).inserted { wanted.append(value) } }
    for row in 0..<frame.rowCount { want(keys[row]) }
    for value in settings["keyvals"]?.array ?? [] { want(value) }
    if let sequence = settings["keyvals"], sequence.members != nil, let stop = sequence["stop"]?.number {
      let step = sequence["step"]?.number ?? 1
      var value = sequence["start"]?.number ?? 0
      while value < stop, step > 0, wanted.count < 100_000 {
        want(.number(value))
        value += step
      }
    }
    let method = settings.string("method") ?? "value"
    let fixed = settings["value"] ?? .null
    var picked: [Int] = [], newKeys: [Literal] = [], newValues: [Literal] = [], isNew: [Bool] = []
    let groups = Grouping(frame, by: groupby).groups
    guard allows(rows: Double(groups.count) * Double(wanted.count), place) else { return frame }
    for group in groups {
      var present: [Literal: [Int]] = [:]
      for row in group { present[keys[row], default: []].append(row) }
      let ordered = wanted.flatMap { value in present[value].map { $0.map { (value, Optional($0)) } } ?? [(value, nil)]
      }
      let amounts = ordered.map { $0.1.map { values[$0] } ?? .null }
      let frameBounds = settings["frame"]?.array
      for (index, (value, row)) in ordered.enumerated() {
        picked.append(row ?? group[0])
        newKeys.append(value)
        isNew.append(row == nil)
        guard !amounts[index].isValid else {
          newValues.append(amounts[index])
          continue
        }
        if method == "value" {
          newValues.append(fixed)
        } else {
          let low = frameBounds?.first?.number.map { max(0, index + Int(clamped: $0)) } ?? 0
          let high =
            frameBounds?.last?.number.map { min(ordered.count - 1, index + Int(clamped: $0)) } ?? ordered.count - 1
          let near = low <= high ? amounts[low...high].filter(\.isValid).map(\.asNumber) : []
          let number = Aggregating.number(AggregateOperation(rawValue: method) ?? .mean, near)
          let result = method == "min" ? near.min() ?? .nan : method == "max" ? near.max() ?? .nan : number
          newValues.append(result.isNaN ? .null : .number(result))
        }
      }
    }
    var result = frame.picking(picked)
    for name in frame.names where name != key && name != field && !groupby.contains(name) {
      guard isNew.contains(true), let series = result[name] else { continue }
      result[name] = Series((0..<picked.count).map { isNew[$0] ? .null : series[$0] })
    }
    result[key] = Series(newKeys)
    result[field] = Series(newValues)
    return result
  }
}
