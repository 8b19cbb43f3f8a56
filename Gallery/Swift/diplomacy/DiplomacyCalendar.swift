import Cartouche

extension DiplomacyGallery {
  /// Xi and Putin meet most often in June, September and November.
  static var calendar: any ChartFigure {
    Chart(.named("leader-meetings")) {
      PointMark(x: .field("day", .quantitative), y: .field("year", .ordinal))
        .foregroundStyle(by: .field("how", .nominal))
        .markProperties(["size": 30, "opacity": 0.85, "stroke": "white", "strokeWidth": 0.4])
    }
    .chartTransform(
      .filter("datum.china_person == 'Xi Jinping' && datum.level == 'head of state'"),
      .calculate("year(datum.date)", output: "year"),
      .calculate("dayofyear(datum.date)", output: "day"),
      .calculate(
        "datum.format == 'video call' || datum.format == 'phone call' ? datum.format : 'in person'",
        output: "how")
    )
    .chartXScale(["domain": [1, 366], "nice": false])
    .chartXAxis([
      "values": [1, 60, 121, 182, 244, 305],
      "labelExpr": "timeFormat(datetime(2015, 0, datum.value), '%-d %b')",
    ])
    .chartXAxisLabel(nil)
    .chartYAxis(["ticks": false, "domain": false, "grid": true])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "in person": Color(0xC8451B), "video call": Color(0x1F4E79), "phone call": Color(0xA9BED0),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Xi and Putin meet most often in June, September and November",
      subtitle: "Meetings and calls of the two by day of the year, 2013–2024"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Dots by day of the year for each year from 2013 to 2024, in person, by video and \
      by phone; only calls in 2020 and 2021.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
