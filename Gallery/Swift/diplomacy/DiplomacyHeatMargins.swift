import Cartouche

extension DiplomacyGallery {
  /// September to November bring four contacts in ten.
  static var heatMargins: any ChartFigure {
    VConcat(spacing: 6) {
      Chart(.named("diplomatic-contacts")) {
        BarMark(x: .field("year", .ordinal), y: .count("Number"))
          .foregroundStyle(Color(0xA9BED0))
      }
      .chartTransform(
        .calculate("year(datum.date)", output: "year"),
        .calculate(
          """
          ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', \
          'Nov', 'Dec'][month(datum.date)]
          """,
          output: "month")
      )
      .chartXAxis(.hidden)
      .chartXAxisLabel(nil)
      .chartYAxis(.hidden)
      .chartYAxisLabel(nil)
      .chartPlotStyle { $0.frame(height: 40) }
      Chart(.named("diplomatic-contacts")) {
        RectangleMark(x: .field("year", .ordinal), y: .field("month", .ordinal))
          .foregroundStyle(by: .count("Number"))
          .markProperties(["stroke": "white", "strokeWidth": 0.7])
      }
      .chartTransform(
        .calculate("year(datum.date)", output: "year"),
        .calculate(
          """
          ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', \
          'Nov', 'Dec'][month(datum.date)]
          """,
          output: "month")
      )
      .chartXAxis(["ticks": false, "domain": false, "values": [2003, 2006, 2009, 2012, 2015, 2018]])
      .chartXAxisLabel(nil)
      .chartYScale(["domain": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]])
      .chartYAxis(["ticks": false, "domain": false])
      .chartYAxisLabel(nil)
      .chartForegroundStyleScale(["range": ["#E3ECF3", "#12395C"]])
      .chartLegend(["orient": "bottom", "direction": "horizontal", "title": nil])
      .chartPlotStyle { $0.frame(height: 150) }
    }
    .chartTitle(
      "September to November bring four contacts in ten",
      subtitle: "Logged contacts by month and year, with totals, 2003–2018"
    )
    .chartNote("Note: Bars: contacts of the year.")
    .chartSource("China Vitae log of activities, 2003–2018.")
    .chartAlternativeText("Heat map of contacts by month and year with bars of yearly totals above.")
    .chartSize(width: .millimetres(89))
  }
}
