import Cartouche

extension ExercisesGallery {
  /// The Sea of Japan leads, the East China Sea follows.
  static var barsWaters: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      BarMark(x: .field("n", .quantitative), y: .field("area", .nominal))
        .foregroundStyle(by: .field("kind", .nominal))
    }
    .chartTransform(
      .filter("datum.area_kind == 'water'"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["area"]),
      .filter("datum.n >= 2"),
      .calculate("datum.area == 'Sea of Japan' ? 'first' : 'other'", output: "kind")
    )
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["first": Color(0xC8451B), "other": Color(0xA9BED0)])
    .chartLegend(.hidden)
    .chartTitle(
      "The Sea of Japan leads, the East China Sea follows",
      subtitle: "Stages of joint exercises at sea by body of water, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Bars of stages at sea: Sea of Japan 19, East China Sea 11, then five or fewer \
      each.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
