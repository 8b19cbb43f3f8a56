import Cartouche

extension DiplomacyGallery {
  /// The joint veto is about the Middle East.
  static var barsRegions: any ChartFigure {
    Chart(.named("security-council-vetoes")) {
      BarMark(x: .count("Number"), y: .field("region", .nominal))
        .foregroundStyle(by: .field("who", .nominal))
        .order(by: .field("rank", .quantitative))
    }
    .chartTransform(
      .filter("year(datum.date) >= 1992"),
      .calculate(
        "datum.vetoed_by == 'CHN;RUS' ? 'both' : datum.vetoed_by == 'RUS' ? 'Russia alone' : 'China alone'",
        output: "who"),
      .calculate("indexof(['both','Russia alone','China alone'], datum.who)", output: "rank")
    )
    .chartXAxis(["format": "d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "both": Color(0x1F4E79), "Russia alone": Color(0xE2A48C), "China alone": Color(0xD59A1C),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "The joint veto is about the Middle East",
      subtitle: "Vetoed drafts by region and by who vetoed, 1992–2024"
    )
    .chartSource("UN Dag Hammarskjöld Library; UN documents for 2022–2024.")
    .chartAlternativeText(
      """
      Stacked bars by region: Middle East 23 of which 12 together, Eastern Europe 8 of \
      which none together.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
