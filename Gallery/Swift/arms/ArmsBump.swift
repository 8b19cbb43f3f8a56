import Cartouche

extension ArmsGallery {
  /// India has led since 2010; China fell to third and came back.
  static var bump: any ChartFigure {
    Chart(.named("arms-transfers")) {
      LineMark(
        x: .field("period", .ordinal), y: .field("place", .ordinal),
        series: .field("recipient", .nominal)
      )
      .foregroundStyle(by: .field("kind", .nominal))
      .markProperties(["strokeWidth": 2, "interpolate": "monotone"])
      PointMark(x: .field("period", .ordinal), y: .field("place", .ordinal))
        .foregroundStyle(by: .field("kind", .nominal))
        .markProperties(["size": 40, "opacity": 1])
      TextMark(
        x: .field("period", .ordinal), y: .field("place", .ordinal), text: .field("recipient", .nominal)
      )
      .markStyle("label")
      .foregroundStyle(by: .field("kind", .nominal))
      .markProperties(["align": "left", "baseline": "middle", "dx": 7])
      .transform(
        .filter("datum.period == '2020–24'"))
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12' && datum.supplier == 'Russia' && datum.recipient != 'World'"),
      .calculate(
        """
        datum.year <= 1999 ? '1995–99' : datum.year <= 2004 ? '2000–04' : datum.year \
        <= 2009 ? '2005–09' : datum.year <= 2014 ? '2010–14' : datum.year <= 2019 ? \
        '2015–19' : '2020–24'
        """,
        output: "period"),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient", "period"]),
      .window(
        [.init("row_number", nil, as: "place")], frame: [nil, 0], groupby: ["period"],
        sort: [SortField("tiv", descending: true)], ignorePeers: false),
      .filter("datum.place <= 6"),
      .calculate(
        "datum.recipient == 'China' || datum.recipient == 'India' ? datum.recipient : 'others'",
        output: "kind")
    )
    .chartXScale(["padding": 0.6])
    .chartXAxis(["ticks": false, "domain": false, "labelAngle": 0])
    .chartXAxisLabel(nil)
    .chartYAxis(["ticks": false, "domain": false, "grid": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "China": Color(0xC8451B), "India": Color(0x1F4E79), "others": Color(0xB9C0C7),
    ])
    .chartLegend(.hidden)
    .chartTitle(
      "India has led since 2010; China fell to third and came back",
      subtitle: "Rank among recipients of Russian arms by five-year volume"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Bump chart of ranks in six periods. China is first until 2009, second from 2010 \
      to 2019; India leads from 2010.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(78))
  }
}
