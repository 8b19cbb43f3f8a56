import Cartouche

extension ArmsGallery {
  /// Deliveries to China peaked in 2005.
  static var bars: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("year", .ordinal), y: .field("tiv_million", .quantitative))
        .foregroundStyle(by: .field("kind", .nominal))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'"),
      .calculate("datum.year == 2005 ? 'peak' : 'other years'", output: "kind")
    )
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["peak": Color(0xC8451B), "other years": Color(0xA9BED0)])
    .chartLegend(.hidden)
    .chartTitle(
      "Deliveries to China peaked in 2005",
      subtitle: "Russian arms delivered to China, millions of TIV, 1995–2024"
    )
    .chartNote("Note: TIV measure the volume of capability delivered, not its price. 2024 is provisional.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Bars of Russian arms deliveries to China per year. They rise to 3,066 million TIV \
      in 2005 and fall to 30 in 2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
