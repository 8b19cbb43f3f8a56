import Cartouche

extension DiplomacyGallery {
  /// Vice premiers run the economy, ministers the military.
  static var tableMechanisms: any ChartFigure {
    Chart(.named("institutional-mechanisms")) {
      RectangleMark(x: .field("category", .nominal), y: .field("rank of level", .nominal))
        .foregroundStyle(by: .field("n", .quantitative))
        .markProperties(["stroke": "white", "strokeWidth": 1])
      TextMark(
        x: .field("category", .nominal), y: .field("rank of level", .nominal),
        text: .field("n", .quantitative)
      )
      .markProperties(["fontSize": 7])
    }
    .chartTransform(
      .calculate(
        """
        datum.level == 'head of state' || datum.level == 'exercise' ? datum.level : \
        indexof(datum.level, 'premier') >= 0 ? 'premier or vice premier' : \
        indexof(datum.level, 'deputy') >= 0 ? 'deputy minister' : \
        indexof(datum.level, 'minister') >= 0 ? 'minister' : 'other'
        """,
        output: "rank of level"),
      .aggregate([.init("count", nil, as: "n")], groupby: ["category", "rank of level"])
    )
    .chartXSort(
      .values([
        "political", "parliamentary", "economic", "people-to-people", "security", "military",
        "multilateral",
      ])
    )
    .chartXAxis(["orient": "top", "ticks": false, "domain": false, "labelAngle": 0])
    .chartXAxisLabel(nil)
    .chartYSort(
      .values([
        "head of state", "premier or vice premier", "minister", "deputy minister", "exercise", "other",
      ])
    )
    .chartYAxis(["ticks": false, "domain": false])
    .chartYAxisLabel(nil)
    .chartForegroundStyleScale(["range": ["#E3ECF3", "#467AA6"], "domain": [1, 7]])
    .chartLegend(.hidden)
    .chartTitle(
      "Vice premiers run the economy, ministers the military",
      subtitle: "Standing mechanisms by category and level, number"
    )
    .chartSource("Own list from official texts and press reports.")
    .chartAlternativeText("Table of mechanisms by category and level with counts.")
    .chartSize(width: .millimetres(170))
  }
}
