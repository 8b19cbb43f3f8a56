public import ChartModel

/// What a scale spans: `0...100`, `["land", "sea", "air"]`, `.automatic(includesZero: false)`.
public protocol ScaleDomain {
  /// The domain as properties of a chart file's scale.
  var scaleProperties: Properties { get }
}

extension ClosedRange: ScaleDomain where Bound: Plottable {
  /// From one value to another.
  public var scaleProperties: Properties {
    ["domain": [lowerBound.plottableLiteral, upperBound.plottableLiteral]]
  }
}

extension Range: ScaleDomain where Bound: Plottable {
  /// From one value to another.
  public var scaleProperties: Properties {
    ["domain": [lowerBound.plottableLiteral, upperBound.plottableLiteral]]
  }
}

extension Array: ScaleDomain where Element: Plottable {
  /// These values in this order.
  public var scaleProperties: Properties { ["domain": .array(map(\.plottableLiteral))] }
}

/// A domain that is found in the data.
public struct AutomaticScaleDomain: ScaleDomain, Sendable, Hashable {
  let includesZero: Bool?
  let isReversed: Bool

  /// Whether zero and the direction are stated.
  public var scaleProperties: Properties {
    var properties = Properties()
    if let includesZero { properties["zero"] = .bool(includesZero) }
    if isReversed { properties["reverse"] = true }
    return properties
  }
}

extension ScaleDomain where Self == AutomaticScaleDomain {
  /// What the data span.
  public static var automatic: AutomaticScaleDomain { AutomaticScaleDomain(includesZero: nil, isReversed: false) }

  /// What the data span, with zero or without it, in their order or against it.
  public static func automatic(includesZero: Bool? = nil, reversed: Bool? = nil) -> AutomaticScaleDomain {
    AutomaticScaleDomain(includesZero: includesZero, isReversed: reversed ?? false)
  }
}
