import Cartouche

extension ExercisesGallery {
  /// July to September are the season.
  static var heatmap: any ChartFigure {
    Chart(.named("joint-exercises")) {
      RectangleMark(x: .field("year", .ordinal), y: .field("month", .ordinal))
        .foregroundStyle(by: .field("many", .nominal))
        .markProperties(["stroke": "white", "strokeWidth": 0.7])
    }
    .chartTransform(
      .calculate(
        "['Jan','Feb','Mar','Apr','May','Jun','Jul','Aug','Sep','Oct','Nov','Dec'][month(datum.start_date)]",
        output: "month"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["year", "month"]),
      .calculate("datum.n > 2 ? 'three or more' : datum.n == 2 ? 'two' : 'one'", output: "many")
    )
    .chartXScale(domain: Array(2003...2024))
    .chartXAxis(["values": [2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]])
    .chartYSort(
      .values([
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "one": Color(0xB5CCDF), "two": Color(0x467AA6), "three or more": Color(0x12395C),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "July to September are the season",
      subtitle: "Joint exercises by year and month of beginning, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Heat map of months and years; most cells lie between July and September.")
    .chartSize(width: .millimetres(89), height: .millimetres(88))
  }
}
