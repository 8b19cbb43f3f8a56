import Cartouche

extension ExercisesGallery {
  /// Ships go ten thousand kilometres away, aircraft stay nearer.
  static var distance: any ChartFigure {
    let countries = DataSource(
      .url("base-map/countries-50m.topojson"), format: ["type": "topojson", "feature": "countries"])
    return Chart(.named("joint-exercises/stages")) {
      PointMark(
        x: .field("start_date", .temporal), y: .field("kilometres", .quantitative)
      )
      .foregroundStyle(by: .field("kind", .nominal))
      .symbol(by: .field("kind", .nominal))
      .markProperties(["opacity": 0.8, "stroke": "white", "strokeWidth": 0.5, "size": 22])
    }
    .chartTransform(
      .calculate(kindOfDomain, output: "kind"), .calculate("'CHN'", output: "one"),
      .calculate("'RUS'", output: "other"),
      .lookup(
        "one", from: countries, key: "properties.a3", fields: [], outputs: ["China shape"], default: nil),
      .lookup(
        "other", from: countries, key: "properties.a3", fields: [], outputs: ["Russia shape"], default: nil),
      .calculate("geoDistance(datum['China shape'], datum.longitude, datum.latitude)", output: "From China"),
      .calculate("geoDistance(datum['Russia shape'], datum.longitude, datum.latitude)", output: "From Russia"),
      .fold(["From China", "From Russia"], outputs: ["country", "kilometres"])
    )
    .chartFacet(wrap: "country", columns: 2)
    .chartDomainScales()
    .chartLegend(["orient": "top", "direction": "horizontal", "title": nil])
    .chartXScale(["domain": [["year": 2003], ["year": 2025]]])
    .chartXAxisLabel(nil)
    .chartYAxisLabel(nil)
    .chartYScale(type: .squareRoot)
    .chartYAxis(["values": [0, 100, 500, 1000, 2000, 4000, 8000]])
    .chartPlotStyle { $0.frame(height: 170) }
    .chartTitle(
      "Ships go ten thousand kilometres away, aircraft stay nearer",
      subtitle: "Distance of each stage from the nearest coast or border, km; 0 within the country"
    )
    .chartNote(
      """
      Note: Great-circle distances to Natural Earth’s 1:50 million outline; positions at sea are approximate. \
      Square-root scale.
      """
    )
    .chartSource("Official and press reports; own list of exercises. Made with Natural Earth.")
    .chartAlternativeText(
      """
      Two scatter plots over time, 2003 to 2024: distance from China and from Russia. Naval stages reach from the \
      coast to ten thousand kilometres away, air patrols lie between three hundred and four thousand, land exercises \
      mostly within the countries.
      """
    )
    .chartSize(width: .millimetres(170))
  }
}
