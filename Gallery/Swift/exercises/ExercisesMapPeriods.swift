import Cartouche

extension ExercisesGallery {
  /// In twenty years the exercises went round the world.
  static var mapPeriods: any ChartFigure {
    VConcat {
      Chart(.named("joint-exercises/stages")) {
        GeoShapeMark(.sphere)
          .markStyle("sea")
        GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
          .markStyle("borders")
        PointMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative)
        )
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 20])
        .transform(
          .filter("datum.year <= 2014"))
      }
      .chartProjection("equalEarth", ["rotate": [-75, 0, 0]])
      .chartPlotStyle { $0.frame(height: 118) }
      .chartTitle("2003–2014")
      Chart(.named("joint-exercises/stages")) {
        GeoShapeMark(.sphere)
          .markStyle("sea")
        GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
          .markStyle("borders")
        PointMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative)
        )
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 20])
        .transform(
          .filter("datum.year > 2014 && datum.year <= 2019"))
      }
      .chartProjection("equalEarth", ["rotate": [-75, 0, 0]])
      .chartPlotStyle { $0.frame(height: 118) }
      .chartTitle("2015–2019")
      Chart(.named("joint-exercises/stages")) {
        GeoShapeMark(.sphere)
          .markStyle("sea")
        GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
          .markStyle("borders")
        PointMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative)
        )
        .foregroundStyle(Color(0xC8451B))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 20])
        .transform(
          .filter("datum.year > 2019"))
      }
      .chartProjection("equalEarth", ["rotate": [-75, 0, 0]])
      .chartPlotStyle { $0.frame(height: 118) }
      .chartTitle("2020–2024")
    }
    .chartTitle(
      "In twenty years the exercises went round the world",
      subtitle: "Places of joint exercises in three periods"
    )
    .chartNote("Note: De facto boundaries, about 2012.")
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Three world maps: until 2014 in Asia with one point in the Mediterranean, from \
      2015 also in the Baltic and off South Africa, from 2020 also in the Arctic.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
