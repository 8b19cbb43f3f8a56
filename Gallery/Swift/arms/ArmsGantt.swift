import Cartouche

extension ArmsGallery {
  /// Licences and engines run for a decade, ships for two to four years.
  static var gantt: any ChartFigure {
    Chart(.named("arms-deals")) {
      RuleMark(
        xStart: .field("order_year", .quantitative), xEnd: .field("delivery_to", .quantitative),
        y: .field("deal name", .nominal)
      )
      .foregroundStyle(Color(0x7C8894))
      .markProperties(["strokeWidth": 0.6])
      BarMark(
        xStart: .field("delivery_from", .quantitative), xEnd: .field("end", .quantitative),
        y: .field("deal name", .nominal)
      )
      .markProperties(["height": 5])
      PointMark(x: .field("order_year", .quantitative), y: .field("deal name", .nominal))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["size": 14, "opacity": 1])
    }
    .chartTransform(
      .window(
        [.init("row_number", nil, as: "place")], frame: [nil, 0], groupby: [],
        sort: [SortField("tiv_delivered", descending: true), SortField("deal")], ignorePeers: false),
      .filter("datum.place <= 16 && datum.order_year >= 1990"),
      .calculate(
        "datum.designation + ', ' + datum.order_year + ', no. ' + datum.deal", output: "deal name"),
      .calculate("datum.delivery_to + 0.9", output: "end")
    )
    .chartXScale(["domain": [1990, 2025], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]])
    .chartXAxisLabel(nil)
    .chartYSort(.field("order_year", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 140])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Licences and engines run for a decade, ships for two to four years",
      subtitle: "From order (dot) to first and last delivery (bar), sixteen largest deals"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText("Gantt chart of sixteen deals from the year of order to the last delivery.")
    .chartSize(width: .millimetres(170), height: .millimetres(84))
  }
}
