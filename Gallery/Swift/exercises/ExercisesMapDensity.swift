import Cartouche

extension ExercisesGallery {
  /// The Gulf of Oman and the Sea of Japan are used most densely.
  static var mapDensity: any ChartFigure {
    Chart(.named("joint-exercises/stages")) {
      byWater(
        GeoShapeMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          kilometres: .field("reach", .quantitative)
        )
        .foregroundStyle(by: .field("density", .quantitative, title: "Stages per million km²"))
        .markProperties(["stroke": "white", "fillOpacity": 1])
        .markStyle("zone")
      )
      .transform(.filter("datum.area_km2 < 10000000"))
      GeoShapeMark(.graticule(step: 20))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      GeoShapeMark(.topology("base-map/physical-110m.topojson", feature: "lakes"))
        .markStyle("lakes")
      byWater(
        TextMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          text: .field("label", .nominal)
        )
        .markStyle("place-label"))
    }
    .chartProjection("azimuthalEqualArea", ["rotate": [-100, -48, 0], "scale": 176])
    .chartForegroundStyleScale([
      "type": "threshold", "domain": [1, 5, 10, 20], "range": ["#D3E0EA", "#A3BFD5", "#6E97BA", "#3B6C99", "#12395C"],
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": "Stages per million km²"])
    .chartTitle(
      "The Gulf of Oman and the Sea of Japan are used most densely",
      subtitle: "Stages of joint exercises at sea for a million square kilometres of water, and their number, 2003–2024"
    )
    .chartNote(
      """
      Note: Each water is shown as a circle of its area; oceans have a number only. De facto boundaries, about 2012.
      """
    )
    .chartSource(
      """
      Official and press reports; own list of exercises; areas of seas from works of reference. Made with Natural \
      Earth.
      """
    )
    .chartAlternativeText(
      """
      Map of Eurasia with the seas in shades by density of exercises: the Gulf of Oman and the Sea of Japan are \
      darkest, followed by the East China Sea, the Yellow Sea and the Baltic.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(128))
    .chartConfig { $0["view"] = ["style": "sea"] }
  }

  /// One row for each water, with its number of stages and what that is for a million square kilometres.
  private static func byWater(_ content: some ChartContent) -> some ChartContent {
    content.transform(
      .filter("datum.area_kind != 'land'"), .calculate("replace(datum.area, ' coast', '')", output: "water"),
      .calculate(
        """
        datum.water == 'Pacific Ocean' ? 'North Pacific Ocean' : datum.water == 'South Atlantic' ? 'South Atlantic Ocean' \
        : datum.water == 'Yangtze estuary' ? 'East China Sea' : datum.water == 'Tsugaru Strait' ? 'Sea of Japan' \
        : datum.water
        """, output: "water"),
      .aggregate([.init("count", nil, as: "stages")], groupby: ["water"]),
      .lookup(
        "water", from: .named("base-map/seas"), key: "name", fields: ["longitude", "latitude", "area_km2"],
        outputs: [], default: nil),
      .filter("isValid(datum.area_km2)"), .calculate("sqrt(datum.area_km2 / PI)", output: "reach"),
      .calculate("1000000 * datum.stages / datum.area_km2", output: "density"),
      .calculate("datum.water + ' ' + datum.stages", output: "label"))
  }
}
