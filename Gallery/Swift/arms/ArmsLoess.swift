import Cartouche

extension ArmsGallery {
  /// Russia’s world exports rose, paused and collapsed.
  static var loess: any ChartFigure {
    Chart(.named("arms-transfers")) {
      PointMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .foregroundStyle(Color(0xA9BED0))
        .markProperties(["size": 14, "opacity": 1])
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .transform(
          .other("loess", ["loess": "tiv_million", "on": "year", "bandwidth": 0.45]))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'World'")
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Russia’s world exports rose, paused and collapsed",
      subtitle: "Russian arms deliveries to all recipients, millions of TIV, with a local fit (loess)"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Points of yearly Russian deliveries with a smooth curve that rises until 2012 and \
      falls to about 1,500 million TIV.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
