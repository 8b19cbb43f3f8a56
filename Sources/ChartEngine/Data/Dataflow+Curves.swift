import ChartModel
import Diagnostics
import Geometry

extension Dataflow {
  /// How dense the values of a field lie, by a normal kernel about each of them.
  mutating func densities(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    let field = settings.string("density") ?? ""
    let groupby = settings["groupby"]?.strings ?? []
    check([field] + groupby, in: frame, place)
    guard let series = frame.series(field) else { return frame }
    let groups = Grouping(frame, by: groupby).groups.map { ($0, Aggregating.present(series, $0).filter(\.isFinite)) }
      .filter { !$0.1.isEmpty }
    // Curves of several groups are stacked and compared, so they are computed at the same places.
    let isShared = settings.string("resolve").map { $0 == "shared" } ?? !groupby.isEmpty
    let all = groups.flatMap(\.1)
    let stated = statedExtent(settings)
    let fixedSteps = settings.number("steps") ?? (groupby.isEmpty ? nil : 200)
    var curves = CurveRows()
    for (rows, values) in groups {
      let reach = isShared ? all : values
      let extent = stated ?? (reach.min() ?? 0, reach.max() ?? 1)
      let bandwidth = settings.number("bandwidth").flatMap { $0 > 0 ? $0 : nil } ?? KernelDensity.bandwidth(values)
      let density = KernelDensity(values: values, bandwidth: bandwidth)
      let weight = settings.bool("counts") == true ? Double(values.count) : 1
      let isCumulative = settings.bool("cumulative") == true
      let curve = CurveSampling(
        extent: extent, least: fixedSteps ?? settings.number("minsteps") ?? 25,
        most: fixedSteps ?? settings.number("maxsteps") ?? 200)
      curves.add(rows[0], curve.points { weight * (isCumulative ? density.cumulative($0) : density($0)) })
    }
    return curves.frame(frame, groupby, settings["as"]?.strings ?? [], ["value", "density"])
  }

  /// A curve fitted to two fields, as points along it; with `params`, its coefficients instead.
  mutating func regressed(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    let field = settings.string("regression") ?? "", on = settings.string("on") ?? ""
    let groupby = settings["groupby"]?.strings ?? []
    check([field, on] + groupby, in: frame, place)
    guard let ys = frame.series(field), let xs = frame.series(on) else { return frame }
    let method = settings.string("method") ?? "linear"
    guard let kind = Regression.Method(method, order: Int(clamped: settings.number("order") ?? 3)) else {
      sink.report(Messages.notDrawn("The regression “\(method)”", place))
      return frame
    }
    let stated = statedExtent(settings)
    var curves = CurveRows()
    var fits: [(row: Int, coefficients: [Double], rSquared: Double)] = []
    for rows in Grouping(frame, by: groupby).groups {
      let kept = rows.filter { !xs[$0].isNull && !ys[$0].isNull && xs.number($0).isFinite && ys.number($0).isFinite }
      let points = kept.map { (xs.number($0), ys.number($0)) }
      guard let fit = Regression(kind, points) else { continue }
      fits.append((rows[0], fit.coefficients, fit.rSquared))
      let extent = stated ?? (points.map(\.0).min() ?? 0, points.map(\.0).max() ?? 1)
      let curve = CurveSampling(extent: extent, least: 25, most: 200)
      curves.add(rows[0], kind == .linear ? [extent.0, extent.1].map { ($0, fit($0)) } : curve.points { fit($0) })
    }
    guard settings.bool("params") == true else {
      return curves.frame(frame, groupby, settings["as"]?.strings ?? [], [on, field])
    }
    var result = Frame(rowCount: fits.count)
    for name in groupby { result[name] = frame.series(name)?.picking(fits.map(\.row)) }
    result["coef"] = Series(fits.map { .array($0.coefficients.map { .number($0) }) })
    result["rSquared"] = .numbers(fits.map(\.rSquared))
    return result
  }

  /// A smooth curve through two fields, as points along it.
  mutating func smoothed(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    let field = settings.string("loess") ?? "", on = settings.string("on") ?? ""
    let groupby = settings["groupby"]?.strings ?? []
    check([field, on] + groupby, in: frame, place)
    guard let ys = frame.series(field), let xs = frame.series(on) else { return frame }
    var curves = CurveRows()
    for rows in Grouping(frame, by: groupby).groups {
      let points = rows.filter { !xs[$0].isNull && !ys[$0].isNull && xs.number($0).isFinite && ys.number($0).isFinite }
        .map { (xs.number($0), ys.number($0)) }
      curves.add(rows[0], LocalRegression(points, bandwidth: settings.number("bandwidth") ?? 0.3).points)
    }
    return curves.frame(frame, groupby, settings["as"]?.strings ?? [], [on, field])
  }

  /// Keeps the least and the greatest value of a field under the name of a parameter, for the steps that follow.
  mutating func measured(_ frame: Frame, _ settings: Properties, _ place: Place) -> Frame {
    guard let field = settings.string("extent"), let name = settings.string("param") else { return frame }
    check([field], in: frame, place)
    guard let series = frame.series(field) else { return frame }
    let values = Aggregating.present(series, Array(0..<frame.rowCount)).filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return frame }
    names.values[name] = .array([.number(low), .number(high)])
    return frame
  }

  /// The two ends that a step states: as numbers, by a formula, or by the name of a parameter.
  func statedExtent(_ settings: Properties) -> (Double, Double)? {
    guard var stated = settings["extent"] else { return nil }
    if let text = stated.expressionText ?? stated["param"]?.string, let expression = try? Expression(parsing: text) {
      var compiler = FormulaCompiler(frame: Frame(rowCount: 0), names: names)
      stated = compiler.compile(expression)(0)
    }
    return stated.numbers.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
  }
}

/// The points of curves, each with the group it belongs to.
private struct CurveRows {
  private var rows: [Int] = [], xs: [Double] = [], ys: [Double] = []

  mutating func add(_ row: Int, _ points: [(Double, Double)]) {
    for (x, y) in points {
      rows.append(row)
      xs.append(x)
      ys.append(y)
    }
  }

  /// One row for each point: the fields of its group, and its two places under stated names or usual ones.
  func frame(_ source: Frame, _ groupby: [String], _ stated: [String], _ usual: [String]) -> Frame {
    var result = Frame(rowCount: rows.count)
    for name in groupby { result[name] = source.series(name)?.picking(rows) }
    result[stated.first ?? usual[0]] = .numbers(xs)
    result[stated.count > 1 ? stated[1] : usual[1]] = .numbers(ys)
    return result
  }
}
