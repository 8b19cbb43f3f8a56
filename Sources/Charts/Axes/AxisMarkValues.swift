public import ChartModel
public import Chronology

/// Where an axis has marks: `.automatic`, `.stride(by: .year)`, or a list of values.
///
/// ```swift
/// func axis(at places: some AxisMarkValueSource) -> AxisMarks { AxisMarks(values: places) }
/// [1995, 2024].statedValues
/// ```
public protocol AxisMarkValueSource {
  /// The places as properties of a chart file's axis.
  var axisProperties: Properties { get }
  /// The values where they are stated one by one; nil where the axis finds them.
  var statedValues: [Literal]? { get }
}

extension Array: AxisMarkValueSource where Element: Plottable {
  /// These values.
  public var axisProperties: Properties { ["values": .array(map(\.plottableLiteral))] }
  /// These values.
  public var statedValues: [Literal]? { map(\.plottableLiteral) }
}

/// Places that the axis finds by a rule.
///
/// ```swift
/// let places: AxisMarkValues = .automatic(desiredCount: 4)
/// ```
public struct AxisMarkValues: AxisMarkValueSource, Sendable, Hashable {
  /// The rule as properties of a chart file's axis.
  public let axisProperties: Properties
  /// None: the axis finds them.
  public var statedValues: [Literal]? { nil }
}

extension AxisMarkValueSource where Self == AxisMarkValues {
  /// As the theme finds them.
  public static var automatic: AxisMarkValues { AxisMarkValues(axisProperties: Properties()) }

  /// About so many. The bounds of the scale are rounded by its domain, not by its axis.
  public static func automatic(
    desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(axisProperties: count(desiredCount))
  }

  /// About so many, no nearer to one another than a stride.
  public static func automatic<P: Plottable>(
    minimumStride: P, desiredCount: Int? = nil, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(axisProperties: count(desiredCount).overlaid(by: ["tickMinStep": minimumStride.plottableLiteral]))
  }

  /// At every so many units of the calendar.
  public static func stride(
    by unit: CalendarUnit, count: Int = 1, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(axisProperties: [
      "tickCount": [
        "interval": .string(unit.intervalName), "step": .number(Double(count * unit.intervalCount)),
      ]
    ])
  }

  /// At every so many, from zero on.
  public static func stride<P: Plottable>(
    by step: P, roundLowerBound: Bool? = nil, roundUpperBound: Bool? = nil
  ) -> AxisMarkValues {
    AxisMarkValues(axisProperties: ["tickMinStep": step.plottableLiteral, "tickCount": 1000])
  }

  private static func count(_ count: Int?) -> Properties {
    count.map { ["tickCount": .number(Double($0))] } ?? Properties()
  }
}

/// A place on an axis, for content that differs from place to place.
///
/// Where the places are stated, content is made for each of them. Otherwise they are only known once the chart is
/// laid out: content is made once, ``as(_:)`` gives nil, and labels show the values in their format.
///
/// ```swift
/// AxisMarks(values: [1995, 2024]) { (value: AxisValue) in AxisValueLabel("\(value.as(Int.self) ?? 0)") }
/// ```
public struct AxisValue: Sendable {
  let literal: Literal?
  /// The how manieth place it is, from 0.
  public let index: Int
  /// How many places there are.
  public let count: Int

  /// The value as a type; nil where it is none of it or not known yet.
  public func `as`<P: Plottable>(_ type: P.Type) -> P? { literal.flatMap { P.make($0) } }
}
