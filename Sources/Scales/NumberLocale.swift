/// How a language writes numbers.
///
/// ```swift
/// let german = NumberLocale(decimal: ",", thousands: ".", currency: ("", "\u{a0}€"))
/// ```
public struct NumberLocale: Sendable, Hashable {
  /// What stands between the whole part and the fraction.
  public var decimal: String
  /// What stands between groups of digits.
  public var thousands: String
  /// How long groups are, from the right, begun again when used up.
  public var grouping: [Int]
  /// What stands before an amount of money.
  public var currencyPrefix: String
  /// What stands after an amount of money.
  public var currencySuffix: String
  /// Ten digits to write instead of 0…9; empty for those.
  public var numerals: [String]
  /// What stands after a percentage.
  public var percent: String
  /// What stands before negative numbers: the true minus, U+2212, unless stated.
  public var minus: String
  /// What stands for something that is not a number.
  public var nan: String

  /// A locale; every part defaults to the English of the United States.
  public init(
    decimal: String = ".", thousands: String = ",", grouping: [Int] = [3],
    currency: (prefix: String, suffix: String) = ("$", ""), numerals: [String] = [], percent: String = "%",
    minus: String = "\u{2212}", nan: String = "NaN"
  ) {
    self.decimal = decimal
    self.thousands = thousands
    self.grouping = grouping
    (currencyPrefix, currencySuffix) = currency
    self.numerals = numerals.count == 10 ? numerals : []
    self.percent = percent
    self.minus = minus
    self.nan = nan
  }

  /// English of the United States: 1,234.5 and $12.
  public static let enUS = NumberLocale()
}
