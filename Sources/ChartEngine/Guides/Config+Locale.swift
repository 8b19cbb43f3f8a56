import ChartModel
import Scales

extension Config {
  /// How numbers are written where the configuration names a locale: its decimal sign, its grouping, its currency.
  var numberLocale: NumberLocale {
    guard let stated = values["locale"]?["number"] else { return .enUS }
    var locale = NumberLocale.enUS
    if let text = stated["decimal"]?.string { locale.decimal = text }
    if let text = stated["thousands"]?.string { locale.thousands = text }
    if let sizes = stated["grouping"]?.numbers { locale.grouping = sizes.map { Int(clamped: $0) } }
    if let pair = stated["currency"]?.strings, pair.count == 2 {
      (locale.currencyPrefix, locale.currencySuffix) = (pair[0], pair[1])
    }
    if let digits = stated["numerals"]?.strings, digits.count == 10 { locale.numerals = digits }
    if let text = stated["percent"]?.string { locale.percent = text }
    if let text = stated["minus"]?.string { locale.minus = text }
    if let text = stated["nan"]?.string { locale.nan = text }
    return locale
  }

  /// How times are written: the names of months and days.
  var timeLocale: TimeLocale {
    guard let stated = values["locale"]?["time"] else { return .enUS }
    var locale = TimeLocale.enUS
    if let text = stated["dateTime"]?.string { locale.dateTime = text }
    if let text = stated["date"]?.string { locale.date = text }
    if let text = stated["time"]?.string { locale.time = text }
    func names(_ name: String, _ count: Int, _ usual: [String]) -> [String] {
      guard let found = stated[name]?.strings, found.count == count else { return usual }
      return found
    }
    locale.periods = names("periods", 2, locale.periods)
    locale.days = names("days", 7, locale.days)
    locale.shortDays = names("shortDays", 7, locale.shortDays)
    locale.months = names("months", 12, locale.months)
    locale.shortMonths = names("shortMonths", 12, locale.shortMonths)
    return locale
  }
}
