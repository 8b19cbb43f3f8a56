import Cartouche

extension ArmsGallery {
  /// Russia’s exports swing, but the five-year mean rose until 2012.
  static var movingAverage: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .foregroundStyle(Color(0xA9BED0))
        .markProperties(["strokeWidth": 0.7])
      LineMark(x: .field("year", .quantitative), y: .field("mean", .quantitative))
        .foregroundStyle(Color(0x1F4E79))
        .transform(
          .filter("datum.full == 5"))
      TextMark(x: .value("at", 2013.4), y: .value("at", 7500), text: "five-year mean")
        .markStyle("label")
        .foregroundStyle(Color(0x1F4E79))
        .markProperties(["align": "left", "baseline": "middle", "dx": 2, "dy": -2])
      TextMark(x: .value("at", 2011), y: .value("at", 8786), text: "2011: 8,787")
        .markStyle("annotation")
        .markProperties(["align": "left", "baseline": "middle", "dx": 5])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'World'"),
      .window(
        [.init("mean", "tiv_million", as: "mean"), .init("count", nil, as: "full")], frame: [-2, 2],
        groupby: [], sort: [SortField("year")], ignorePeers: false)
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Russia’s exports swing, but the five-year mean rose until 2012",
      subtitle: "Russian arms deliveries to all recipients, millions of TIV"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Line of yearly Russian deliveries with the centred mean of five years, which \
      rises from 3,490 to 7,286 million TIV in 2012 and falls to 2,220.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
