import Cartouche

extension ArmsGallery {
  /// Of five customers only China buys less than twenty years ago.
  static var slope: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(
        x: .field("period", .ordinal), y: .field("tiv", .quantitative),
        series: .field("recipient", .nominal)
      )
      .foregroundStyle(by: .field("kind", .nominal))
      .markProperties(["point": true])
      TextMark(
        x: .field("period", .ordinal), y: .field("tiv", .quantitative), text: .field("words", .nominal)
      )
      .markStyle("label")
      .foregroundStyle(Color(0x1A1A1A))
      .markProperties(["align": "left", "baseline": "middle", "dx": 7])
      .transform(
        .filter("datum.period == '2015–2024'"))
      TextMark(
        x: .field("period", .ordinal), y: .field("tiv", .quantitative),
        text: .field("tiv", .quantitative), format: ",.0f"
      )
      .markStyle("label")
      .foregroundStyle(Color(0x1A1A1A))
      .markProperties(["align": "right", "baseline": "middle", "dx": -7])
      .transform(
        .filter("datum.period == '1995–2004' && datum.tiv > 5000"))
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && \
        indexof(['China','India','Algeria','Egypt','Viet Nam'], datum.recipient) >= 0 \
        && (datum.year <= 2004 || datum.year >= 2015)
        """),
      .calculate(
        "datum.year <= 2004 ? '1995–2004' : datum.year <= 2014 ? '2005–2014' : '2015–2024'",
        output: "period"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient", "period"]),
      .calculate("datum.recipient == 'China' ? 'fall' : 'rise'", output: "kind"),
      .calculate("datum.recipient + ' ' + format(datum.tiv, ',.0f')", output: "words")
    )
    .chartXScale(["padding": 0.15])
    .chartXAxis(["ticks": false, "domain": false])
    .chartXAxisLabel(nil)
    .chartYAxis(.hidden)
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["rise": Color(0x1F4E79), "fall": Color(0xC8451B)])
    .chartLegend(.hidden)
    .chartTitle(
      "Of five customers only China buys less than twenty years ago",
      subtitle: "Russian deliveries by decade, millions of TIV"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Slopes from 1995–2004 to 2015–2024: China from 16,210 to 7,278 million TIV; \
      India, Algeria, Egypt and Viet Nam rise.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(84))
  }
}
