import Cartouche

extension ExercisesGallery {
  /// More than half of all exercises since 2003 fell in the last six years.
  static var stepCumulative: any ChartFigure {
    Chart(.named("joint-exercises")) {
      LineMark(x: .field("start_date", .temporal), y: .field("n", .quantitative))
        .markProperties(["interpolate": "step-after"])
      RuleMark(y: .value("at", 32))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.7])
      TextMark(x: .field("start_date", .temporal), y: .field("n", .quantitative), text: "half: 32 by 2019")
        .markStyle("annotation")
        .markProperties(["align": "right", "baseline": "middle", "dx": -4, "dy": -8])
        .transform(
          .filter("datum.n == 32"))
    }
    .chartTransform(
      .window(
        [.init("row_number", nil, as: "n")], frame: [nil, 0], groupby: [],
        sort: [SortField("start_date")], ignorePeers: false)
    )
    .chartXAxis(["format": "%Y", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "More than half of all exercises since 2003 fell in the last six years",
      subtitle: "Joint exercises, cumulative number, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Step line of the number of exercises, reaching 32 in 2019 and 64 at the end of \
      2024.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
