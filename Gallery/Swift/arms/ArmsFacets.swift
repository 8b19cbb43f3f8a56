import Cartouche

extension ArmsGallery {
  /// Every customer had its own decade.
  static var facets: any ChartFigure {
    Chart(.named("arms-transfers")) {
      AreaMark(x: .field("year", .quantitative), y: .field("tiv_million", .quantitative))
        .markProperties(["color": "#A9BED0", "line": ["color": "#1F4E79", "strokeWidth": 1]])
    }
    .chartTransform(
      .filter(
        """
        datum.edition == '2026-02-12' && datum.supplier == 'Russia' && indexof(['China','India','Algeria',\
        'Viet Nam','Egypt','Venezuela','Kazakhstan','Iran','Syria'], datum.recipient) >= 0
        """),
      .other(
        "impute",
        [
          "impute": "tiv_million", "key": "year", "groupby": ["recipient"], "value": 0,
          "keyvals": ["start": 1995, "stop": 2025],
        ])
    )
    .chartFacet(wrap: "recipient", columns: 3, scales: [.y: .independent])
    .chartFacetSort(
      .values(["China", "India", "Algeria", "Viet Nam", "Egypt", "Venezuela", "Kazakhstan", "Iran", "Syria"])
    )
    .chartXScale(["domain": [1995, 2024], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [1995, 2010, 2024]])
    .chartXAxisLabel(nil)
    .chartYAxis(["format": ",d", "tickCount": 3])
    .chartYAxisLabel(nil)
    .chartPlotStyle { $0.frame(width: 132, height: 52) }
    .chartTitle(
      "Every customer had its own decade",
      subtitle: "Russian deliveries to nine recipients, millions of TIV, 1995–2024; scales differ"
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026.")
    .chartAlternativeText(
      """
      Nine small areas of deliveries by recipient: China peaks in 2005, India in 2012, \
      Algeria in 2016, Venezuela in 2011.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
