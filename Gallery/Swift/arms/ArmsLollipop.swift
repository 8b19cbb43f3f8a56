import Cartouche

extension ArmsGallery {
  /// One deal of 1996 outweighs the next two together.
  static var lollipop: any ChartFigure {
    Chart(.named("arms-deals")) {
      RuleMark(
        xStart: .field("zero", .quantitative), xEnd: .field("tiv_delivered", .quantitative),
        y: .field("deal name", .nominal)
      )
      .foregroundStyle(Color(0xA9BED0))
      .markProperties(["strokeWidth": 1])
      PointMark(x: .field("tiv_delivered", .quantitative), y: .field("deal name", .nominal))
        .foregroundStyle(by: .field("kind", .nominal))
        .markProperties(["size": 34, "opacity": 1])
    }
    .chartTransform(
      .window(
        [.init("row_number", nil, as: "place")], frame: [nil, 0], groupby: [],
        sort: [SortField("tiv_delivered", descending: true), SortField("deal")], ignorePeers: false),
      .filter("datum.place <= 12"),
      .calculate("datum.designation + ', ' + datum.order_year", output: "deal name"),
      .calculate("0", output: "zero"),
      .calculate("datum.place == 1 ? 'first' : 'others'", output: "kind")
    )
    .chartXScale(["domain": [0, 4700], "nice": false])
    .chartXAxis(["format": ",d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.field("tiv_delivered", nil, descending: true))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 140])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["first": Color(0xC8451B), "others": Color(0x1F4E79)])
    .chartLegend(.hidden)
    .chartTitle(
      "One deal of 1996 outweighs the next two together",
      subtitle: "Largest Russian arms deals with China by volume delivered, millions of TIV"
    )
    .chartNote("Note: Name of the weapon and year of the order.")
    .chartSource("SIPRI Arms Transfers Database, trade register of 18 May 2026.")
    .chartAlternativeText(
      """
      Lollipops of the twelve largest deals. The Su-27 licence of 1996 stands at 4,463 \
      million TIV; the next two, Su-30MK of 1999 and 2001, at 2,090 each.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
