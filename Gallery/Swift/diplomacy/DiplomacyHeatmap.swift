import Cartouche

extension DiplomacyGallery {
  /// June and November are the months of summits.
  static var heatmap: any ChartFigure {
    Chart(.named("leader-meetings")) {
      RectangleMark(x: .field("year", .ordinal), y: .field("month", .ordinal))
        .foregroundStyle(by: .field("many", .nominal))
        .markProperties(["stroke": "white", "strokeWidth": 0.7])
    }
    .chartTransform(
      .filter(
        """
        datum.level == 'head of state' && datum.format != 'phone call' && datum.format \
        != 'video call'
        """),
      .calculate("year(datum.date)", output: "year"),
      .calculate(
        """
        ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', \
        'Dec'][month(datum.date)]
        """,
        output: "month"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["year", "month"]),
      .calculate("datum.n > 2 ? 'three or more' : datum.n == 2 ? 'two' : 'one'", output: "many")
    )
    .chartXScale(domain: Array(1992...2024))
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]])
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "one": Color(0xB5CCDF), "two": Color(0x467AA6), "three or more": Color(0x12395C),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "June and November are the months of summits",
      subtitle: "Meetings in person of the presidents by year and month, 1992–2024"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Heat map of months and years: most meetings in June, September and November, none \
      in January, 2020 and 2021.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(84))
  }
}
