import Cartouche

extension ExercisesGallery {
  /// Troops, ships and aircraft follow different tides.
  static var repeated: any ChartFigure {
    ChartGrid(columns: 3) {
      size("troops_total", called: "Troops")
      size("ships_total", called: "Ships")
      size("aircraft_total", called: "Aircraft")
    }
    .chartNote("Note: Not every source states them.")
    .chartTitle(
      "Troops, ships and aircraft follow different tides",
      subtitle: "Stated size of joint exercises by year, log scales, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Three small scatter plots of troops, ships and aircraft by year.
      """
    )
    .chartSize(width: .millimetres(170))
  }

  private static func size(_ column: String, called name: String) -> Chart {
    Chart(.named("joint-exercises")) {
      PointMark(x: .field("year", .quantitative), y: .field(name, .quantitative))
        .markProperties(["size": 18, "opacity": 0.75])
    }
    .chartTransform(.calculate(Expression(stringLiteral: "datum.\(column)"), output: name))
    .chartXScale(["domain": [2003, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2010, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["type": "log"])
    .chartYAxis(["format": ",d", "values": [1, 10, 100, 1000, 10000, 100000], "titleFontWeight": "bold"])
    .chartYAxisLabel(name)
    .chartPlotStyle { $0.frame(width: 120, height: 96) }
  }
}
