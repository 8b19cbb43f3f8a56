import Cartouche

extension DiplomacyGallery {
  /// Five vetoes in 2017, all of them on Syria.
  static var dotsVetoes: any ChartFigure {
    Chart(.named("security-council-vetoes")) {
      PointMark(x: .field("year", .ordinal), y: .field("n", .quantitative))
        .foregroundStyle(by: .field("who", .nominal))
        .markProperties(["size": 42, "opacity": 1])
    }
    .chartTransform(
      .filter("year(datum.date) >= 1992"),
      .calculate("year(datum.date)", output: "year"),
      .calculate(
        "datum.double_veto ? 'with China' : datum.vetoed_by == 'RUS' ? 'Russia alone' : 'China alone'",
        output: "who"),
      .window(
        [.init("row_number", nil, as: "n")], frame: [nil, 0], groupby: ["year"],
        sort: [SortField("date")], ignorePeers: false)
    )
    .chartXScale(domain: Array(1992...2024))
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYScale(["domain": [0.5, 6], "nice": false])
    .chartYAxis(.hidden)
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "with China": Color(0x1F4E79), "Russia alone": Color(0xE2A48C), "China alone": Color(0xD59A1C),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Five vetoes in 2017, all of them on Syria",
      subtitle: "Drafts vetoed by Russia, alone or with China, one dot each, 1992–2024"
    )
    .chartSource("UN Dag Hammarskjöld Library; UN documents for 2022–2024.")
    .chartAlternativeText("Stacked dots per year: five in 2017 and five in 2024.")
    .chartSize(width: .millimetres(170), height: .millimetres(50))
  }
}
