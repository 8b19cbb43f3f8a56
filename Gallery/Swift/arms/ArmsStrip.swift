import Cartouche

extension ArmsGallery {
  /// One ship counts as hundreds of missiles.
  static var strip: any ChartFigure {
    Chart(.named("arms-deals")) {
      TickMark(x: .field("tiv_per_unit", .quantitative), y: .field("category", .nominal))
        .markProperties(["thickness": 1.1, "opacity": 0.75])
    }
    .chartTransform(
      .filter("datum.tiv_per_unit > 0")
    )
    .chartXScale(["type": "log"])
    .chartXAxis(["values": [0.1, 1, 10, 100]])
    .chartXAxisLabel(nil)
    .chartYSort(
      .values([
        "Ships", "Aircraft", "Air-defence systems", "Engines", "Sensors", "Naval weapons", "Missiles",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartTitle(
      "One ship counts as hundreds of missiles",
      subtitle: "TIV of one unit in 101 deals, millions, log scale"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Strips of the value of one unit by category on a log scale: ships from 220 to 500 \
      million TIV, missiles mostly below one.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
