import Cartouche

extension DiplomacyGallery {
  /// Fourteen of 24 mechanisms are younger than 2005.
  static var stepMechanisms: any ChartFigure {
    Chart(.named("institutional-mechanisms")) {
      AreaMark(x: .field("first_year", .quantitative), y: .field("n", .quantitative), stacking: .standard)
        .markProperties([
          "interpolate": "step-after", "line": ["color": "#1F4E79", "strokeWidth": 1.2],
          "color": "#A9BED0",
        ])
    }
    .chartTransform(
      .filter("isValid(datum.first_year)"),
      .aggregate([.init("count", nil, as: "new")], groupby: ["first_year"]),
      .window(
        [.init("sum", "new", as: "n")], frame: [nil, 0], groupby: [], sort: [SortField("first_year")],
        ignorePeers: false)
    )
    .chartXScale(["domain": [1992, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Fourteen of 24 mechanisms are younger than 2005",
      subtitle: "Standing mechanisms, cumulative number by first year, 1992–2024"
    )
    .chartSource("Own list from official texts and press reports.")
    .chartAlternativeText("Step area of the number of mechanisms: 1 in 1992, 24 in 2024.")
    .chartSize(width: .millimetres(89))
  }
}
