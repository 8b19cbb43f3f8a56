import Cartouche

extension DiplomacyGallery {
  /// Five pairs of presidents, one of them for twelve years.
  static var terms: any ChartFigure {
    Chart(.named("leader-meetings")) {
      BarMark(
        xStart: .field("first", .temporal), xEnd: .field("last", .temporal), y: .field("pair", .nominal)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["height": 7])
      TextMark(x: .field("last", .temporal), y: .field("pair", .nominal), text: .field("n", .quantitative))
        .markStyle("label")
        .foregroundStyle(Color(0x1A1A1A))
        .markProperties(["align": "left", "baseline": "middle", "dx": 3])
    }
    .chartTransform(
      .filter("datum.level == 'head of state'"),
      .calculate(
        "split(datum.china_person, ' ')[0] + ' and ' + split(datum.russia_person, ' ')[1]",
        output: "pair"),
      .calculate("time(datum.date)", output: "moment"),
      .aggregate(
        [
          .init("min", "moment", as: "first"), .init("max", "moment", as: "last"),
          .init("count", nil, as: "n"),
        ],
        groupby: ["pair"])
    )
    .chartXScale(["domain": [["year": 1992], ["year": 2025]]])
    .chartXAxis(["format": "%Y", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.field("first", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 150])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Five pairs of presidents, one of them for twelve years",
      subtitle: "First to last contact of each pair; number of meetings and calls"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Bars of five pairs: Jiang and Yeltsin 8 contacts, Jiang and Putin 5, Hu and Putin \
      18, Hu and Medvedev 19, Xi and Putin 58.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
