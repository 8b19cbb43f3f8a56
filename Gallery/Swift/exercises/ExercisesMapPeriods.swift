import Cartouche

extension ExercisesGallery {
  /// In twenty years the exercises went round the world.
  static var mapPeriods: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
        .foregroundStyle(by: .field("kind", .nominal))
        .symbol(by: .field("kind", .nominal))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 14])
    }
    .chartTransform(
      .calculate(kindOfDomain, output: "kind"),
      .calculate(
        """
        datum.year < 2009 ? '2003–2008' : datum.year < 2015 ? '2009–2014' : datum.year < 2020 ? '2015–2019' \
        : '2020–2024'
        """, output: "period")
    )
    .chartFacet(wrap: "period", columns: 2)
    .chartProjection("equalEarth", ["rotate": [-80, 0, 0]])
    .chartDomainScales()
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "In twenty years the exercises went round the world",
      subtitle: "Places of joint exercises in four periods, by domain"
    )
    .chartNote("Note: De facto boundaries, about 2012.")
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Four world maps: until 2014 on land in Asia and in the seas of East Asia, from 2015 also in the Mediterranean, \
      the Baltic and off South Africa, from 2020 also in the Bering and Chukchi Seas.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
