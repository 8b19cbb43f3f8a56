import Cartouche

extension ArmsGallery {
  /// Five of nineteen prices are known only as a range.
  static var dumbbell: any ChartFigure {
    Chart(.named("arms-deals")) {
      RuleMark(
        xStart: .field("value_usd_million_low", .quantitative),
        xEnd: .field("value_usd_million_high", .quantitative), y: .field("deal name", .nominal)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["strokeWidth": 1.6])
      PointMark(x: .field("value_usd_million_low", .quantitative), y: .field("deal name", .nominal))
        .foregroundStyle(Color(0x1F4E79))
        .markProperties(["size": 28, "opacity": 1])
      PointMark(x: .field("value_usd_million_high", .quantitative), y: .field("deal name", .nominal))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["size": 28, "opacity": 1])
    }
    .chartTransform(
      .filter(
        """
        isValid(datum.value_usd_million_low) && datum.value_usd_million_low < \
        datum.value_usd_million_high
        """),
      .calculate("datum.designation + ', ' + datum.order_year", output: "deal name")
    )
    .chartXScale(["domain": [0, 2650], "nice": false])
    .chartXAxis(["format": ",d"])
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 140])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Five of nineteen prices are known only as a range",
      subtitle: "Deals with a range of prices, millions of US dollars"
    )
    .chartNote("Note: Five of 19 deals with a price. Left the lower, right the upper figure.")
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Dumbbells of the lower and the upper price of five deals, widest for the Su-27S \
      of 1996: 1,500 to 2,500 million dollars.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
