import Cartouche

extension ExercisesGallery {
  /// Five of nine series began in 2019 or later.
  static var gantt: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BarMark(
        xStart: .field("first", .quantitative), xEnd: .field("end", .quantitative),
        y: .field("name of series", .nominal)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["height": 6])
      TextMark(
        x: .field("end", .quantitative), y: .field("name of series", .nominal),
        text: .field("n", .quantitative)
      )
      .markStyle("label")
      .foregroundStyle(Color(0x1A1A1A))
      .markProperties(["align": "left", "baseline": "middle", "dx": 3])
    }
    .chartTransform(
      .calculate(
        """
        indexof(['Peace Mission','Cooperation','Joint Sea','Russian strategic \
        exercise','Joint air patrol','Marine Security Belt','Mosi','Joint naval \
        patrol','PLA theatre exercise'], datum.series) < 0 ? 'Other' : datum.series
        """,
        output: "name of series"),
      .filter("datum['name of series'] != 'Other'"),
      .aggregate(
        [.init("min", "year", as: "first"), .init("max", "year", as: "last"), .init("count", nil, as: "n")],
        groupby: ["name of series"]),
      .calculate("datum.last + 0.9", output: "end")
    )
    .chartXScale(["domain": [2003, 2027], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYSort(.field("first", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 140])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Five of nine series began in 2019 or later",
      subtitle: "First to last exercise of each series; number of exercises, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Bars from the first to the last exercise of each series. Joint Sea runs from 2012 \
      to 2024 with twelve exercises.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
