import Cartouche

extension ArmsGallery {
  /// SIPRI cut its first figure for 2021 by two fifths.
  static var bandEditions: any ChartFigure {
    Chart(.named("arms-transfers")) {
      AreaMark(
        x: .field("year", .quantitative), yStart: .field("low", .quantitative),
        yEnd: .field("high", .quantitative)
      )
      .markProperties(["opacity": 0.35])
      .transform(
        .aggregate(
          [.init("min", "tiv_million", as: "low"), .init("max", "tiv_million", as: "high")],
          groupby: ["year"]))
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .foregroundStyle(by: .field("edition", .nominal))
        .markProperties(["strokeWidth": 0.9])
    }
    .chartTransform(
      .filter(
        """
        datum.supplier == 'Russia' && datum.recipient == 'China' && datum.year >= 2005 \
        && datum.year <= 2021
        """)
    )
    .chartXScale(["domain": [2005, 2021], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2005, 2010, 2015, 2021]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "2022-07-28": Color(0xD59A1C), "2024-04-13": Color(0x5FA8D3), "2026-02-12": Color(0x1F4E79),
    ])
    .chartLegend(["title": nil])
    .chartTitle(
      "SIPRI cut its first figure for 2021 by two fifths",
      subtitle: "Russian deliveries to China in three editions, millions of TIV, 2005–2021"
    )
    .chartSource("SIPRI Arms Transfers Database, editions of 2022, 2024 and 2026.")
    .chartAlternativeText(
      """
      Three nearly equal lines with a band between the lowest and the highest figure of \
      each year; widest in 2017 and 2021.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
