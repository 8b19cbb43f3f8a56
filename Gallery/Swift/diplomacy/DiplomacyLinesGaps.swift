import Cartouche

extension DiplomacyGallery {
  /// The pandemic made the longest gap since 1994.
  static var linesGaps: any ChartFigure {
    Chart(.named("leader-meetings")) {
      RuleMark(
        x: .field("date", .temporal), yStart: .field("zero", .quantitative),
        yEnd: .field("days", .quantitative)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["strokeWidth": 1])
      PointMark(x: .field("date", .temporal), y: .field("days", .quantitative))
        .markProperties(["size": 12, "opacity": 1])
      TextMark(
        x: .field("date", .temporal), y: .field("days", .quantitative), text: "February 2022: 814 days"
      )
      .markStyle("annotation")
      .markProperties(["align": "right", "baseline": "middle", "dx": -5])
      .transform(
        .filter("datum.days > 700 && year(datum.date) > 2010"))
    }
    .chartTransform(
      .filter(
        """
        datum.level == 'head of state' && datum.format != 'phone call' && datum.format \
        != 'video call'
        """),
      .window(
        [.init("lag", "date", as: "before")], frame: [nil, 0], groupby: [], sort: [SortField("date")],
        ignorePeers: false),
      .filter("isValid(datum.before)"),
      .calculate("(time(datum.date) - time(datum.before)) / 86400000", output: "days"),
      .calculate("0", output: "zero")
    )
    .chartXAxis(["format": "%Y", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "The pandemic made the longest gap since 1994",
      subtitle: "Days since the meeting before, meetings in person of the presidents, 1994–2024"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText("Needles of the days between meetings: mostly below 200, 814 before February 2022.")
    .chartSize(width: .millimetres(89))
  }
}
