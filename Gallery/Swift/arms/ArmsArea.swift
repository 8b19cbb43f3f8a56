import Cartouche

extension ArmsGallery {
  /// Aircraft made the boom of the years 2000.
  static var area: any ChartFigure {
    Chart(.named("arms-transfers/by-category")) {
      AreaMark(
        x: .field("year", .quantitative), y: .field("tiv_million", .quantitative, aggregate: .sum),
        stacking: .standard
      )
      .foregroundStyle(by: .field("group", .nominal))
      .order(by: .field("rank", .quantitative))
      .markProperties(["line": false])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12'"),
      .calculate(
        """
        indexof(['Aircraft', 'Ships', 'Engines', 'Missiles'], datum.category) < 0 ? \
        'Other' : datum.category
        """,
        output: "group"),
      .calculate(
        "indexof(['Aircraft', 'Ships', 'Engines', 'Missiles', 'Other'], datum.group)", output: "rank"),
      .other("impute", ["impute": "tiv_million", "key": "year", "groupby": ["group"], "value": 0]),
      .calculate(
        "indexof(['Aircraft', 'Ships', 'Engines', 'Missiles', 'Other'], datum.group)", output: "rank")
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Aircraft": Color(0x1F4E79), "Ships": Color(0x5FA8D3), "Engines": Color(0xC8451B),
      "Missiles": Color(0xD59A1C), "Other": Color(0xB9C0C7),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Aircraft made the boom of the years 2000",
      subtitle: "Russian deliveries to China by category, millions of TIV, 1995–2024"
    )
    .chartNote("Note: Other: air defence, sensors, naval weapons.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Stacked areas of Russian deliveries by category: aircraft swell from 2000 to \
      2004, ships in 2005 and 2006, engines after 2010.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
