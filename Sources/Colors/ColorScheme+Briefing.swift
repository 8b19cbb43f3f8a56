extension ColorScheme {
  /// Our palette for categories, in order of use: blue, vermilion, green, ochre, violet, sky, slate.
  public static let briefing = ColorScheme(
    name: "briefing", kind: .categorical,
    colors: [
      Color(0x1F4E79), Color(0xC8451B), Color(0x2E7D5B), Color(0xD59A1C), Color(0x7A5BA6), Color(0x5FA8D3),
      Color(0x7C8894),
    ])

  /// Our ramp from little to much: one hue, from a pale to a deep blue.
  public static let briefingSequential = ColorScheme(
    name: "briefing-sequential", kind: .sequential, colors: [Color(0xEAF1F6), Color(0x123A5C)])

  /// Our ramp for two ways from a middle: vermilion, near-white, blue.
  public static let briefingDiverging = ColorScheme(
    name: "briefing-diverging", kind: .diverging, colors: [Color(0xC8451B), Color(0xF2F2F0), Color(0x1F4E79)])

  /// The fill of places without data; ``noDataHatch`` is drawn over it at 45°, 0.3 pt wide.
  public static let noData = Color(0xE6E6E3)
  /// The hatching over ``noData``.
  public static let noDataHatch = Color(0xBDBDB8)

  /// All of ours.
  static let own = [briefing, briefingSequential, briefingDiverging]
}
