import Cartouche

extension ArmsGallery {
  /// Nine years took deliveries from 726 to 30.
  static var waterfall: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(
        x: .field("label", .ordinal), yStart: .field("from", .quantitative),
        yEnd: .field("to", .quantitative)
      )
      .foregroundStyle(by: .field("kind", .nominal))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'"),
      .filter("datum.year >= 2015"),
      .window(
        [.init("lag", "tiv_million", as: "before")], frame: [nil, 0], groupby: [],
        sort: [SortField("year")], ignorePeers: false),
      .calculate("datum.year == 2015 ? 0 : datum.before", output: "from"),
      .calculate("datum.tiv_million", output: "to"),
      .calculate("datum.year == 2015 ? 'level' : datum.to > datum.from ? 'rise' : 'fall'", output: "kind"),
      .calculate("'' + datum.year", output: "label")
    )
    .chartXSort(.field("year", nil, descending: false))
    .chartXAxis(["ticks": false, "labelAngle": 0])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["level": Color(0x1F4E79), "rise": Color(0xA9BED0), "fall": Color(0xC8451B)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Nine years took deliveries from 726 to 30",
      subtitle: "Yearly change of Russian deliveries to China, millions of TIV, 2015–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText("Waterfall from 726 million TIV in 2015 over a rise to 1,656 in 2018 to 30 in 2024.")
    .chartSize(width: .millimetres(89))
  }
}
