import Cartouche

extension ArmsGallery {
  /// Two deals in three begin to arrive within two years.
  static var histogram: any ChartFigure {
    Chart(.named("arms-deals")) {
      BarMark(x: .field("years", .quantitative, bins: 10), y: .count("Number"))
    }
    .chartTransform(
      .calculate("datum.delivery_from - datum.order_year", output: "years")
    )
    .chartXAxis(["format": "d"])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Two deals in three begin to arrive within two years",
      subtitle: "Deals by years from the order to the first delivery, 1990–2019"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText("Histogram of years from order to first delivery of 101 deals.")
    .chartSize(width: .millimetres(89))
  }
}
