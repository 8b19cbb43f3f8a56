import Cartouche

extension ArmsGallery {
  /// China’s imports and Russia’s share fell together.
  static var connected: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("imports", .quantitative), y: .field("share", .quantitative))
        .order(by: .field("period", .ordinal))
        .markProperties(["point": ["size": 22, "filled": true], "strokeWidth": 1])
      TextMark(
        x: .field("imports", .quantitative), y: .field("share", .quantitative),
        text: .field("period", .nominal)
      )
      .markStyle("label")
      .foregroundStyle(Color(0x1A1A1A))
      .order(by: .field("period", .ordinal))
      .markProperties(["align": "left", "baseline": "middle", "dx": 5, "dy": -6])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.recipient == 'China' && datum.supplier != 'Ukraine'"),
      .calculate(
        """
        datum.year <= 1999 ? '1995–99' : datum.year <= 2004 ? '2000–04' : datum.year \
        <= 2009 ? '2005–09' : datum.year <= 2014 ? '2010–14' : datum.year <= 2019 ? \
        '2015–19' : '2020–24'
        """,
        output: "period"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["period", "supplier"]),
      .pivot(field: "supplier", value: "tiv", groupby: ["period"], operation: .sum, limit: nil),
      .calculate("datum.World / 5", output: "imports"),
      .calculate("100 * datum.Russia / datum.World", output: "share")
    )
    .chartXScale(["zero": false, "domain": [0, 3200], "nice": false])
    .chartXAxis(["format": ",d", "tickCount": 5])
    .chartXAxisLabel("Imports per year, millions of TIV")
    .chartYScale(["domain": [50, 95], "zero": false])
    .chartYAxis(["tickCount": 4])
    .chartYAxisLabel(nil)
    .chartTitle(
      "China’s imports and Russia’s share fell together",
      subtitle: "Share of Russia (per cent, upright) and imports of China, five-year means"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Connected scatter of six periods: imports of China rise and fall, and the share \
      of Russia falls from nine tenths to below three quarters.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
