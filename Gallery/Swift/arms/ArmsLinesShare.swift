import Cartouche

extension ArmsGallery {
  /// Russia’s share of China’s imports fell from nine tenths to 42 per cent.
  static var linesShare: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("share", .quantitative))
      RuleMark(y: .value("at", 50))
        .foregroundStyle(Color(0x7C8894))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.7])
      TextMark(x: .value("at", 2001), y: .value("at", 50), text: "half of all imports")
        .markStyle("annotation")
        .markProperties(["align": "left", "baseline": "bottom", "dy": -4])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.recipient == 'China' && datum.supplier != 'Ukraine'"),
      .pivot(field: "supplier", value: "tiv_million", groupby: ["year"], operation: .sum, limit: nil),
      .calculate("100 * datum.Russia / datum.World", output: "share")
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0, 100]])
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Russia’s share of China’s imports fell from nine tenths to 42 per cent",
      subtitle: "Russia’s share of arms delivered to China, per cent, 1995–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Line of Russia’s share of Chinese arms imports. Between 83 and 92 per cent until \
      2006, 38 per cent in 2012, 83 in 2018 and 42 in 2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
