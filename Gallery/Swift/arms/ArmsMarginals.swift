import Cartouche

extension ArmsGallery {
  /// Most orders came before 2007, for ten to a thousand units.
  static var marginals: any ChartFigure {
    VConcat(spacing: 6) {
      Chart(.named("arms-deals")) {
        BarMark(x: .field("order_year", .quantitative, bins: 20), y: .count("Number"))
          .foregroundStyle(Color(0xA9BED0))
      }
      .chartTransform(known, units)
      .chartXScale(["domain": [1990, 2020]])
      .chartXAxis(.hidden)
      .chartYAxis(.hidden)
      .chartPlotStyle { $0.frame(width: 330, height: 34) }
      HConcat(spacing: 6) {
        Chart(.named("arms-deals")) {
          PointMark(x: .field("order_year", .quantitative), y: .field("units", .quantitative))
            .markProperties(["opacity": 0.6, "size": 16])
        }
        .chartTransform(known, units)
        .chartXScale(["domain": [1990, 2020], "zero": false])
        .chartXAxis(["format": "d"])
        .chartXAxisLabel(nil)
        .chartYScale(["domain": [0, 4]])
        .chartYAxis(["values": [0, 1, 2, 3, 4], "labelExpr": "format(pow(10, datum.value), ',d')"])
        .chartYAxisLabel(nil)
        .chartPlotStyle { $0.frame(width: 330, height: 120) }
        Chart(.named("arms-deals")) {
          BarMark(x: .count("Number"), y: .field("units", .quantitative, bins: 8))
            .foregroundStyle(Color(0xA9BED0))
        }
        .chartTransform(known, units)
        .chartYScale(["domain": [0, 4]])
        .chartXAxis(.hidden)
        .chartYAxis(.hidden)
        .chartPlotStyle { $0.frame(width: 40, height: 120) }
      }
    }
    .chartTitle(
      "Most orders came before 2007, for ten to a thousand units",
      subtitle: "Deals by year of order and units ordered, with the distribution of each"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Scatter of deals by order year and units on a log scale with histograms on both sides.
      """
    )
    .chartSize(width: .millimetres(170))
  }

  private static var known: Transform.Step { .filter("isValid(datum.number_ordered)") }
  private static var units: Transform.Step {
    .calculate("log(datum.number_ordered) / log(10)", output: "units")
  }
}
