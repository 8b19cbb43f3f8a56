import Cartouche

extension ArmsGallery {
  /// More than half of thirty years’ deliveries had arrived by 2005.
  static var step: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("share", .quantitative))
        .markProperties(["interpolate": "step-after"])
      RuleMark(x: .value("at", 2005))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.7])
      TextMark(x: .value("at", 2005), y: .value("at", 20), text: "2005: 53 per cent")
        .markStyle("annotation")
        .markProperties(["align": "left", "baseline": "middle", "dx": 4])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'"),
      .window(
        [.init("sum", "tiv_million", as: "sofar")], frame: [nil, 0], groupby: [],
        sort: [SortField("year")], ignorePeers: false),
      .joinAggregate([.init("sum", "tiv_million", as: "all")], groupby: []),
      .calculate("100 * datum.sofar / datum.all", output: "share")
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0, 100]])
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "More than half of thirty years’ deliveries had arrived by 2005",
      subtitle: "Cumulative share of Russian deliveries to China, per cent, 1995–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText("Step line of the cumulative share of deliveries since 1995.")
    .chartSize(width: .millimetres(89))
  }
}
