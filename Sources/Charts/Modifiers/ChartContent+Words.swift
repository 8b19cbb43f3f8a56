import ChartModel

extension ChartContent {
  /// What each mark is called, for those who cannot see it.
  public func accessibilityLabel(_ label: some StringProtocol) -> ModifiedChartContent<Self> {
    let label = String(label)
    return changing { $0.describe(label, isLabel: true) }
  }

  /// What each mark amounts to, for those who cannot see it.
  public func accessibilityValue(_ value: some StringProtocol) -> ModifiedChartContent<Self> {
    let value = String(value)
    return changing { $0.describe(value, isLabel: false) }
  }

  /// Whether the marks are mere decoration that nobody needs to be told of.
  ///
  /// ```swift
  /// RuleMark(y: .value("Mean", 1262)).accessibilityHidden(true)
  /// ```
  public func accessibilityHidden(_ isHidden: Bool) -> ModifiedChartContent<Self> {
    changing { $0.properties["aria"] = .bool(!isHidden) }
  }

  /// What leads away from each mark in a PDF and an SVG.
  ///
  /// ```swift
  /// PointMark(x: .value("Year", row.year), y: .value("TIV", row.tiv)).link("https://www.sipri.org")
  /// ```
  public func link(_ address: String) -> ModifiedChartContent<Self> {
    changing { $0.styles[.href] = .string(address) }
  }

  /// Which point of texts stands at their place.
  public func textAlignment(_ alignment: TextMarkAlignment) -> ModifiedChartContent<Self> {
    changing { $0.properties["align"] = .string(alignment.rawValue) }
  }

  /// The font of texts.
  public func font(_ font: TextFont) -> ModifiedChartContent<Self> {
    changing { $0.properties = $0.properties.overlaid(by: font.properties) }
  }

  /// Texts turned, in degrees clockwise.
  ///
  /// ```swift
  /// TextMark(x: .value("Year", 2005), y: .value("TIV", 3077), text: "Peak").rotationEffect(degrees: -90)
  /// ```
  public func rotationEffect(degrees: Double) -> ModifiedChartContent<Self> {
    changing { $0.properties["angle"] = .number(degrees) }
  }
}

extension MarkInstance {
  /// A label and a value make one description, “label: value”.
  mutating func describe(_ text: String, isLabel: Bool) {
    guard let other = styles[.description]?.string else {
      styles[.description] = .string(text)
      return
    }
    styles[.description] = .string(isLabel ? "\(text): \(other)" : "\(other): \(text)")
  }
}
