import Cartouche

extension DiplomacyGallery {
  /// The presidents met ever more often until 2019.
  static var band: any ChartFigure {
    Chart(.named("leader-meetings")) {
      AreaMark(
        x: .field("year", .quantitative), yStart: .field("low", .quantitative),
        yEnd: .field("high", .quantitative)
      )
      .markProperties(["opacity": 0.35])
      .transform(
        .filter("datum.full == 5"))
      LineMark(x: .field("year", .quantitative), y: .field("mean", .quantitative))
        .transform(
          .filter("datum.full == 5"))
    }
    .chartTransform(
      .filter(
        """
        datum.level == 'head of state' && datum.format != 'phone call' && datum.format \
        != 'video call'
        """),
      .calculate("year(datum.date)", output: "year"),
      .filter("datum.year >= 1994"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["year"]),
      .other(
        "impute", ["impute": "n", "key": "year", "value": 0, "keyvals": ["start": 1994, "stop": 2025]]),
      .window(
        [
          .init("mean", "n", as: "mean"), .init("min", "n", as: "low"), .init("max", "n", as: "high"),
          .init("count", nil, as: "full"),
        ],
        frame: [-2, 2], groupby: [], sort: [SortField("year")], ignorePeers: false)
    )
    .chartXScale(["domain": [1996, 2022], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2000, 2005, 2010, 2015, 2022]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "The presidents met ever more often until 2019",
      subtitle: "Meetings in person per year: mean of five years with the range"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText(
      """
      Line of the centred five-year mean of meetings with a band from the least to the \
      most.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
