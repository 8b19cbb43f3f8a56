import Cartouche

extension ExercisesGallery {
  /// Air patrols take a day, other exercises about a week.
  static var boxplot: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BoxPlotMark(x: .field("days", .quantitative), y: .field("kind", .nominal))
        .markProperties(["size": 10])
    }
    .chartTransform(
      .calculate("(time(datum.end_date) - time(datum.start_date)) / 86400000 + 1", output: "days"),
      .calculate(
        """
        datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' : \
        datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
        """,
        output: "kind"),
      .filter("isValid(datum.end_date) && datum.days <= 45")
    )
    .chartXAxis(["format": "d", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYSort(.values(["Naval", "Air patrol", "Land, command post", "Several domains"]))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Air patrols take a day, other exercises about a week",
      subtitle: "Length of joint exercises in days by domain, 2003–2024"
    )
    .chartNote("Note: Exercises whose end was published, up to 45 days.")
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Box plots of length by domain.")
    .chartSize(width: .millimetres(89))
  }
}
