import Cartouche

extension ArmsGallery {
  /// Naval weapons, engines and sensors take longest to arrive.
  static var boxplot: any ChartFigure {
    Chart(.named("arms-deals")) {
      BoxPlotMark(x: .field("years", .quantitative), y: .field("category", .nominal))
        .markProperties(["size": 9])
    }
    .chartTransform(
      .calculate("datum.delivery_to - datum.order_year", output: "years")
    )
    .chartXAxis(["format": "d", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYSort(
      .values([
        "Aircraft", "Ships", "Air-defence systems", "Missiles", "Engines", "Sensors", "Naval weapons",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Naval weapons, engines and sensors take longest to arrive",
      subtitle: "Years from the order to the last delivery, 101 deals by category"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText("Box plots of the years between order and last delivery by category.")
    .chartSize(width: .millimetres(89))
  }
}
