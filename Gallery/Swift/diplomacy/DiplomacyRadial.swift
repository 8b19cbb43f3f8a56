import Cartouche

extension DiplomacyGallery {
  /// November is busiest, January empty.
  static var radial: any ChartFigure {
    Chart(.named("diplomatic-contacts")) {
      SectorMark(angle: .field("month", .ordinal), radius: .field("n", .quantitative))
        .foregroundStyle(Color(0xA9BED0))
        .scaling(.theta, ["domain": months])
        .scaling(.radius, ["type": "sqrt", "zero": true, "rangeMin": 8, "rangeMax": 80, "domain": [0, 60]])
        .markProperties(["stroke": "white", "strokeWidth": 0.8])
      TextMark(angle: .field("month", .ordinal), radius: 92, text: .field("month", .nominal))
        .scaling(.theta, ["domain": months])
        .markProperties(["fontSize": 7])
    }
    .chartTransform(
      .calculate(
        """
        ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month(datum.date)]
        """,
        output: "month"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["month"])
    )
    .chartTitle(
      "November is busiest, January empty",
      subtitle: "Logged contacts of Chinese officials with Russia by month, 2003–2018"
    )
    .chartSource("China Vitae log of activities, 2003–2018.")
    .chartAlternativeText(
      """
      Radial bars of twelve months: 51 contacts in November, 46 in September, 4 in January.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(92))
  }

  private static var months: Literal {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  }
}
