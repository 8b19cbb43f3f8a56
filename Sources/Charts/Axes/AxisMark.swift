import ChartModel
public import Colors

/// A part of an axis at each of its places: ``AxisGridLine``, ``AxisTick``, ``AxisValueLabel``.
///
/// ```swift
/// func quiet(_ mark: some AxisMark) -> AnyAxisMark { AnyAxisMark(mark) }
/// ```
public protocol AxisMark {
  /// What the part adds to the axis.
  var parts: AxisMarkParts { get }
}

/// What stands at the places of an axis. Its parts are the axis's own concern.
///
/// ```swift
/// let parts: AxisMarkParts = AxisTick(length: 3).parts
/// ```
public struct AxisMarkParts: Sendable, Hashable {
  /// Properties of a chart file's axis.
  var properties = Properties()
  /// Which of the three parts are there.
  var hasGrid = false, hasTicks = false, hasLabels = false
  /// The text of the label where it is stated.
  var label: Literal?

  func merged(_ later: AxisMarkParts) -> AxisMarkParts {
    AxisMarkParts(
      properties: properties.overlaid(by: later.properties), hasGrid: hasGrid || later.hasGrid,
      hasTicks: hasTicks || later.hasTicks, hasLabels: hasLabels || later.hasLabels, label: later.label ?? label)
  }

  /// The parts of all places as properties of an axis; labels that are stated place by place become a formula.
  static func properties(of places: [AxisMarkParts], at values: [Literal]?) -> Properties {
    let all = places.reduce(AxisMarkParts()) { $0.merged($1) }
    var properties = all.properties
    properties["grid"] = .bool(all.hasGrid)
    properties["ticks"] = .bool(all.hasTicks)
    properties["labels"] = .bool(all.hasLabels)
    guard let values, places.contains(where: { $0.label != nil }) else { return properties }
    let cases = zip(values, places).map { value, place -> String in
      let text = place.hasLabels ? place.label?.expression ?? "datum.label" : "''"
      let test =
        value.number.map { "+datum.value === \(Literal.number($0).expression)" }
        ?? "datum.value === \(value.expression)"
      return "\(test) ? \(text) : "
    }
    properties["labelExpr"] = .string(cases.joined() + "''")
    return properties
  }
}

extension Literal {
  /// The constant in the language of expressions.
  var expression: String {
    switch self {
    case .null, .object: "null"
    case .bool(let value): "\(value)"
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .string(let text):
      "'" + text.reduce(into: "") { $0 += $1 == "'" || $1 == "\\" ? "\\\($1)" : $1 == "\n" ? "\\n" : "\($1)" } + "'"
    case .array(let values): "[" + values.map(\.expression).joined(separator: ", ") + "]"
    }
  }
}

/// Builds what stands at a place of an axis.
///
/// ```swift
/// @AxisMarkBuilder func marks() -> AxisMarkParts {
///   AxisGridLine()
///   AxisValueLabel()
/// }
/// ```
@resultBuilder
public enum AxisMarkBuilder {
  /// A part.
  public static func buildExpression(_ mark: some AxisMark) -> AxisMarkParts { mark.parts }
  /// Several parts.
  public static func buildBlock(_ parts: AxisMarkParts...) -> AxisMarkParts { buildArray(parts) }
  /// A part under a condition.
  public static func buildOptional(_ parts: AxisMarkParts?) -> AxisMarkParts { parts ?? AxisMarkParts() }
  /// The first of two alternatives.
  public static func buildEither(first: AxisMarkParts) -> AxisMarkParts { first }
  /// The second of two alternatives.
  public static func buildEither(second: AxisMarkParts) -> AxisMarkParts { second }
  /// The parts of a loop.
  public static func buildArray(_ parts: [AxisMarkParts]) -> AxisMarkParts {
    parts.reduce(AxisMarkParts()) { $0.merged($1) }
  }
}

/// A part of an axis of which only the outcome is known.
public struct AnyAxisMark: AxisMark {
  /// What the part adds to the axis.
  public let parts: AxisMarkParts
  /// Hides the type of a part.
  public init(_ mark: some AxisMark) { parts = mark.parts }
  init(parts: AxisMarkParts) { self.parts = parts }
}

extension AxisMark {
  /// Its labels in a font.
  public func font(_ font: TextFont) -> AnyAxisMark {
    changing { parts in
      for (name, label) in [("font", "labelFont"), ("fontSize", "labelFontSize"), ("fontWeight", "labelFontWeight")] {
        if let value = font.properties[name] { parts.properties[label] = value }
      }
    }
  }
  /// In a colour.
  public func foregroundStyle(_ color: Color) -> AnyAxisMark {
    changing { parts in
      if parts.hasGrid { parts.properties["gridColor"] = color.paint }
      if parts.hasTicks { parts.properties["tickColor"] = color.paint }
      if parts.hasLabels { parts.properties["labelColor"] = color.paint }
    }
  }
  /// Moved along the axis, in points.
  public func offset(_ points: Double) -> AnyAxisMark {
    changing { parts in
      if parts.hasTicks { parts.properties["tickOffset"] = .number(points) }
      if parts.hasLabels { parts.properties["labelOffset"] = .number(points) }
    }
  }

  private func changing(_ change: (inout AxisMarkParts) -> Void) -> AnyAxisMark {
    var parts = parts
    change(&parts)
    return AnyAxisMark(parts: parts)
  }
}
