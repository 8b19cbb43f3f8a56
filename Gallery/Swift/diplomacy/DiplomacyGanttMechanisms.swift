import Cartouche

extension DiplomacyGallery {
  /// The oldest mechanism and the four youngest are military.
  static var ganttMechanisms: any ChartFigure {
    Chart(.named("institutional-mechanisms")) {
      BarMark(
        xStart: .field("first_year", .quantitative), xEnd: .field("end", .quantitative),
        y: .field("mechanism", .nominal)
      )
      .foregroundStyle(by: .field("category", .nominal))
      .markProperties(["height": 5])
    }
    .chartTransform(
      .filter("isValid(datum.first_year)"),
      .calculate("2025", output: "end")
    )
    .chartXScale(["domain": [1990, 2025], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]])
    .chartXAxisLabel(nil)
    .chartYSort(.field("first_year", nil, descending: false))
    .chartYAxis(["ticks": false, "domain": false, "labelLimit": 230])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "political": Color(0x1F4E79), "parliamentary": Color(0x5FA8D3), "economic": Color(0xD59A1C),
      "people-to-people": Color(0x2E7D5B), "security": Color(0x7A5BA6), "military": Color(0xC8451B),
      "multilateral": Color(0x7C8894),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "The oldest mechanism and the four youngest are military",
      subtitle: "Standing mechanisms between China and Russia from their first year to 2024"
    )
    .chartNote(
      """
      Note: Three mechanisms without a known first year are left out. Whether each \
      still works is not always known.
      """
    )
    .chartSource("Own list from official texts and press reports.")
    .chartAlternativeText(
      """
      Bars of 24 mechanisms sorted by first year from 1992 to 2024, coloured by \
      category.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
