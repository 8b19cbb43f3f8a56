import ChartModel

/// A scale whose domain is known, and whose range waits for the size of the plot.
struct ScalePlan: Sendable {
  /// What the domain is.
  enum Domain: Sendable, Equatable {
    /// Values in order.
    case values([Literal])
    /// Places on a line, mostly two.
    case numbers([Double])
  }

  var channel: Channel
  var type: ScaleType
  var domain: Domain
  /// What the author said of the scale, from all units that share it.
  var settings: Properties
  /// The definition that named the scale first: for titles, formats, legends.
  var definition: ChannelDefinition
  /// The mark that uses it first.
  var kind: MarkKind
  /// Edges of the bins that the domain is made of.
  var bins: [Double]?
  /// Whether the domain's ends move to round numbers.
  var isNice: Bool
  /// Whether the file itself says the domain.
  var isStated: Bool
  /// Whether zero belongs to the domain.
  var hasZero = false
  /// Padding inside and outside of bands, in steps.
  var paddingInner = 0.0, paddingOuter = 0.0
  /// Padding before the first and after the last of a list of points, in steps.
  var pointPadding = 0.0
  /// Padding at both ends of a continuous range, in points.
  var padding = 0.0
  /// Whether the range is turned around.
  var isReversed = false
  /// All numbers, where the classes of a quantile scale are made of them.
  var sample: [Double] = []

  /// How many steps a band scale takes up.
  var stepCount: Double {
    guard case .values(let values) = domain else { return 0 }
    return max(1, Double(values.count) - paddingInner + 2 * paddingOuter)
  }

  /// Whether a line of numbers begins at zero or below.
  var reachesZero: Bool {
    if case .numbers(let ends) = domain { (ends.min() ?? 1) <= 0 } else { false }
  }
}
