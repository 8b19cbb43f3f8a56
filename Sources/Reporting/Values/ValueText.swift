import Chronology
import Scales
import Tabular

/// A value as the text of a language shows it.
///
/// Formats are d3's: of numbers (`,.0f`, `.1%`), of days (`%-d %B %Y`); beside them `words` (“thirty-seven”) and
/// `ordinal` (“twenty-ninth”), and `Words` and `Ordinal` for the beginning of a sentence. Without a format whole
/// numbers of a column are grouped from 10,000 on, since smaller ones may be years; others have at most one decimal;
/// days are as in ISO 8601.
struct ValueText {
  let language: String

  private var primary: String { language.split(separator: "-").first.map { $0.lowercased() } ?? "en" }

  private var locale: NumberLocale {
    switch primary {
    case "de", "es", "it", "nl", "pt", "da", "id", "tr": NumberLocale(decimal: ",", thousands: ".")
    case "fr", "ru", "uk", "pl", "cs", "fi", "sv", "nb", "no": NumberLocale(decimal: ",", thousands: "\u{202F}")
    default: .enUS
    }
  }

  func text(of value: Value, format: String?) throws(ValueFault) -> String {
    guard let format, !format.isEmpty else { return plain(value) }
    if let words = NumberWords.Form(rawValue: format.lowercased()) {
      guard primary == "en" else {
        throw ValueFault(message: "Numbers can be spelled in English only.", hint: "Use a format such as “,.0f”.")
      }
      guard let number = value.number, let text = NumberWords.text(number, words) else {
        throw ValueFault(
          message: "“\(plain(value))” cannot be spelled as words; whole numbers from 0 to 999 can.",
          hint: "Use a format such as “,.0f”.")
      }
      return format.first?.isUppercase == true ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
    if value.type == .date || value.type == .dateTime, let instant = value.timestamp {
      guard format.contains("%") else { throw unknown(format, "“%-d %B %Y”") }
      return TimeFormat(format)(instant)
    }
    guard let number = value.number, value.type != .boolean else {
      throw ValueFault(message: "“\(plain(value))” is no number, so the format “\(format)” does not apply.")
    }
    guard let numberFormat = NumberFormat(format, locale: locale) else {
      throw unknown(format, "“,.0f”, “.1%”, “words”")
    }
    return numberFormat(number)
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .integer(let number) where abs(number) < 10_000:
      NumberFormat("d", locale: locale)?(Double(number)) ?? String(number)
    case .integer(let number): NumberFormat(",d", locale: locale)?(Double(number)) ?? String(number)
    case .number(let number): NumberFormat(",.1~f", locale: locale)?(number) ?? value.description
    default: value.description
    }
  }

  private func unknown(_ format: String, _ examples: String) -> ValueFault {
    ValueFault(message: "“\(format)” is no format.", hint: "Formats are such as \(examples).")
  }
}
