import Cartouche

extension ExercisesGallery {
  /// Whoever hosts sends more, or both send the same.
  static var dumbbell: any ChartFigure {
    Chart(.named("joint-exercises")) {
      RuleMark(
        xStart: .field("low", .quantitative), xEnd: .field("high", .quantitative),
        y: .field("name", .nominal)
      )
      .foregroundStyle(Color(0xC5CBD0))
      .markProperties(["strokeWidth": 1.4])
      PointMark(x: .field("troops", .quantitative), y: .field("name", .nominal))
        .foregroundStyle(by: .field("state", .nominal))
        .markProperties(["size": 30, "opacity": 1])
    }
    .chartTransform(
      .filter("isValid(datum.troops_china) && isValid(datum.troops_russia)"),
      .calculate("datum.troops_china", output: "China"),
      .calculate("datum.troops_russia", output: "Russia"),
      .calculate("min(datum.China, datum.Russia)", output: "low"),
      .calculate("max(datum.China, datum.Russia)", output: "high"),
      .fold(["China", "Russia"], outputs: ["state", "troops"])
    )
    .chartXScale(["type": "log", "domain": [20, 10000]])
    .chartXAxis(["format": ",d", "values": [30, 100, 300, 1000, 3000, 10000]])
    .chartXAxisLabel(nil)
    .chartYSort(.field("year", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 140])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["China": Color(0x1F4E79), "Russia": Color(0xC8451B)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Whoever hosts sends more, or both send the same",
      subtitle: "Chinese and Russian troops in nine exercises, log scale"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Dumbbells of troops of both states: Peace Mission 2005 in China 8,200 Chinese and \
      1,800 Russians; Peace Mission 2018 in Russia 743 and 1,700.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
