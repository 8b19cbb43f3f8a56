import Cartouche

extension ExercisesGallery {
  /// Two seas hold most naval and air stages.
  static var mapEastAsia: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      GeoShapeMark(.graticule(step: 10))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-50m.topojson", feature: "countries"))
        .markStyle("borders")
      GeoShapeMark(.topology("base-map/physical-50m.topojson", feature: "land"))
        .markStyle("coast")
      GeoShapeMark(.topology("base-map/physical-50m.topojson", feature: "lakes"))
        .markStyle("lakes")
      GeoShapeMark(.topology("base-map/lines-50m.topojson", feature: "boundaries"))
        .markStyle("disputed")
        .transform(.filter("datum.properties.cls != 'International boundary'"))
      seriesAtPlaces(
        PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
          .foregroundStyle(by: .field("kind", .nominal))
          .symbol(by: .field("kind", .nominal))
          .symbolSize(by: .field("stages", .quantitative))
          .order(by: .field("depth", .quantitative))
          .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5]))
      seriesAtPlaces(
        TextMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          text: .field("label", .nominal)
        )
        .markStyle("place-label"))
      seaNames("indexof(datum.name, 'Strait') < 0 && datum.rank <= 4", size: "9.5 - 0.75 * datum.rank")
      TextMark(.topology("base-map/countries-50m.topojson", feature: "countries"), text: .field("label", .nominal))
        .markStyle("country-label")
        .transform(
          .filter(
            "indexof(['CHN', 'RUS', 'MNG', 'PRK', 'KOR', 'JPN', 'VNM'], datum.properties.a3) >= 0"),
          .calculate(
            """
            datum.properties.a3 == 'PRK' ? 'N. KOREA' : datum.properties.a3 == 'KOR' ? 'S. KOREA' \
            : upper(datum.properties.name)
            """, output: "label"))
    }
    .chartProjection("azimuthalEqualArea", ["rotate": [-127.5, -36.5, 0], "scale": 480])
    .chartDomainScales()
    .chartSymbolSizeScale(domain: 1...8, range: 22...176)
    .chartLegend(.color, ["title": "Domain"])
    .chartLegend(.shape, ["title": "Domain"])
    .chartLegend(.size, ["title": "Stages", "values": [1, 4, 8]])
    .chartMap(["scaleBar": ["latitude": 35]])
    .chartTitle(
      "Two seas hold most naval and air stages",
      subtitle: "Joint exercises in East Asia, 2003–2024, by domain; area shows the number of stages at a place"
    )
    .chartNote(
      """
      Note: Years are those of the exercises of a series at a place. Positions at sea are approximate. De facto \
      boundaries, about 2012; dashed where disputed.
      """
    )
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Map of East Asia with symbols by domain and size and the name of each series; naval and air stages crowd the \
      Sea of Japan and the East China Sea.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(150))
    .chartConfig { $0["view"] = ["style": "sea"] }
  }

  /// One row for each series at a place, with its number of stages and a label of its name and years.
  private static func seriesAtPlaces(_ content: some ChartContent) -> some ChartContent {
    content.transform(
      .calculate(kindOfDomain, output: "kind"),
      .lookup(
        "exercise_id", from: .named("joint-exercises"), key: "exercise_id", fields: ["series"], outputs: [],
        default: nil),
      .calculate(
        """
        test(/strategic|theatre|Other|other/, datum.series) ? replace(datum.name, /[ -]20[0-9][0-9].*/, '') \
        : datum.series
        """, output: "what"),
      .calculate("round(datum.latitude)", output: "row"), .calculate("round(datum.longitude)", output: "column"),
      .aggregate(
        [
          .init("count", nil, as: "stages"), .init("min", "year", as: "first"), .init("max", "year", as: "last"),
          .init("mean", "latitude", as: "latitude"), .init("mean", "longitude", as: "longitude"),
        ], groupby: ["row", "column", "kind", "what"]),
      .calculate("-datum.stages", output: "depth"),
      .calculate(
        """
        datum.what + ' ' + (datum.first == datum.last ? datum.first : datum.first + '–' + slice('' + datum.last, 2))
        """, output: "label"))
  }
}
