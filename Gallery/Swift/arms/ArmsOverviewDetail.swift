import Cartouche

extension ArmsGallery {
  /// After the peak came a second, smaller one.
  static var overviewDetail: any ChartFigure {
    HConcat {
      Chart(.named("arms-transfers")) {
        RectangleMark(xStart: .value("at", 2015), xEnd: .value("at", 2024))
          .foregroundStyle(Color(0xEDF1F4))
        AreaMark(
          x: .field("year", .quantitative), y: .field("tiv_million", .quantitative), stacking: .standard
        )
        .markProperties(["line": ["color": "#1F4E79", "strokeWidth": 1], "color": "#A9BED0"])
      }
      .chartTransform(
        .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'")
      )
      .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
      .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
      .chartXAxisLabel(nil)
      .chartYAxis(["format": ",d"])
      .chartYAxisLabel(nil)
      .chartPlotStyle { $0.frame(width: 190, height: 120) }
      Chart(.named("arms-transfers")) {
        BarMark(x: .field("year", .ordinal), y: .field("tiv_million", .quantitative))
      }
      .chartTransform(
        .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'"),
        .filter("datum.year >= 2015")
      )
      .chartXAxis(["values": [2015, 2018, 2021, 2024]])
      .chartXAxisLabel(nil)
      .chartYAxis(["format": ",d"])
      .chartYAxisLabel(nil)
      .chartPlotStyle { $0.frame(width: 190, height: 120) }
    }
    .chartTitle(
      "After the peak came a second, smaller one",
      subtitle: "Russian deliveries to China, millions of TIV: thirty years, and 2015–2024 in detail"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Left, an area of deliveries from 1995 to 2024 with the last decade shaded; right, \
      bars of that decade with a peak of 1,656 in 2018.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
