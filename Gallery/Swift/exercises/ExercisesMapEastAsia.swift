import Cartouche

extension ExercisesGallery {
  /// Two seas hold most naval and air stages.
  static var mapEastAsia: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      GeoShapeMark(.graticule(step: 10))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-50m.topojson", feature: "countries"))
        .markStyle("borders")
      GeoShapeMark(.topology("base-map/physical-50m.topojson", feature: "lakes"))
        .markStyle("lakes")
      PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
        .foregroundStyle(by: .field("kind", .nominal))
        .symbol(by: .field("kind", .nominal))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 24])
        .transform(
          .calculate(
            """
            datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' \
            : datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
            """,
            output: "kind"))
    }
    .chartProjection("azimuthalEqualArea", ["rotate": [-128, -37, 0], "scale": 470])
    .chartForegroundStyleScale([
      "Naval": Color(0x1F4E79), "Air patrol": Color(0xD59A1C), "Land, command post": Color(0x2E7D5B),
      "Several domains": Color(0xC8451B),
    ])
    .chartSymbolScale([
      "Naval": .circle, "Air patrol": .triangle, "Land, command post": .square,
      "Several domains": .diamond,
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Two seas hold most naval and air stages",
      subtitle: "Places of joint exercises in East Asia, 2003–2024"
    )
    .chartNote("Note: Positions at sea are approximate. De facto boundaries, about 2012.")
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Map of East Asia with symbols by domain; naval and air stages crowd the Sea of \
      Japan and the East China Sea.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(116))
    .chartConfig { $0["view"] = ["style": "sea"] }
  }
}
