import Cartouche

extension DiplomacyGallery {
  /// Hu Jintao was logged most often.
  static var barsOfficials: any ChartFigure {
    Chart(.named("diplomatic-contacts")) {
      BarMark(x: .count("Number"), y: .field("china_person", .nominal))
        .foregroundStyle(by: .field("contact_type", .nominal))
    }
    .chartXAxis(["format": "d", "tickCount": 5])
    .chartXAxisLabel(nil)
    .chartYSort(.channel(.x, descending: true))
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale([
      "meeting": Color(0x1F4E79), "visit day": Color(0xA9BED0), "phone call": Color(0xC8451B),
    ])
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartTitle(
      "Hu Jintao was logged most often",
      subtitle: "Logged contacts with Russia by Chinese official and kind, 2003–2018"
    )
    .chartNote("Note: Single source; Xi only as president.")
    .chartSource("China Vitae log of activities, 2003–2018.")
    .chartAlternativeText("Stacked bars of contacts by official: Hu Jintao 87, Xi Jinping 65, Wen Jiabao 42.")
    .chartSize(width: .millimetres(89))
  }
}
