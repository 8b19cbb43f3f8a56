import Cartouche

extension ArmsGallery {
  /// Ships came in two waves, aircraft in one.
  static var barsStacked: any ChartFigure {
    Chart(.named("arms-transfers/by-category")) {
      BarMark(x: .field("year", .ordinal), y: .field("tiv_million", .quantitative, aggregate: .sum))
        .foregroundStyle(by: .field("group", .nominal))
        .order(by: .field("rank", .quantitative))
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
        "indexof(['Aircraft', 'Ships', 'Engines', 'Missiles', 'Other'], datum.group)", output: "rank")
    )
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Aircraft": Color(0x1F4E79), "Ships": Color(0x5FA8D3), "Engines": Color(0xC8451B),
      "Missiles": Color(0xD59A1C), "Other": Color(0xB9C0C7),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Ships came in two waves, aircraft in one",
      subtitle: "Russian deliveries to China by category, millions of TIV, 1995–2024"
    )
    .chartNote("Note: Other: air defence, sensors and naval weapons.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Stacked bars of Russian deliveries to China by category. Aircraft dominate from \
      2000 to 2004; ships arrive before 2001 and in 2004 to 2006; engines after 2010.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(80))
  }
}
