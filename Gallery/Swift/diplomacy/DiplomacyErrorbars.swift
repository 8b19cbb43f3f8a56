import Cartouche

extension DiplomacyGallery {
  /// Fourteen meetings in a usual year, two telephone calls.
  static var errorbars: any ChartFigure {
    Chart(.named("diplomatic-contacts")) {
      ErrorBarMark(
        x: .field("n", .quantitative), y: .field("contact_type", .nominal), extent: .standardDeviation
      )
      .markProperties(["ticks": true])
      PointMark(x: .field("n", .quantitative, aggregate: .mean), y: .field("contact_type", .nominal))
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["size": 30, "opacity": 1])
    }
    .chartTransform(
      .calculate("year(datum.date)", output: "year"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["year", "contact_type"])
    )
    .chartXScale(["zero": true])
    .chartXAxis(["format": "d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.values(["meeting", "visit day", "phone call"]))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Fourteen meetings in a usual year, two telephone calls",
      subtitle: "Contacts per year by kind: mean and standard deviation, 2003–2018"
    )
    .chartSource("China Vitae log of activities, 2003–2018.")
    .chartAlternativeText(
      """
      Error bars of contacts per year: meetings about 14, visit days about 3, phone \
      calls about 2.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(46))
  }
}
