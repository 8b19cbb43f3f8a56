import Cartouche

extension DiplomacyGallery {
  /// Beijing and Moscow host; summits carry the rest round the world.
  static var mapMeetings: any ChartFigure {
    Chart(.named("leader-meetings")) {
      GeoShapeMark(.sphere)
        .markStyle("sea")
      GeoShapeMark(.topology("base-map/countries-110m.topojson", feature: "countries"))
        .markStyle("borders")
      PointMark(longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative))
        .foregroundStyle(Color(0xC8451B))
        .symbolSize(by: .field("n", .quantitative))
        .order(by: .field("depth", .quantitative))
        .markProperties(["opacity": 0.75, "stroke": "white", "strokeWidth": 0.5])
        .transform(
          .filter(
            """
            datum.level == 'head of state' && datum.format != 'phone call' && \
            datum.format != 'video call'
            """),
          .aggregate([.init("count", nil, as: "n")], groupby: ["place", "longitude", "latitude"]),
          .calculate("-datum.n", output: "depth"))
    }
    .chartProjection("equalEarth", ["rotate": [-70, 0, 0]])
    .chartSymbolSizeScale(domain: 0...20, range: 0...220)
    .chartLegend(["values": [1, 5, 20], "orient": "top", "title": "Meetings"])
    .chartTitle(
      "Beijing and Moscow host; summits carry the rest round the world",
      subtitle: "Meetings in person of the presidents by place, 1992–2024"
    )
    .chartNote("Note: De facto boundaries, about 2012.")
    .chartSource("Kremlin, Chinese foreign ministry and press reports; own list. Made with Natural Earth.")
    .chartAlternativeText("World map of meeting places by number: Beijing 20, Moscow 15, others one to four.")
    .chartSize(width: .millimetres(170))
  }
}
