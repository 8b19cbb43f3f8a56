import Cartouche

extension ExercisesGallery {
  /// The giant exercises are Russian ones with Chinese guests.
  static var bubble: any ChartFigure {
    Chart(.named("joint-exercises")) {
      PointMark(x: .field("year", .quantitative), y: .field("troops_total", .quantitative))
        .foregroundStyle(by: .field("kind", .nominal))
        .markProperties(["opacity": 0.75, "size": 30, "stroke": "white", "strokeWidth": 0.4])
      TextMark(
        x: .field("year", .quantitative), y: .field("troops_total", .quantitative),
        text: .field("name", .nominal)
      )
      .markStyle("annotation")
      .markProperties(["align": "right", "baseline": "middle", "dx": -5])
      .transform(
        .filter("datum.troops_total >= 100000"))
    }
    .chartTransform(
      .filter("isValid(datum.troops_total)"),
      .calculate("datum.series == 'Russian strategic exercise' ? datum.series : 'other'", output: "kind")
    )
    .chartXScale(["domain": [2002, 2025], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["type": "log", "domain": [50, 1000000]])
    .chartYAxis(["format": ",d", "values": [100, 1000, 10000, 100000, 1000000]])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["Russian strategic exercise": Color(0xC8451B), "other": Color(0x1F4E79)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "The giant exercises are Russian ones with Chinese guests",
      subtitle: "Troops stated for each exercise, log scale, 2003–2024"
    )
    .chartNote("Note: The Russian ministry’s figures for the whole exercise; China sent 1,600 to 3,200.")
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Dots of troops per exercise on a log scale. Vostok-2018 with 300,000 and four \
      other strategic exercises of 50,000 or more; others below 10,000.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
