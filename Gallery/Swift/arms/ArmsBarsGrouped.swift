import Cartouche

extension ArmsGallery {
  /// India overtook China as Russia’s best customer.
  static var barsGrouped: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("period", .ordinal), y: .field("bn", .quantitative))
        .foregroundStyle(by: .field("recipient", .nominal))
        .position(by: .field("recipient", .nominal))
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && (datum.recipient \
        == 'China' || datum.recipient == 'India')
        """),
      .calculate(
        "datum.year <= 2004 ? '1995–2004' : datum.year <= 2014 ? '2005–2014' : '2015–2024'",
        output: "period"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["period", "recipient"]),
      .calculate("datum.tiv / 1000", output: "bn")
    )
    .chartXAxis(["ticks": false])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ".3~r", "tickCount": 5])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["China": Color(0xC8451B), "India": Color(0x1F4E79)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "India overtook China as Russia’s best customer",
      subtitle: "Russian deliveries by decade, thousands of millions of TIV"
    )
    .chartNote("Note: TIV measure the volume of capability delivered, not its price.")
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Grouped bars: from 1995 to 2004 China took 16.2 thousand million TIV and India \
      11.4; from 2005 to 2014 China 12.6 and India 20.1; from 2015 to 2024 China 7.3 \
      and India 11.5.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
