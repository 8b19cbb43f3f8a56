import Cartouche

extension ArmsGallery {
  /// China’s weight in Russian exports fell with the volume.
  static var dualAxis: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("year", .ordinal), y: .field("China", .quantitative))
        .foregroundStyle(Color(0xA9BED0))
        .markAxis(.y, ["format": ",d"])
      LineMark(x: .field("year", .ordinal), y: .field("share", .quantitative))
        .foregroundStyle(Color(0xC8451B))
        .markAxis(.y, ["format": "d", "orient": "right", "grid": false, "labelColor": "#C8451B"])
        .scaling(.y, ["domain": [0, 70]])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && (datum.recipient == 'China' || \
        datum.recipient == 'World')
        """),
      .pivot(field: "recipient", value: "tiv_million", groupby: ["year"], operation: .sum, limit: nil),
      .calculate("100 * datum.China / datum.World", output: "share")
    )
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxisLabel(nil)
    .chartResolve(scales: [.y: .independent])
    .chartTitle(
      "China’s weight in Russian exports fell with the volume",
      subtitle: "Deliveries to China (bars, millions of TIV) and share of Russian exports (line, per cent)"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Bars of deliveries to China and a line of their share of all Russian deliveries, \
      which peaks at 59 per cent in 2005 and ends at 2.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
