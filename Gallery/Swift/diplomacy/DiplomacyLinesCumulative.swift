import Cartouche

extension DiplomacyGallery {
  /// Xi and Putin overtook all earlier pairs within four years.
  static var linesCumulative: any ChartFigure {
    Chart(.named("leader-meetings")) {
      LineMark(x: .field("years", .quantitative), y: .field("n", .quantitative))
        .foregroundStyle(by: .field("pair", .nominal))
        .markProperties(["interpolate": "step-after"])
    }
    .chartTransform(
      .filter("datum.level == 'head of state'"),
      .calculate(
        "split(datum.china_person, ' ')[0] + ' and ' + split(datum.russia_person, ' ')[1]",
        output: "pair"),
      .window(
        [.init("row_number", nil, as: "n")], frame: [nil, 0], groupby: ["pair"],
        sort: [SortField("date")], ignorePeers: false),
      .calculate("time(datum.date)", output: "moment"),
      .joinAggregate([.init("min", "moment", as: "first")], groupby: ["pair"]),
      .calculate("(datum.moment - datum.first) / 31557600000", output: "years")
    )
    .chartXScale(["nice": false])
    .chartXAxis(["format": "d"])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Jiang and Yeltsin": Color(0x9AA5AE), "Jiang and Putin": Color(0x5FA8D3),
      "Hu and Putin": Color(0x2E7D5B), "Hu and Medvedev": Color(0x1F4E79),
      "Xi and Putin": Color(0xC8451B),
    ])
    .chartLegend(["title": nil])
    .chartTitle(
      "Xi and Putin overtook all earlier pairs within four years",
      subtitle: "Meetings and calls of each pair of presidents, cumulative, by years since the first"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Step lines of the cumulative number by pair: Xi and Putin reach 58 after twelve \
      years, Hu and Medvedev 19 after four.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
