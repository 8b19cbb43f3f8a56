import Cartouche

extension DiplomacyGallery {
  /// Russia vetoes more than twice as often as China.
  static var stepVetoes: any ChartFigure {
    Chart(.named("security-council-vetoes")) {
      LineMark(x: .field("date", .temporal), y: .field("n", .quantitative))
        .foregroundStyle(by: .field("state", .nominal))
        .markProperties(["interpolate": "step-after"])
        .transform(
          .calculate("split(datum.vetoed_by, ';')", output: "code"),
          .flatten(["code"], outputs: ["code"]),
          .calculate("datum.code == 'CHN' ? 'China' : 'Russia'", output: "state"),
          .window(
            [.init("row_number", nil, as: "n")], frame: [nil, 0], groupby: ["state"],
            sort: [SortField("date")], ignorePeers: false))
      RuleMark(x: .field("date", .temporal))
        .foregroundStyle(Color(0x7C8894))
        .markProperties(["strokeWidth": 0.6])
        .transform(
          .filter("datum.draft_symbol == 'S/2011/612'"))
      TextMark(
        x: .field("date", .temporal), y: .field("height", .quantitative),
        text: "2011: first veto on Syria"
      )
      .markStyle("annotation")
      .markProperties(["align": "right", "baseline": "middle", "dx": -4])
      .transform(
        .filter("datum.draft_symbol == 'S/2011/612'"),
        .calculate("30", output: "height"))
    }
    .chartTransform(
      .filter("year(datum.date) >= 1992")
    )
    .chartXAxis(["format": "%Y", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d"])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["Russia": Color(0xC8451B), "China": Color(0x1F4E79)])
    .chartLegend(["title": nil])
    .chartTitle(
      "Russia vetoes more than twice as often as China",
      subtitle: "Vetoes in the UN Security Council, cumulative, 1992–2024"
    )
    .chartSource("UN Dag Hammarskjöld Library; UN documents for 2022–2024.")
    .chartAlternativeText("Two step lines from 1992 to 2024: Russia 39 vetoes, China 18.")
    .chartSize(width: .millimetres(89))
  }
}
