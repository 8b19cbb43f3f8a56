import Cartouche

extension ArmsGallery {
  /// More than half of Russia’s arms went to India and China.
  static var arc: any ChartFigure {
    Chart(.named("arms-transfers")) {
      SectorMark(
        angleStart: .field("from", .quantitative), angleEnd: .field("to"), innerRadius: 34, outerRadius: 62
      )
      .foregroundStyle(by: .field("who", .nominal))
      .scaling(.theta, ["domain": [0, 100]])
      .markProperties(["stroke": "white", "strokeWidth": 0.8])
      TextMark(angle: .field("middle", .quantitative), radius: 82, text: .field("words", .nominal))
        .markProperties(["fontSize": 7, "fontWeight": "bold"])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && \
        indexof(['World','India','China','Algeria','Viet Nam'], datum.recipient) >= 0
        """),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient"]),
      .calculate("datum.recipient == 'World' ? 2 * datum.tiv : datum.tiv", output: "w"),
      .joinAggregate([.init("sum", "tiv", as: "both"), .init("max", "tiv", as: "all")], groupby: []),
      .calculate(
        "100 * (datum.recipient == 'World' ? 2 * datum.all - datum.both : datum.tiv) / datum.all", output: "share"),
      .calculate("datum.recipient == 'World' ? 'All others' : datum.recipient", output: "who"),
      .calculate("indexof(['India','China','Algeria','Viet Nam','All others'], datum.who)", output: "place"),
      .stack("share", groupby: [], sort: [SortField("place")], offset: .zero, outputs: ["from", "to"]),
      .calculate("(datum.from + datum.to) / 2", output: "middle"),
      .calculate("datum.who + ' ' + format(datum.share, '.0f')", output: "words")
    )
    .chartForegroundStyleScale([
      "India": Color(0x1F4E79), "China": Color(0xC8451B), "Algeria": Color(0x2E7D5B), "Viet Nam": Color(0xD59A1C),
      "All others": Color(0xB9C0C7),
    ])
    .chartLegend(.hidden)
    .chartTitle(
      "More than half of Russia’s arms went to India and China",
      subtitle: "Russian deliveries by recipient, 1995–2024, per cent of volume"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Donut: India 29 per cent, China 24, Algeria 9, Viet Nam 5, all others 34.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(70))
  }
}
