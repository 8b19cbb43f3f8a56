import Cartouche

extension DiplomacyGallery {
  /// Under Xi the usual gap fell from eleven to eight weeks.
  static var density: any ChartFigure {
    Chart(.named("leader-meetings")) {
      AreaMark(x: .field("days", .quantitative), y: .field("density", .quantitative), stacking: .unstacked)
        .foregroundStyle(by: .field("china_person", .nominal))
        .markProperties(["opacity": 0.45, "line": true])
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
      .filter("datum.china_person != 'Jiang Zemin' && datum.days < 400"),
      .other(
        "density",
        [
          "density": "days", "groupby": ["china_person"], "extent": [0, 400], "bandwidth": 30,
          "as": ["days", "density"],
        ])
    )
    .chartXScale(["domain": [0, 400]])
    .chartXAxis(["format": "d"])
    .chartXAxisLabel(nil)
    .chartYAxis(.hidden)
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["Hu Jintao": Color(0x1F4E79), "Xi Jinping": Color(0xC8451B)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Under Xi the usual gap fell from eleven to eight weeks",
      subtitle: "Days between meetings in person of the presidents, density by Chinese president"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText("Two overlapping densities of days between meetings for Hu and Xi.")
    .chartSize(width: .millimetres(89))
  }
}
