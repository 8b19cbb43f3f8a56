import Cartouche

extension ArmsGallery {
  /// In 2012 Ukraine delivered more to China than Russia.
  static var linesLog: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .foregroundStyle(by: .field("who", .nominal))
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.recipient == 'China' && datum.supplier \
        != 'World' && datum.year >= 1996
        """),
      .calculate("datum.supplier", output: "who"),
      .other(
        "impute",
        [
          "impute": "tiv_million", "key": "year", "groupby": ["who"], "value": nil,
          "keyvals": ["start": 1996, "stop": 2025],
        ])
    )
    .chartXScale(["domain": [1996, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["type": "log", "domain": [1, 5000]])
    .chartYAxis(["format": ",d", "values": [1, 10, 100, 1000]])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["Russia": Color(0x1F4E79), "Ukraine": Color(0xD59A1C)])
    .chartLegend(["title": nil])
    .chartTitle(
      "In 2012 Ukraine delivered more to China than Russia",
      subtitle: "Deliveries to China by supplier, millions of TIV, log scale, 1996–2024"
    )
    .chartNote("Note: The gap is two years without deliveries.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Two lines on a log scale: Russia from 30 to 3,066 million TIV, Ukraine from 3 to \
      632, with a gap in 2010 and 2011.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
