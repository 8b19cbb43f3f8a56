import Cartouche

extension ExercisesGallery {
  /// Land came first, then sea, then air.
  static var timeline: any ChartFigure {
    Chart(.named("joint-exercises")) {
      PointMark(x: .field("start_date", .temporal), y: .field("name of series", .nominal))
        .foregroundStyle(by: .field("kind", .nominal))
        .symbol(by: .field("kind", .nominal))
        .markProperties(["size": 26, "opacity": 0.8, "stroke": "white", "strokeWidth": 0.4])
    }
    .chartTransform(
      .calculate(
        """
        datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' : \
        datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
        """,
        output: "kind"),
      .calculate(
        """
        indexof(['Peace Mission','Cooperation','Joint Sea','Russian strategic \
        exercise','Joint air patrol','Marine Security Belt','Mosi','Joint naval \
        patrol','PLA theatre exercise'], datum.series) < 0 ? 'Other' : datum.series
        """,
        output: "name of series")
    )
    .chartXAxis(["format": "%Y", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYSort(
      .values([
        "Peace Mission", "Cooperation", "Joint Sea", "Russian strategic exercise", "Joint air patrol",
        "Marine Security Belt", "Mosi", "Joint naval patrol", "PLA theatre exercise", "Other",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false, "grid": true, "labelLimit": 140])
    .chartYAxisLabel(nil)
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
      "Land came first, then sea, then air",
      subtitle: "Every joint exercise by series and day of its beginning, 2003–2024"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Dots on a time line for ten series: Peace Mission from 2005, Joint Sea from 2012, \
      strategic exercises from 2018, air patrols from 2019.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
