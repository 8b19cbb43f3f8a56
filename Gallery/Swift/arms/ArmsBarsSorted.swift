import Cartouche

extension ArmsGallery {
  /// India and China took half of what Russia delivered.
  static var barsSorted: any ChartFigure {
    Chart(.named("arms-transfers")) {
      BarMark(x: .field("bn", .quantitative), y: .field("recipient", .nominal))
        .foregroundStyle(by: .field("kind", .nominal))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient != 'World'"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient"]),
      .window(
        [.init("rank", nil, as: "place")], frame: [nil, 0], groupby: [],
        sort: [SortField("tiv", descending: true)], ignorePeers: false),
      .filter("datum.place <= 12"),
      .calculate("datum.tiv / 1000", output: "bn"),
      .calculate("datum.place <= 2 ? 'two' : 'others'", output: "kind")
    )
    .chartXAxis(["format": ".3~r", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["two": Color(0x1F4E79), "others": Color(0xA9BED0)])
    .chartLegend(.hidden)
    .chartTitle(
      "India and China took half of what Russia delivered",
      subtitle: "Russian arms deliveries by recipient, 1995–2024, thousands of millions of TIV"
    )
    .chartNote(
      """
      Note: The two took 79.0 of 150.0 thousand million TIV. The twelve largest of the \
      fifteen recipients at hand.
      """
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Bars of the twelve largest recipients of Russian arms from 1995 to 2024: India \
      42.9 and China 36.1 thousand million TIV, then Algeria with 12.8.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
