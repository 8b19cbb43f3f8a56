import Cartouche

extension ArmsGallery {
  /// Bigger deals cost more, but not in proportion.
  static var scatterRegression: any ChartFigure {
    Chart(.named("arms-deals")) {
      LineMark(x: .field("tiv_delivered", .quantitative), y: .field("price", .quantitative))
        .foregroundStyle(Color(0x7C8894))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.9])
        .transform(
          .other("regression", ["regression": "price", "on": "tiv_delivered", "method": "pow"]))
      PointMark(x: .field("tiv_delivered", .quantitative), y: .field("price", .quantitative))
        .foregroundStyle(by: .field("group", .nominal))
        .markProperties(["opacity": 0.8, "size": 26])
      TextMark(
        x: .field("tiv_delivered", .quantitative), y: .field("price", .quantitative),
        text: .field("designation", .nominal)
      )
      .markStyle("annotation")
      .markProperties(["align": "left", "baseline": "middle", "dx": 5])
      .transform(
        .filter("datum.designation == 'S-400 Triumf' "))
    }
    .chartTransform(
      .filter("isValid(datum.value_usd_million_low)"),
      .calculate("(datum.value_usd_million_low + datum.value_usd_million_high) / 2", output: "price"),
      .calculate(
        "datum.category == 'Aircraft' || datum.category == 'Ships' ? datum.category : 'Other'",
        output: "group")
    )
    .chartXScale(["type": "log", "domain": [100, 5000]])
    .chartXAxis(["format": ",d", "values": [100, 200, 500, 1000, 2000, 5000]])
    .chartXAxisLabel(nil)
    .chartYScale(["type": "log", "domain": [100, 5000]])
    .chartYAxis(["format": ",d", "values": [100, 200, 500, 1000, 2000, 5000]])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Aircraft": Color(0x1F4E79), "Ships": Color(0x5FA8D3), "Other": Color(0xC8451B),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Bigger deals cost more, but not in proportion",
      subtitle: """
        Price (millions of US dollars, upright) and volume (millions of TIV) of 19 \
        deals, log scales
        """
    )
    .chartNote("Note: Middle of the range where SIPRI states two prices.")
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Scatter of 19 deals on log scales with a fitted power curve: price rises with \
      volume; the S-400 is far above the curve.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(80))
  }
}
