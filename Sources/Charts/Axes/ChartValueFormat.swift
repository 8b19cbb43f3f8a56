import ChartModel

/// How a number or a moment is written.
///
/// ```swift
/// .number                                        // 12,345.6
/// .number.precision(.fractionLength(1))          // 12,345.6
/// .number.notation(.compactName)                 // 12k
/// .percent                                       // 35%
/// .currency(code: "USD")                         // $1,200
/// .dateTime.month(.abbreviated).year()           // Mar 2021
/// ",.0f"                                         // a pattern of d3
/// let format: ChartValueFormat = .number.precision(.fractionLength(1))
/// AxisMarks(format: "~s")
/// ```
public struct ChartValueFormat: Sendable, Hashable, ExpressibleByStringLiteral {
  /// How many digits.
  ///
  /// ```swift
  /// ChartValueFormat.number.precision(ChartValueFormat.Precision.significantDigits(2))
  /// ```
  public struct Precision: Sendable, Hashable {
    let text: String
    /// So many behind the point.
    public static func fractionLength(_ count: Int) -> Precision { Precision(text: ".\(count)f") }
    /// So many in all.
    public static func significantDigits(_ count: Int) -> Precision { Precision(text: ".\(count)r") }
  }
  /// In full, or in short.
  ///
  /// ```swift
  /// ChartValueFormat.number.notation(ChartValueFormat.Notation.compactName)
  /// ```
  public enum Notation: Sendable, Hashable {
    /// In full; thousands and millions by their letters.
    case automatic, compactName
  }

  private enum Form: Hashable {
    case number(sign: String, currency: String, grouping: String, precision: String)
    case time([String])
    case pattern(String)
  }
  private let form: Form

  private init(_ form: Form) { self.form = form }
  /// A pattern in d3's language: for numbers, or for moments where it begins with a percent sign.
  public init(stringLiteral value: String) { form = .pattern(value) }
  /// A pattern in d3's language: for numbers, or for moments where it begins with a percent sign.
  public static func pattern(_ pattern: String) -> ChartValueFormat { ChartValueFormat(.pattern(pattern)) }

  /// A number, its thousands parted.
  public static let number = ChartValueFormat(.number(sign: "", currency: "", grouping: ",", precision: "~f"))
  /// A share as a percentage.
  public static let percent = ChartValueFormat(.number(sign: "", currency: "", grouping: ",", precision: ".0%"))
  /// An amount of money; dollars get their sign, other currencies are best named in the title.
  public static func currency(code: String) -> ChartValueFormat {
    ChartValueFormat(.number(sign: "", currency: code == "USD" ? "$" : "", grouping: ",", precision: ".0f"))
  }
  /// A moment; say of which parts: `.dateTime.year()`.
  public static let dateTime = ChartValueFormat(.time([]))

  /// With so many digits.
  public func precision(_ precision: Precision) -> ChartValueFormat {
    guard case .number(let sign, let currency, let grouping, let old) = form else { return self }
    let text = old.hasSuffix("%") ? precision.text.dropLast() + "%" : precision.text
    return ChartValueFormat(.number(sign: sign, currency: currency, grouping: grouping, precision: text))
  }
  /// In full, or in short.
  public func notation(_ notation: Notation) -> ChartValueFormat {
    guard case .number(let sign, let currency, _, _) = form, notation == .compactName else { return self }
    return ChartValueFormat(.number(sign: sign, currency: currency, grouping: "", precision: ".3~s"))
  }
  /// Whether thousands are parted.
  ///
  /// ```swift
  /// ChartValueFormat.number.grouping(ChartValueFormat.Grouping.never)
  /// ```
  public enum Grouping: Sendable, Hashable {
    /// They are; they are not.
    case automatic, never
  }
  /// Whether thousands are parted.
  public func grouping(_ grouping: Grouping) -> ChartValueFormat {
    guard case .number(let sign, let currency, _, let precision) = form else { return self }
    return ChartValueFormat(
      .number(sign: sign, currency: currency, grouping: grouping == .never ? "" : ",", precision: precision))
  }
  /// Whether positive numbers have a sign.
  ///
  /// ```swift
  /// ChartValueFormat.number.sign(ChartValueFormat.SignDisplay.always)
  /// ```
  public enum SignDisplay: Sendable, Hashable {
    /// They have none; they have a plus.
    case automatic, always
  }
  /// Whether positive numbers have a sign.
  public func sign(_ sign: SignDisplay) -> ChartValueFormat {
    guard case .number(_, let currency, let grouping, let precision) = form else { return self }
    return ChartValueFormat(
      .number(sign: sign == .always ? "+" : "", currency: currency, grouping: grouping, precision: precision))
  }

  /// How a part of a moment is written.
  ///
  /// ```swift
  /// ChartValueFormat.dateTime.month(ChartValueFormat.Width.abbreviated)
  /// ChartValueFormat.dateTime.weekday().day().hour().minute()
  /// ```
  public enum Width: Sendable, Hashable {
    /// In full; in three letters; in digits.
    case wide, abbreviated, twoDigits
  }
  /// The day of the month.
  public func day() -> ChartValueFormat { adding("%-d") }
  /// The day of the week.
  public func weekday(_ width: Width = .abbreviated) -> ChartValueFormat { adding(width == .wide ? "%A" : "%a") }
  /// The month.
  public func month(_ width: Width = .abbreviated) -> ChartValueFormat {
    adding(width == .wide ? "%B" : width == .abbreviated ? "%b" : "%m")
  }
  /// The quarter.
  public func quarter() -> ChartValueFormat { adding("Q%q") }
  /// The year.
  public func year(_ width: Width = .wide) -> ChartValueFormat { adding(width == .twoDigits ? "%y" : "%Y") }
  /// The hour and the minute.
  public func hour() -> ChartValueFormat { adding("%H") }
  /// The minute.
  public func minute() -> ChartValueFormat { adding("%M") }

  private func adding(_ part: String) -> ChartValueFormat {
    guard case .time(let parts) = form else { return self }
    return ChartValueFormat(.time(parts + [part]))
  }

  /// The parts of a moment in the order in which they are read: weekday, day, month, quarter, year, time.
  private static let order = ["%a", "%A", "%-d", "%b", "%B", "%m", "Q%q", "%Y", "%y", "%H", "%M"]

  /// As properties of an axis or a text.
  var properties: Properties {
    switch form {
    case .number(let sign, let currency, let grouping, let precision):
      return ["format": .string(sign + currency + grouping + precision)]
    case .pattern(let text):
      return text.hasPrefix("%") ? ["format": .string(text), "formatType": "time"] : ["format": .string(text)]
    case .time(let parts):
      let sorted = Self.order.filter(parts.contains).joined(separator: " ")
      let text = sorted.replacing("%H %M", with: "%H:%M")
      return ["format": .string(text.isEmpty ? "%-d %b %Y" : text), "formatType": "time"]
    }
  }
}
