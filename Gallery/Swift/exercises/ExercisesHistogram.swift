import Cartouche

extension ExercisesGallery {
  /// Most exercises last a week or less.
  static var histogram: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BarMark(x: .field("days", .quantitative, bins: 12), y: .count("Number"))
    }
    .chartTransform(
      .calculate("(time(datum.end_date) - time(datum.start_date)) / 86400000 + 1", output: "days"),
      .filter("isValid(datum.end_date) && datum.days <= 45")
    )
    .chartXAxis(["format": "d"])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Most exercises last a week or less",
      subtitle: "Exercises by length in days, 2003–2024"
    )
    .chartNote("Note: Exercises whose end was published, up to 45 days.")
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Histogram of lengths in bins of five days.")
    .chartSize(width: .millimetres(89))
  }
}
