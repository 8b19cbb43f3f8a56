import Cartouche

extension ArmsGallery {
  /// The dearest deal is neither the largest nor the longest.
  static var parallel: any ChartFigure {
    Chart(.named("arms-deals")) {
      LineMark(
        x: .field("measure", .nominal), y: .field("level", .quantitative),
        series: .field("deal", .nominal)
      )
      .foregroundStyle(by: .field("kind", .nominal))
      .markProperties(["strokeWidth": 0.9, "opacity": 0.75])
    }
    .chartTransform(
      .filter("isValid(datum.value_usd_million_low)"),
      .calculate("log(datum.number_ordered)", output: "units"),
      .calculate("log(datum.tiv_delivered)", output: "volume"),
      .calculate("log(datum.value_usd_million_high)", output: "price"),
      .calculate("datum.delivery_to - datum.order_year", output: "years"),
      .fold(["units", "volume", "price", "years"], outputs: ["measure", "value"]),
      .joinAggregate(
        [.init("min", "value", as: "low"), .init("max", "value", as: "high")], groupby: ["measure"]),
      .calculate("(datum.value - datum.low) / (datum.high - datum.low)", output: "level"),
      .calculate(
        """
        datum.designation == 'S-400 Triumf' ? 'S-400 of 2015' : datum.designation == \
        'Su-27S' && datum.order_year == 1996 ? 'Su-27S of 1996' : 'others'
        """,
        output: "kind")
    )
    .chartXScale(["padding": 0.1])
    .chartXSort(.values(["units", "volume", "price", "years"]))
    .chartXAxis(["ticks": false, "domain": false, "grid": true])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0, 1]])
    .chartYAxis(.hidden)
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "S-400 of 2015": Color(0xC8451B), "Su-27S of 1996": Color(0x1F4E79), "others": Color(0xC5CBD0),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "The dearest deal is neither the largest nor the longest",
      subtitle: "Nineteen deals with a stated price: each measure from its least to its most"
    )
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText("Parallel coordinates of 19 deals over units, volume, price and years to complete.")
    .chartSize(width: .millimetres(89))
  }
}
