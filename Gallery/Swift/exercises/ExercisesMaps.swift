import Cartouche

extension ExercisesGallery {
  /// The domains of exercises in four words.
  static let kindOfDomain: Expression = """
    datum.domain == 'naval' ? 'Naval' : datum.domain == 'air' ? 'Air patrol' \
    : datum.domain == 'multi' ? 'Several domains' : 'Land, command post'
    """

  /// The names of seas that a condition picks, so many points large.
  static func seaNames(_ condition: Predicate, size: Expression) -> some ChartContent {
    TextMark(
      longitude: .field("longitude", .quantitative), latitude: .field("latitude", .quantitative),
      text: .field("name", .nominal)
    )
    .along(bearing: .field("angle", .quantitative), kilometres: .field("reach", .quantitative))
    .fontSize(by: .field("points", .quantitative))
    .markStyle("sea-label")
    .rows(.named("base-map/seas"))
    .transform(
      .filter(condition), .calculate("datum.extent_km / 2", output: "reach"), .calculate(size, output: "points"))
  }
}

extension Chart {
  /// A colour and a shape for each domain of exercises.
  func chartDomainScales() -> Chart {
    chartForegroundStyleScale([
      "Naval": Color(0x1F4E79), "Air patrol": Color(0xD59A1C), "Land, command post": Color(0x2E7D5B),
      "Several domains": Color(0xC8451B),
    ])
    .chartSymbolScale([
      "Naval": .circle, "Air patrol": .triangle, "Land, command post": .square, "Several domains": .diamond,
    ])
  }
}
