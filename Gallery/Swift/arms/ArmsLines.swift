import Cartouche

extension ArmsGallery {
  /// India’s deliveries peaked seven years after China’s.
  static var lines: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .foregroundStyle(by: .field("recipient", .nominal))
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && (datum.recipient \
        == 'China' || datum.recipient == 'India')
        """)
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["India": Color(0x1F4E79), "China": Color(0xC8451B)])
    .chartLegend(["title": nil])
    .chartTitle(
      "India’s deliveries peaked seven years after China’s",
      subtitle: "Russian deliveries, millions of TIV, 1995–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Two lines of Russian deliveries: China peaks in 2005 at 3,066 million TIV, India \
      in 2012 at 3,895. Both are below 500 in 2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
