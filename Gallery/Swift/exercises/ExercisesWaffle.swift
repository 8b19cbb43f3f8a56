import Cartouche

extension ExercisesGallery {
  /// Sixty-four exercises, one square each.
  static var waffle: any ChartFigure {
    Chart(.named("joint-exercises")) {
      PointMark(x: .field("column", .ordinal), y: .field("row", .ordinal))
        .foregroundStyle(by: .field("kind", .nominal))
        .markProperties(["shape": "square", "size": 90, "opacity": 1])
    }
    .chartTransform(
      .calculate(
        """
        datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' : \
        datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
        """,
        output: "kind"),
      .window(
        [.init("row_number", nil, as: "i")], frame: [nil, 0], groupby: [],
        sort: [SortField("start_date")], ignorePeers: false),
      .calculate("(datum.i - 1) % 16", output: "column"),
      .calculate("floor((datum.i - 1) / 16)", output: "row")
    )
    .chartXAxis(.hidden)
    .chartXAxisLabel(nil)
    .chartYAxis(.hidden)
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Naval": Color(0x1F4E79), "Air patrol": Color(0xD59A1C), "Land, command post": Color(0x2E7D5B),
      "Several domains": Color(0xC8451B),
    ])
    .chartLegend(["orient": "right", "direction": "vertical", "title": nil])
    .chartPlotStep(y: 15)
    .chartTitle(
      "Sixty-four exercises, one square each",
      subtitle: "Joint exercises in the order of their beginning by domain, 2003–2024"
    )
    .chartNote("Note: Row by row, the first at the top left.")
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Four rows of sixteen squares coloured by domain: the first are land and several \
      domains, the last naval and air.
      """
    )
    .chartSize(width: .millimetres(89))
  }
}
