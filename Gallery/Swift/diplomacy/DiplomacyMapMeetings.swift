import Cartouche

extension DiplomacyGallery {
  /// Beijing and Moscow host; summits carry the rest round the world.
  static var mapMeetings: any ChartFigure {
    Chart(.named("leader-meetings")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.graticule(step: 30))
        .markStyle("graticule")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      byPlace(
        PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
          .foregroundStyle(Color(0xC8451B))
          .symbolSize(by: .field("meetings", .quantitative))
          .order(by: .field("depth", .quantitative))
          .markProperties(["opacity": 0.75, "stroke": "white", "strokeWidth": 0.5]))
      byPlace(
        TextMark(
          longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
          text: .field("label", .nominal)
        )
        .fontSize(by: .field("points", .quantitative))
        .markStyle("place-label"))
    }
    .chartProjection("robinson", ["rotate": [-80, 0, 0]])
    .chartSymbolSizeScale(domain: 0...25, range: 0...260)
    .chartLegend(["title": "Meetings", "values": [1, 5, 20], "orient": "bottom-left"])
    .chartTitle(
      "Beijing and Moscow host; summits carry the rest round the world",
      subtitle: "Meetings in person of the presidents by place, 1992–2024"
    )
    .chartNote("Note: Places with one meeting are named where there is room. De facto boundaries, about 2012.")
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list. Made with Natural Earth.")
    .chartAlternativeText(
      """
      World map with circles by number of meetings; Beijing and Moscow are the largest, other places on all \
      continents had one to six.
      """
    )
    .chartSize(width: .millimetres(170))
  }

  /// One row for each place, with the number of meetings there.
  private static func byPlace(_ content: some ChartContent) -> some ChartContent {
    content.transform(
      .filter(
        """
        datum.level == 'head of state' && isValid(datum.latitude) && datum.format != 'phone call' && \
        datum.format != 'video call'
        """),
      .aggregate(
        [.init("count", nil, as: "meetings")], groupby: ["place", "longitude", "latitude"]),
      .calculate("-datum.meetings", output: "depth"),
      .calculate("datum.meetings > 1 ? datum.place + ' ' + datum.meetings : datum.place", output: "label"),
      .calculate("datum.meetings > 9 ? 7.5 : datum.meetings > 1 ? 6.5 : 6", output: "points"))
  }
}
