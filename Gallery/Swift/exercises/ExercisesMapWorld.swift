import Cartouche

extension ExercisesGallery {
  /// The great exercises were on land, the many are at sea.
  static var mapWorld: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.graticule(step: 30))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      withStrength(
        PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
          .foregroundStyle(by: .field("kind", .nominal))
          .symbol(by: .field("kind", .nominal))
          .symbolSize(by: .field("area", .quantitative))
          .order(by: .field("depth", .quantitative))
          .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5]))
      withStrength(
        TextMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          text: .field("name", .nominal)
        )
        .markStyle("place-label")
      )
      .transform(.filter("datum.stage == 1 && (datum.troops >= 10000 || datum.ships >= 20)"))
      seaNames("datum.rank == 1", size: "6.5")
    }
    .chartProjection("winkelTripel", ["rotate": [-150, 0, 0]])
    .chartDomainScales()
    .chartSymbolSizeScale(domain: 0...110, range: 0...110)
    .chartLegend(.color, ["orient": "top", "title": nil])
    .chartLegend(.shape, ["orient": "top", "title": nil])
    .chartLegend(
      .size,
      [
        "title": "Troops or ships", "orient": "top", "symbolType": "circle", "values": [6, 16, 40, 110],
        "labelExpr": """
        datum.value < 10 ? 'not known' : datum.value < 20 ? 'fewer than 1,000 or 10' : datum.value < 50 ? \
        'up to 10,000 or 20' : 'more'
        """,
      ]
    )
    .chartMap(["graticuleLabels": ["step": [30, 30]]])
    .chartTitle(
      "The great exercises were on land, the many are at sea",
      subtitle: "Places of joint exercises, 2003–2024, by domain and by the strength of all taking part"
    )
    .chartNote(
      """
      Note: Strength is that of the whole exercise, as claimed by its hosts, and is shown at each of its stages. \
      De facto boundaries, about 2012.
      """
    )
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      World map of the places of joint exercises by domain and strength. The largest, of ten thousand troops and \
      more, lie on land in Russia and China; naval ones reach from the Baltic to the Bering Sea and South Africa.
      """
    )
    .chartSize(width: .millimetres(170))
  }

  /// The strength of the exercise to which a stage belongs, as the area of its symbol in four classes.
  private static func withStrength(_ content: some ChartContent) -> some ChartContent {
    content.transform(
      .calculate(kindOfDomain, output: "kind"),
      .lookup(
        "exercise_id", from: .named("joint-exercises"), key: "exercise_id", fields: ["troops_total", "ships_total"],
        outputs: [], default: nil),
      .calculate("isValid(datum.troops_total) ? datum.troops_total : 0", output: "troops"),
      .calculate("isValid(datum.ships_total) ? datum.ships_total : 0", output: "ships"),
      .calculate(
        """
        datum.troops + datum.ships == 0 ? 6 : datum.troops >= 10000 || datum.ships >= 20 ? 110 \
        : datum.troops >= 1000 || datum.ships >= 10 ? 40 : 16
        """, output: "area"),
      .calculate("-datum.troops - 500 * datum.ships", output: "depth"))
  }
}
