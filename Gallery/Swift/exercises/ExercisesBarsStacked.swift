import Cartouche

extension ExercisesGallery {
  /// Eleven exercises in 2024, nine of them without third states.
  static var barsStacked: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BarMark(x: .field("year", .ordinal), y: .count("Number"))
        .foregroundStyle(by: .field("kind", .nominal))
        .order(by: .field("multilateral", .nominal))
    }
    .chartTransform(
      .calculate("datum.multilateral ? 'With other states' : 'China and Russia only'", output: "kind")
    )
    .chartXScale(domain: Array(2003...2024))
    .chartXAxis(["values": [2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "China and Russia only": Color(0x1F4E79), "With other states": Color(0xA9BED0),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Eleven exercises in 2024, nine of them without third states",
      subtitle: "Joint exercises of China and Russia by year, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Stacked bars of exercises per year: one or two until 2012, six in 2019, eleven in \
      2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
