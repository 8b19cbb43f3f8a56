import Cartouche

extension ExercisesGallery {
  /// Half of the naval exercises last six days at most.
  static var ecdf: any ChartFigure {
    Chart(.named("joint-exercises")) {
      LineMark(x: .field("days", .quantitative), y: .field("share", .quantitative))
        .foregroundStyle(by: .field("kind", .nominal))
        .markProperties(["interpolate": "step-after"])
    }
    .chartTransform(
      .calculate("(time(datum.end_date) - time(datum.start_date)) / 86400000 + 1", output: "days"),
      .calculate(
        """
        datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' : \
        datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
        """,
        output: "kind"),
      .filter("isValid(datum.end_date) && datum.days <= 20 && datum.kind != 'Land, command post'"),
      .window(
        [.init("row_number", nil, as: "i")], frame: [nil, 0], groupby: ["kind"],
        sort: [SortField("days")], ignorePeers: false),
      .joinAggregate([.init("count", nil, as: "all")], groupby: ["kind"]),
      .calculate("datum.i / datum.all", output: "share")
    )
    .chartXScale(["domain": [0, 20]])
    .chartXAxis(["format": "d"])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0, 1]])
    .chartYAxis(["format": ".0%"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Naval": Color(0x1F4E79), "Several domains": Color(0xC8451B), "Air patrol": Color(0xD59A1C),
    ])
    .chartLegend(["title": nil])
    .chartTitle(
      "Half of the naval exercises last six days at most",
      subtitle: "Share of exercises that last no longer than so many days"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText("Empirical distribution of the length by domain.")
    .chartSize(width: .millimetres(89))
  }
}
