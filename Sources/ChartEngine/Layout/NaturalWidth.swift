import ChartModel

/// How wide a view asks to be: so many points of plots, which grow with the figure, and so many between them, which
/// stay.
struct NaturalWidth {
  var plots: Double
  var gaps = 0.0

  /// The width where plots are so many times as wide as they ask to be.
  func scaled(_ factor: Double) -> Double { plots * factor + gaps }
}

extension Composer {
  /// How much of the width each of the views has that stand in so many columns: in proportion to the widths that they
  /// state, or all the same where one states none.
  func shares(_ children: [ViewPlan], columns: Int, spacing: Double, of fitting: Double?) -> [Double?] {
    guard let fitting else { return children.map { _ in nil } }
    let room = fitting - spacing * Double(columns - 1)
    let equal = max(20, room / Double(columns))
    let asked = children.map { naturalWidth($0) }
    guard let across = Self.across(asked, columns: columns), across.plots > 0 else {
      return children.map { _ in equal }
    }
    let factor = (room - across.gaps) / across.plots
    return asked.map { $0.map { max(8, $0.scaled(factor)) } ?? equal }
  }

  /// The widest view of each column, all columns together; nil where a view states no width.
  private static func across(_ asked: [NaturalWidth?], columns: Int) -> NaturalWidth? {
    var total = NaturalWidth(plots: 0)
    for column in 0..<columns {
      let all = stride(from: column, to: asked.count, by: columns).map { asked[$0] }
      guard let widest = all.compactMap({ $0 }).max(by: { $0.scaled(1) < $1.scaled(1) }),
        !all.contains(where: { $0 == nil })
      else { return nil }
      total.plots += widest.plots
      total.gaps += widest.gaps
    }
    return total
  }

  private func naturalWidth(_ plan: ViewPlan) -> NaturalWidth? {
    switch plan {
    case .plot(let plot):
      if case .points(let width)? = plot.view.width { return NaturalWidth(plots: width) }
      return nil
    case .facet: return nil
    case .concat(let view, let direction, let children):
      let columns = columns(view, direction, children)
      guard var total = Self.across(children.map { naturalWidth($0) }, columns: columns) else { return nil }
      total.gaps += spacing(view, "concat").column * Double(columns - 1)
      return total
    }
  }

  /// In how many columns the views of a concatenation stand.
  func columns(_ view: View, _ direction: View.ConcatDirection, _ children: [ViewPlan]) -> Int {
    let stated = view.composition.number("columns") ?? config["concat"].number("columns")
    let count = max(1, children.count)
    return switch direction {
    case .horizontal: count
    case .vertical: 1
    case .wrap: min(max(1, stated.map { Int(clamped: $0) } ?? count), count)
    }
  }
}
