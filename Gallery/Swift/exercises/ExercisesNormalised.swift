import Cartouche

extension ExercisesGallery {
  /// From land to sea and air within twenty years.
  static var normalised: any ChartFigure {
    Chart(.named("joint-exercises")) {
      BarMark(x: .count("Number"), y: .field("period", .ordinal), stacking: .normalized)
        .foregroundStyle(by: .field("kind", .nominal))
    }
    .chartTransform(
      .calculate(
        """
        datum.year <= 2008 ? '2003–08' : datum.year <= 2014 ? '2009–14' : datum.year \
        <= 2019 ? '2015–19' : '2020–24'
        """,
        output: "period"),
      .calculate(
        """
        datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' : \
        datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
        """,
        output: "kind")
    )
    .chartXAxis(["format": ".0%", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "Naval": Color(0x1F4E79), "Air patrol": Color(0xD59A1C), "Land, command post": Color(0x2E7D5B),
      "Several domains": Color(0xC8451B),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "From land to sea and air within twenty years",
      subtitle: "Joint exercises by domain, share of each period"
    )
    .chartSource("Official and press reports; own list of exercises.")
    .chartAlternativeText(
      """
      Stacked bars of shares in four periods: land and several domains shrink from all \
      to a quarter, naval and air exercises grow to two thirds.
      """
    )
    .chartSize(width: .millimetres(89), height: .millimetres(62))
  }
}
