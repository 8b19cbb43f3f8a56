/// A length with its unit, as journals and authors write it.
///
/// ```swift
/// Length("89mm")?.points      // 252.28
/// Length(170, .millimetres)
/// ```
public struct Length: Sendable, Hashable, CustomStringConvertible {
  /// What a length is counted in.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// 1/72 inch: the unit of every scene.
    case points = "pt"
    /// Thousandths of a metre.
    case millimetres = "mm"
    /// Hundredths of a metre.
    case centimetres = "cm"
    /// 25.4 mm.
    case inches = "in"
    /// 1/96 inch, as in style sheets.
    case pixels = "px"

    /// How many points one of it has.
    public var points: Double {
      switch self {
      case .points: 1
      case .millimetres: 72 / 25.4
      case .centimetres: 720 / 25.4
      case .inches: 72
      case .pixels: 0.75
      }
    }
  }

  /// The number before the unit.
  public var value: Double
  /// The unit.
  public var unit: Unit

  /// A number of a unit.
  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// Reads `89mm`, `3.5 in`, `12pt`; nil without a unit, or where the number is not finite.
  public init?(_ text: some StringProtocol) {
    let trimmed = String(text.filter { $0 != " " })
    guard let unit = Unit.allCases.first(where: { trimmed.hasSuffix($0.rawValue) }),
      let value = Double(trimmed.dropLast(unit.rawValue.count)), value.isFinite
    else { return nil }
    self.init(value, unit)
  }

  /// The length in points.
  public var points: Double { value * unit.points }

  /// The form it is read from, without a needless `.0`.
  public var description: String {
    let number = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    return number + unit.rawValue
  }
}
