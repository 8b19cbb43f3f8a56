import Cartouche

extension ArmsGallery {
  /// The last year is always provisional.
  static var lineProvisional: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .transform(
          .filter("datum.year <= 2023"))
      LineMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .markProperties(["strokeDash": [2, 1.5]])
        .transform(
          .filter("datum.year >= 2023"))
      TextMark(x: .value("at", 2022.6), y: .value("at", 150), text: "provisional")
        .markStyle("annotation")
        .markProperties(["align": "right", "baseline": "middle"])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient == 'China'"),
      .filter("datum.year >= 2010")
    )
    .chartXScale(["domain": [2010, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2012, 2016, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "The last year is always provisional",
      subtitle: "Russian deliveries to China, millions of TIV, 2010–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Line of deliveries from 2010 to 2024, the last year dashed because it is \
      provisional.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
