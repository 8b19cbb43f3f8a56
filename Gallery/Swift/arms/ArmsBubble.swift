import Cartouche

extension ArmsGallery {
  /// The big orders fell between 1995 and 2005.
  static var bubble: any ChartFigure {
    Chart(.named("arms-deals")) {
      PointMark(x: .field("order_year", .quantitative), y: .field("number_ordered", .quantitative))
        .symbolSize(by: .field("tiv_delivered", .quantitative))
        .foregroundStyle(by: .field("group", .nominal))
        .order(by: .field("depth", .quantitative))
        .markProperties(["opacity": 0.65, "stroke": "white", "strokeWidth": 0.4])
    }
    .chartTransform(
      .filter("isValid(datum.number_ordered)"),
      .calculate("-datum.tiv_delivered", output: "depth"),
      .calculate(
        "datum.category == 'Aircraft' || datum.category == 'Ships' ? datum.category : 'Other'", output: "group")
    )
    .chartXScale(["domain": [1989, 2020], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1990, 1995, 2000, 2005, 2010, 2015, 2019]])
    .chartXAxisLabel(nil)
    .chartYScale(["type": "log"])
    .chartYAxis(["format": ",d", "values": [1, 10, 100, 1000]])
    .chartYAxisLabel(nil)
    .chartSymbolSizeScale(range: 6.0...420)
    .chartForegroundStyleScale([
      "Aircraft": Color(0x1F4E79), "Ships": Color(0xC8451B), "Other": Color(0xB9A878),
    ])
    .chartLegend(.size, ["values": [100, 1000, 4000], "orient": "right", "title": "Million TIV"])
    .chartLegend(.color, ["orient": "right", "direction": "vertical", "title": nil])
    .chartNote("Note: One deal of unknown number is left out.")
    .chartTitle(
      "The big orders fell between 1995 and 2005",
      subtitle: "Deals by year of order and units ordered; area shows volume delivered, TIV"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Bubbles of 100 deals by order year and number ordered. The largest, 105 Su-27 of \
      1996, is followed by those up to 2003.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(80))
  }
}
