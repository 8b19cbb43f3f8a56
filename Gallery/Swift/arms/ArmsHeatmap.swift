import Cartouche

extension ArmsGallery {
  /// Since 2003 engines have come every year.
  static var heatmap: any ChartFigure {
    Chart(.named("arms-transfers/by-category")) {
      RectangleMark(x: .field("year", .ordinal), y: .field("category", .nominal))
        .foregroundStyle(by: .field("tiv_million", .quantitative))
        .markProperties(["stroke": "white", "strokeWidth": 0.5])
    }
    .chartTransform(
      .filter("datum.edition == '2026-02-12'")
    )
    .chartXAxis(["values": [1995, 2000, 2005, 2010, 2015, 2020, 2024], "ticks": false, "domain": false])
    .chartXAxisLabel(nil)
    .chartYSort(
      .values([
        "Aircraft", "Ships", "Missiles", "Engines", "Air-defence systems", "Sensors", "Naval weapons",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "type": "threshold", "domain": [50, 200, 500, 1000],
      "range": ["#E3ECF3", "#B5CCDF", "#7FA4C4", "#467AA6", "#1F4E79"],
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "format": ",d", "title": nil])
    .chartTitle(
      "Since 2003 engines have come every year",
      subtitle: "Russian deliveries to China by category and year, millions of TIV"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Heat map of deliveries by category and year. Aircraft are darkest from 2000 to \
      2006; engines fill every year from 2003.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(64))
  }
}
