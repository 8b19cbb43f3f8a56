import Cartouche

extension ArmsGallery {
  /// Two streams feed Russian exports: India and China.
  static var stream: any ChartFigure {
    Chart(.named("arms-transfers")) {
      AreaMark(
        x: .field("year", .quantitative), y: .field("tiv_million", .quantitative, aggregate: .sum), stacking: .center
      )
      .foregroundStyle(by: .field("who", .nominal))
      .interpolationMethod(.monotone)
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient != 'World'"),
      .calculate(
        """
        indexof(['China','India','Algeria','Viet Nam'], datum.recipient) >= 0 ? datum.recipient : 'Others named'
        """,
        output: "who"),
      .other("impute", ["impute": "tiv_million", "key": "year", "groupby": ["who"], "value": 0])
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(.hidden)
    .chartForegroundStyleScale([
      "China": Color(0xC8451B), "India": Color(0x1F4E79), "Algeria": Color(0x2E7D5B), "Viet Nam": Color(0xD59A1C),
      "Others named": Color(0xB9C0C7),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Two streams feed Russian exports: India and China",
      subtitle: "Russian deliveries by recipient, millions of TIV, 1995–2024"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Stream graph of Russian deliveries to China, India, Algeria, Viet Nam and eleven others.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(72))
  }
}
