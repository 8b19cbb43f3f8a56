import Cartouche

extension DiplomacyGallery {
  /// Almost half of the meetings take place in third countries.
  static var barsDiverging: any ChartFigure {
    Chart(.named("leader-meetings")) {
      BarMark(x: .field("year", .ordinal), y: .field("signed", .quantitative, aggregate: .sum))
        .foregroundStyle(by: .field("host", .nominal))
    }
    .chartTransform(
      .filter(
        """
        datum.level == 'head of state' && datum.format != 'phone call' && datum.format \
        != 'video call'
        """),
      .calculate("year(datum.date)", output: "year"),
      .calculate(
        "datum.country_iso3 == 'CHN' ? 'China' : datum.country_iso3 == 'RUS' ? 'Russia' : 'third country'",
        output: "host"),
      .calculate("datum.host == 'third country' ? -1 : 1", output: "signed")
    )
    .chartXScale(domain: Array(1992...2024))
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d", "labelExpr": "abs(datum.value)"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "China": Color(0x1F4E79), "Russia": Color(0xC8451B), "third country": Color(0xB9C0C7),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Almost half of the meetings take place in third countries",
      subtitle: "Meetings in person of the presidents: in China and Russia (up), elsewhere (down)"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Diverging bars: 28 meetings in China and 24 in Russia upwards, 44 in third \
      countries downwards.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
