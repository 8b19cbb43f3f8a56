import Cartouche

extension ArmsGallery {
  /// The thickest routes lead to Delhi and Beijing.
  static var mapRoutes: any ChartFigure {
    Chart(.named("arms-transfers")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.graticule(step: 30))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      toCapitals(
        RuleMark(
          longitudeStart: .field("from longitude", .quantitative),
          latitudeStart: .field("from latitude", .quantitative),
          longitudeEnd: .field("longitude", .quantitative), latitudeEnd: .field("latitude", .quantitative)
        )
        .lineWidth(by: .field("bn", .quantitative))
        .order(by: .field("depth", .quantitative))
        .scaling(.strokeWidth, ["domain": [0, 43], "range": [0.4, 6]])
        .markStyle("route"))
      toCapitals(
        TextMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          text: .field("label", .nominal)
        )
        .order(by: .field("depth", .quantitative))
        .markStyle("place-label"))
    }
    .chartProjection("naturalEarth1", ["rotate": [-20, 0, 0]])
    .chartLegend(.hidden)
    .chartTitle(
      "The thickest routes lead to Delhi and Beijing",
      subtitle: "Russian deliveries to fifteen recipients, 1995–2024, thousands of millions of TIV"
    )
    .chartNote(
      """
      Note: Great circles from Moscow to the capitals, as wide as the deliveries are large. De facto boundaries, \
      about 2012.
      """
    )
    .chartSource("SIPRI Arms Transfers Database, edition of 12 February 2026. Made with Natural Earth.")
    .chartAlternativeText(
      """
      World map with arrows along great circles from Moscow to fifteen capitals; the widest lead to Delhi and \
      Beijing, others to Algiers, Hanoi, Cairo and Caracas.
      """
    )
    .chartSize(width: .millimetres(170))
  }

  /// One row for each recipient, with its capital and what it received.
  private static func toCapitals(_ content: some ChartContent) -> some ChartContent {
    content.transform(
      .filter(
        """
        datum.supplier_iso3 == 'RUS' && datum.edition == '2026-02-12' && datum.year >= 1995 \
        && datum.recipient != 'World'
        """),
      .aggregate([.init("sum", "tiv_million", as: "tiv")], groupby: ["recipient", "recipient_iso3"]),
      .lookup(
        "recipient_iso3", from: .named("base-map/capitals"), key: "country_a3", fields: ["longitude", "latitude"],
        outputs: [], default: nil),
      .calculate("37.6", output: "from longitude"), .calculate("55.75", output: "from latitude"),
      .calculate("datum.tiv / 1000", output: "bn"), .calculate("-datum.bn", output: "depth"),
      .calculate("datum.recipient + ' ' + format(datum.bn, '.1f')", output: "label"))
  }
}
