import Cartouche

extension DiplomacyGallery {
  /// Since 2004 summits bring most of the meetings.
  static var facets: any ChartFigure {
    Chart(.named("leader-meetings")) {
      BarMark(x: .field("year", .ordinal), y: .count("Number"))
    }
    .chartTransform(
      .filter(
        """
        datum.level == 'head of state' && datum.format != 'phone call' && datum.format \
        != 'video call'
        """),
      .calculate("year(datum.date)", output: "year"),
      .calculate(
        "datum.format == 'summit margins' || datum.format == 'group meeting' ? 'At a summit' : 'On a visit'",
        output: "kind")
    )
    .chartFacet(wrap: "kind", columns: 1)
    .chartXScale(domain: Array(1992...2024))
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": "d", "tickCount": 3])
    .chartYAxisLabel(nil)
    .chartPlotStyle { $0.frame(height: 50) }
    .chartTitle(
      "Since 2004 summits bring most of the meetings",
      subtitle: "Meetings in person of the presidents per year by kind, 1992–2024"
    )
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list.")
    .chartAlternativeText("Two rows of bars: at summits and on visits.")
    .chartSize(width: .millimetres(89))
  }
}
