import Cartouche

extension ArmsGallery {
  /// China and India cut most; Egypt and Kazakhstan bought more.
  static var barsDiverging: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("change", .quantitative), y: .field("recipient", .nominal))
        .foregroundStyle(by: .field("sign", .nominal))
      RuleMark(x: .value("at", 0))
        .foregroundStyle(Color(0x1A1A1A))
        .markProperties(["strokeWidth": 0.6])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient \
        != 'World' && datum.year >= 2005
        """),
      .calculate("datum.year >= 2015 ? datum.tiv_million : -datum.tiv_million", output: "signed"),
      .aggregate([.init("sum", "signed", as: "change")], groupby: ["recipient"]),
      .calculate("datum.change < 0 ? 'less' : 'more'", output: "sign")
    )
    .chartXScale(["domain": [-9000, 2500], "nice": false])
    .chartXAxis(["format": ",d", "tickCount": 4])
    .chartXAxisLabel(nil)
    .chartYSort(.field("change", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["less": Color(0xC8451B), "more": Color(0x1F4E79)])
    .chartLegend(.hidden)
    .chartTitle(
      "China and India cut most; Egypt and Kazakhstan bought more",
      subtitle: "Change of Russian deliveries, 2005–2014 to 2015–2024, millions of TIV"
    )
    .chartNote("Note: A recipient without a delivery in the later decade counts as zero.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Diverging bars of the change between two decades. India fell by 8,610 million \
      TIV, China by 5,300, Egypt rose by 2,076 and Kazakhstan by 2,037.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
