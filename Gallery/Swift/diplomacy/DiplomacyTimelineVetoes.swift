import Cartouche

extension DiplomacyGallery {
  /// Few vetoes from 1984 to 2010, thirty-three since.
  static var timelineVetoes: any ChartFigure {
    Chart(.named("security-council-vetoes")) {
      TickMark(x: .field("date", .temporal), y: .field("region", .nominal))
        .foregroundStyle(by: .field("who", .nominal))
        .markProperties(["thickness": 1.3, "opacity": 0.9])
    }
    .chartTransform(
      .calculate(
        "datum.double_veto ? 'together' : datum.vetoed_by == 'CHN' ? 'Beijing alone' : 'Moscow alone'",
        output: "who")
    )
    .chartXAxis(["format": "%Y", "tickCount": 6])
    .chartXAxisLabel(nil)
    .chartYSort(.field(nil, .count, descending: true))
    .chartYAxis(["ticks": false, "domain": false, "grid": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "together": Color(0x1F4E79), "Moscow alone": Color(0xC8451B), "Beijing alone": Color(0xD59A1C),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Few vetoes from 1984 to 2010, thirty-three since",
      subtitle: "Every draft vetoed by China, Russia or the Soviet Union, 1971–2024"
    )
    .chartSource("UN Dag Hammarskjöld Library; UN documents for 2022–2024.")
    .chartAlternativeText("Strips of vetoes by region over time: dense for the Middle East after 2011.")
    .chartSize(width: .millimetres(170))
  }
}
