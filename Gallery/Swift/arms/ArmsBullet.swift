import Cartouche

extension ArmsGallery {
  /// Six of nine customers buy more than before, the two largest less.
  static var bullet: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("late", .quantitative), y: .field("recipient", .nominal))
        .foregroundStyle(Color(0xA9BED0))
        .markProperties(["height": ["band": 0.7]])
      TickMark(x: .field("early", .quantitative), y: .field("recipient", .nominal))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["thickness": 1.6])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && \
        indexof(['India','China','Algeria','Egypt','Viet \
        Nam','Kazakhstan','Iraq','Belarus','Iran'], datum.recipient) >= 0
        """),
      .calculate("datum.year >= 2015 ? datum.tiv_million / 10 : 0", output: "l"),
      .calculate("datum.year < 2015 ? datum.tiv_million / 20 : 0", output: "e"),
      .aggregate([.init("sum", "l", as: "late"), .init("sum", "e", as: "early")], groupby: ["recipient"])
    )
    .chartXScale(["domain": [0, 1650], "nice": false])
    .chartXAxis(["format": ",d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.field("late", nil, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Six of nine customers buy more than before, the two largest less",
      subtitle: "Russian deliveries per year, millions of TIV: bar 2015–2024, tick 1995–2014"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Bullet chart of nine recipients: yearly mean of 2015 to 2024 as a bar and of the \
      twenty years before as a tick.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
