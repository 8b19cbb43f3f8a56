import Cartouche

extension ExercisesGallery {
  /// Since 2022 patrols reach the Bering and Chukchi seas.
  static var mapArctic: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.graticule(step: 15))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
        .foregroundStyle(by: .field("when", .nominal))
        .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 26])
        .transform(
          .filter("datum.latitude >= 40"),
          .calculate("datum.year < 2022 ? '2003–2021' : '2022–2024'", output: "when"))
    }
    .chartProjection("azimuthalEquidistant", ["rotate": [-120, -90, 0], "scale": 150, "clipAngle": 52])
    .chartForegroundStyleScale(["2003–2021": Color(0x1F4E79), "2022–2024": Color(0xC8451B)])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Since 2022 patrols reach the Bering and Chukchi seas",
      subtitle: "Stages of joint exercises north of 40° N, 2003–2021 and 2022–2024"
    )
    .chartNote("Note: De facto boundaries, about 2012.")
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Polar map: older stages lie in Russia and the Sea of Japan, newer ones also in \
      the Bering and Chukchi seas.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(105))
  }
}
