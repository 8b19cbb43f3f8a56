import Cartouche

extension ExercisesGallery {
  /// South Africa comes by sea, Iran mostly, Central Asia by land.
  static var barsPartners: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BarMark(x: .field("n", .quantitative, aggregate: .sum), y: .field("name of state", .nominal))
        .foregroundStyle(by: .field("at", .nominal))
    }
    .chartTransform(
      .filter("datum.multilateral"),
      .calculate("split(datum.participants, ';')", output: "state"),
      .flatten(["state"], outputs: ["state"]),
      .filter("datum.state != 'CHN' && datum.state != 'RUS'"),
      .calculate("datum.domain == 'naval' ? 'naval' : 'other'", output: "at"),
      .lookup(
        "state",
        from: .inline([
          ["code": "KAZ", "name of state": "Kazakhstan"],
          ["code": "KGZ", "name of state": "Kyrgyzstan"],
          ["code": "TJK", "name of state": "Tajikistan"],
          ["code": "UZB", "name of state": "Uzbekistan"], ["code": "IRN", "name of state": "Iran"],
          ["code": "ZAF", "name of state": "South Africa"],
          ["code": "PAK", "name of state": "Pakistan"], ["code": "IND", "name of state": "India"],
          ["code": "MNG", "name of state": "Mongolia"], ["code": "BLR", "name of state": "Belarus"],
        ]),
        key: "code", fields: ["name of state"], outputs: [], default: nil),
      .filter("isValid(datum['name of state'])"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["name of state", "at"]),
      .joinAggregate([.init("sum", "n", as: "all")], groupby: ["name of state"]),
      .filter("datum.all >= 2")
    )
    .chartXAxis(["format": "d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["naval": Color(0x1F4E79), "other": Color(0xA9BED0)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "South Africa comes by sea, Iran mostly, Central Asia by land",
      subtitle: "Third states in joint exercises, number of exercises, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Stacked bars of third states: Kazakhstan, Kyrgyzstan and Tajikistan mostly in \
      exercises on land, Iran and South Africa in naval ones.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
