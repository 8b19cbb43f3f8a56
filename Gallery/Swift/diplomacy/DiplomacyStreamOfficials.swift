import Cartouche

extension DiplomacyGallery {
  /// One official hands over to the next.
  static var streamOfficials: any ChartFigure {
    Chart(.named("diplomatic-contacts")) {
      AreaMark(x: .field("year", .quantitative), y: .count("Contacts"), stacking: .center)
        .foregroundStyle(by: .field("china_person", .nominal))
        .interpolationMethod(.monotone)
    }
    .chartTransform(.calculate("year(datum.date)", output: "year"))
    .chartXScale(["domain": [2003, 2018], "nice": false, "zero": false])
    .chartXAxis(["format": "d", "values": [2005, 2010, 2015, 2018]])
    .chartXAxisLabel(nil)
    .chartYAxis(.hidden)
    .chartForegroundStyleScale([
      "Hu Jintao": Color(0x1F4E79), "Xi Jinping": Color(0xC8451B), "Wen Jiabao": Color(0x5FA8D3),
      "Li Keqiang": Color(0xD59A1C), "Li Zhaoxing": Color(0x2E7D5B), "Yang Jiechi": Color(0x7A5BA6),
      "Wang Yi": Color(0x7C8894),
    ])
    .chartLegend(["orient": "right", "direction": "vertical", "title": nil])
    .chartTitle(
      "One official hands over to the next",
      subtitle: "Logged contacts with Russia per year by Chinese official, 2003–2018"
    )
    .chartSource("China Vitae log of activities, 2003–2018.")
    .chartAlternativeText(
      """
      Stream graph of contacts of seven officials from 2003 to 2018.
      """
    )
    .chartSize(width: .millimetres(170), height: .millimetres(76))
  }
}
