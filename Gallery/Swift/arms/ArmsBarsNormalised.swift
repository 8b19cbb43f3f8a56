import Cartouche

extension ArmsGallery {
  /// Engines are seven tenths of the little that is left.
  static var barsNormalised: any ChartFigure {
    Chart(.named("arms-transfers/by-category")) {
      BarMark(
        x: .field("period", .ordinal), y: .field("tiv_million", .quantitative, aggregate: .sum),
        stacking: .normalized
      )
      .foregroundStyle(by: .field("group", .nominal))
      .order(by: .field("rank", .quantitative))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12'"),
      .calculate(
        """
        datum.year <= 1999 ? '1995–99' : datum.year <= 2004 ? '2000–04' : datum.year \
        <= 2009 ? '2005–09' : datum.year <= 2014 ? '2010–14' : datum.year <= 2019 ? \
        '2015–19' : '2020–24'
        """,
        output: "period"),
      .calculate(
        """
        indexof(['Aircraft', 'Ships', 'Engines', 'Missiles'], datum.category) < 0 ? \
        'Other' : datum.category
        """,
        output: "group"),
      .calculate(
        "indexof(['Aircraft', 'Ships', 'Engines', 'Missiles', 'Other'], datum.group)", output: "rank")
    )
    .chartXAxis(["ticks": false])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ".0%"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Aircraft": Color(0x1F4E79), "Ships": Color(0x5FA8D3), "Engines": Color(0xC8451B),
      "Missiles": Color(0xD59A1C), "Other": Color(0xB9C0C7),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Engines are seven tenths of the little that is left",
      subtitle: "Russian deliveries to China, share of each category, five-year periods"
    )
    .chartNote("Note: Other: air defence, sensors, naval weapons.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Stacked bars of shares. Engines rise from nothing in 1995 to 1999 to 71 per cent \
      in 2020 to 2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
