import Cartouche

extension ExercisesGallery {
  /// Joint Sea was largest in 2012 and 2015.
  static var lollipop: any ChartFigure {
    Chart(.named("joint-exercises")) {
      RuleMark(
        x: .field("short", .nominal), yStart: .field("zero", .quantitative),
        yEnd: .field("ships_total", .quantitative)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["strokeWidth": 1.2])
      PointMark(x: .field("short", .nominal), y: .field("ships_total", .quantitative))
        .markProperties(["size": 36, "opacity": 1])
      TextMark(
        x: .field("short", .nominal), y: .field("ships_total", .quantitative),
        text: .field("ships_total", .quantitative)
      )
      .markStyle("label")
      .foregroundStyle(Color(0x1A1A1A))
      .markProperties(["align": "center", "baseline": "bottom", "dy": -6])
    }
    .chartTransform(
      .filter("datum.series == 'Joint Sea' && isValid(datum.ships_total)"),
      .calculate("replace(datum.name, 'Joint Sea ', '')", output: "short"),
      .calculate("0", output: "zero")
    )
    .chartXSort(.field("start_date", nil, descending: false))
    .chartXAxis(["ticks": false, "labelAngle": 0])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0, 28]])
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Joint Sea was largest in 2012 and 2015",
      subtitle: "Ships in Joint Sea exercises, 2012–2024"
    )
    .chartNote("Note: Joint Sea 2017 (II) without a published number.")
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Lollipops of ships: 25 in 2012 and in the second part of 2015, 7 in 2024.")
    .chartSize(width: .millimetres(170), height: .millimetres(62))
  }
}
