import Cartouche

extension ArmsGallery {
  /// China’s row fades from left to right.
  static var table: any ChartFigure {
    Chart(.named("arms-transfers")) {
      RectangleMark(x: .field("period", .ordinal), y: .field("recipient", .nominal))
        .foregroundStyle(by: .field("tiv", .quantitative))
        .markProperties(["stroke": "white", "strokeWidth": 1])
      TextMark(
        x: .field("period", .ordinal), y: .field("recipient", .nominal),
        text: .field("tiv", .quantitative), format: ",.0f"
      )
      .markProperties(["fontSize": 7])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && \
        indexof(['China','India','Algeria','Viet \
        Nam','Egypt','Venezuela','Kazakhstan','Iran'], datum.recipient) >= 0
        """),
      .calculate(
        """
        datum.year <= 1999 ? '1995–99' : datum.year <= 2004 ? '2000–04' : datum.year \
        <= 2009 ? '2005–09' : datum.year <= 2014 ? '2010–14' : datum.year <= 2019 ? \
        '2015–19' : '2020–24'
        """,
        output: "period"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient", "period"])
    )
    .chartXAxis(["orient": "top", "ticks": false, "domain": false, "labelAngle": 0])
    .chartXAxisLabel(nil)
    .chartYSort(.field("tiv", .sum, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["type": "sqrt", "range": ["#F4F7FA", "#7FA4C4"]])
    .chartLegend(.hidden)
    .chartTitle(
      "China’s row fades from left to right",
      subtitle: "Russian deliveries by recipient and five-year period, millions of TIV"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText("Table of deliveries to eight recipients in six periods, shaded by volume.")
    .chartSize(width: .millimetres(170), height: .millimetres(78))
  }
}
