import Cartouche

extension ExercisesGallery {
  /// The new places lie at sea.
  static var overview: any ChartFigure {
    HConcat {
      Chart(.named("joint-exercises/stages")) {
        BarMark(x: .field("year", .ordinal), y: .count("Number"))
          .foregroundStyle(by: .field("where", .nominal))
      }
      .chartTransform(
        .calculate("datum.area_kind == 'water' ? 'at sea' : 'on land or coast'", output: "where")
      )
      .chartXScale(domain: Array(2003...2024))
      .chartXAxis(["values": [2005, 2010, 2015, 2020, 2024]])
      .chartXAxisLabel(nil)
      .chartYAxis(["format": "d"])
      .chartYAxisLabel(nil)
      .chartForegroundStyleScale(["at sea": Color(0x1F4E79), "on land or coast": Color(0xA9BED0)])
      .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
      .chartPlotStyle { $0.frame(width: 190, height: 130) }
      Chart(.named("joint-exercises/stages")) {
        BarMark(x: .field("n", .quantitative), y: .field("area", .nominal))
      }
      .chartTransform(
        .filter("datum.area_kind == 'water' && datum.year >= 2019"),
        .aggregate([.init("count", nil, as: "n")], groupby: ["area"]),
        .filter("datum.n >= 2")
      )
      .chartXAxis(["format": "d", "tickCount": 4])
      .chartXAxisLabel(nil)
      .chartYSort(.channel(.x, descending: true))
      .chartYAxis(["ticks": false, "domain": false])
      .chartYAxisLabel(nil)
      .chartPlotStyle { $0.frame(width: 190, height: 130) }
    }
    .chartTitle(
      "The new places lie at sea",
      subtitle: "Stages per year by kind of place, and the places at sea since 2019"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Left, stacked bars of stages per year; right, bars of the waters used since 2019.")
    .chartSize(width: .millimetres(170))
  }
}
