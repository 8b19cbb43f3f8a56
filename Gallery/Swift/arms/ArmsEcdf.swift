import Cartouche

extension ArmsGallery {
  /// Twelve of 101 deals carried half of the volume.
  static var ecdf: any ChartFigure {
    Chart(.named("arms-deals")) {
      LineMark(x: .field("deals", .quantitative), y: .field("volume", .quantitative))
      RuleMark(x: .value("at", 11.9))
        .foregroundStyle(Color(0x7C8894))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.7])
      RuleMark(y: .value("at", 50))
        .foregroundStyle(Color(0x7C8894))
        .markProperties(["strokeDash": [2, 1.5], "strokeWidth": 0.7])
    }
    .chartTransform(
      .window(
        [.init("row_number", nil, as: "n"), .init("sum", "tiv_delivered", as: "sofar")], frame: [nil, 0],
        groupby: [], sort: [SortField("tiv_delivered", descending: true)], ignorePeers: true),
      .joinAggregate(
        [.init("count", nil, as: "all"), .init("sum", "tiv_delivered", as: "total")], groupby: []),
      .calculate("100 * datum.n / datum.all", output: "deals"),
      .calculate("100 * datum.sofar / datum.total", output: "volume")
    )
    .chartXScale(["domain": [0, 100]])
    .chartXAxis(["format": "d"])
    .chartXAxisLabel("Share of deals, per cent")
    .chartYScale(["domain": [0, 100]])
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartTitle(
      "Twelve of 101 deals carried half of the volume",
      subtitle: "Cumulative share of deals and of volume, largest deals first, per cent"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Concentration curve of 101 deals: the twelve largest carried half of the volume \
      delivered.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
