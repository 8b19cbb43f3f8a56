public import ChartModel

/// What a scale spans: `0...100`, `["land", "sea", "air"]`, `.automatic(includesZero: false)`.
///
/// ```swift
/// struct Decades: ScaleDomain {
///   var scaleProperties: Properties { ["domain": [1990, 2020]] }
/// }
/// chart.chartXScale(domain: Decades())
/// ```
public protocol ScaleDomain {
  /// The domain as properties of a chart file's scale.
  var scaleProperties: Properties { get }
  /// The same where the values are known that the marks bring along for the channel.
  func scaleProperties(inferredFrom values: [Literal]) -> Properties
}

extension ScaleDomain {
  /// The domain as it is, whatever the values are.
  public func scaleProperties(inferredFrom values: [Literal]) -> Properties { scaleProperties }
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
///
/// ```swift
/// let domain: AutomaticScaleDomain = .automatic(includesZero: false)
/// ```
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

/// A domain that is found in the values of the marks and then changed; see
/// ``ScaleDomain/automatic(includesZero:reversed:dataType:modifyInferredDomain:)``.
///
/// ```swift
/// let domain: ModifiedScaleDomain<Double> = .automatic(dataType: Double.self) { $0[1] += 100 }
/// ```
public struct ModifiedScaleDomain<Value: Plottable>: ScaleDomain {
  let base: AutomaticScaleDomain
  let change: (inout [Value]) -> Void

  /// Whether zero and the direction are stated: without values there is nothing to change.
  public var scaleProperties: Properties { base.scaleProperties }

  /// The changed domain: of amounts and moments the least and the greatest, of names all in their order.
  public func scaleProperties(inferredFrom values: [Literal]) -> Properties {
    var domain: [Value]
    if Value.plottableType == .quantitative || Value.plottableType == .temporal {
      let numbers = values.compactMap(\.number)
      guard var low = numbers.min(), let high = numbers.max() else { return scaleProperties }
      if base.includesZero == true { low = min(low, 0) }
      domain = [low, base.includesZero == true ? max(high, 0) : high].compactMap { Value.make(.number($0)) }
    } else {
      var seen: Set<Literal> = []
      domain = values.filter { !$0.isNull && seen.insert($0).inserted }.compactMap(Value.make)
    }
    change(&domain)
    return scaleProperties.overlaid(by: ["domain": .array(domain.map(\.plottableLiteral))])
  }
}

extension ScaleDomain {
  /// What the values of the marks span, changed: for charts whose marks bring their values along.
  ///
  /// ```swift
  /// chart.chartYScale(
  ///   domain: .automatic(dataType: Double.self) { domain in domain[1] = (domain[1] / 500).rounded(.up) * 500 })
  /// chart.chartXScale(domain: .automatic(dataType: String.self) { $0.sort() })
  /// ```
  public static func automatic<Value: Plottable>(
    includesZero: Bool? = nil, reversed: Bool? = nil, dataType: Value.Type,
    modifyInferredDomain: @escaping (inout [Value]) -> Void
  ) -> Self where Self == ModifiedScaleDomain<Value> {
    ModifiedScaleDomain(
      base: AutomaticScaleDomain(includesZero: includesZero, isReversed: reversed ?? false),
      change: modifyInferredDomain)
  }
}
