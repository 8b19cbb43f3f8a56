public import Chronology

/// Writes instants by a specifier of d3-time-format, which follows C's `strftime`.
///
/// ```swift
/// TimeFormat("%-d %B %Y")(Timestamp(year: 2024, month: 2, day: 5)!)   // 5 February 2024
/// TimeFormat("%b ’%y")(…)                                              // Feb ’24
/// ```
///
/// | directive | writes | directive | writes |
/// |---|---|---|---|
/// | `%Y` `%y` | year, its last two digits | `%H` `%I` | hour 00–23, 01–12 |
/// | `%q` | quarter 1–4 | `%M` `%S` | minute, second |
/// | `%m` `%B` `%b` | month as number, name, short name | `%L` `%f` | milliseconds, microseconds |
/// | `%d` `%e` | day, filled with a zero or a space | `%p` | AM or PM |
/// | `%j` | day of the year | `%Q` `%s` | milliseconds, seconds since 1970 |
/// | `%A` `%a` | weekday, short weekday | `%Z` | offset from UTC, such as +0100 |
/// | `%u` `%w` | weekday 1–7 from Monday, 0–6 from Sunday | `%x` `%X` `%c` | the locale's date, time, both |
/// | `%U` `%W` | week of the year from Sunday, Monday | `%%` | a per cent sign |
/// | `%G` `%g` `%V` | year, its last two digits, and week of ISO 8601 | | |
///
/// `-`, `_` and `0` after the per cent sign fill with nothing, spaces or zeros. Unknown directives are
/// written as they stand, without the sign.
public struct TimeFormat: Sendable, Hashable {
  /// What is written.
  public let specifier: String
  /// How the language writes it.
  public let locale: TimeLocale
  /// Whose clock is read.
  public let zone: UTCOffset

  /// A format; the locale defaults to English of the United States, the zone to UTC.
  public init(_ specifier: String, locale: TimeLocale = .enUS, zone: UTCOffset = .utc) {
    self.specifier = specifier
    self.locale = locale
    self.zone = zone
  }

  /// Writes one instant.
  public func callAsFunction(_ instant: Timestamp) -> String {
    write(specifier, Fields(instant, zone), depth: 0)
  }

  /// Writes one instant given in milliseconds since 1970; empty where that is not a number, or further than
  /// 100 million days from 1970.
  public func callAsFunction(milliseconds: Double) -> String {
    !TimeScale.checked(milliseconds).isNaN ? self(Timestamp(milliseconds: milliseconds)) : ""
  }

  /// `depth` keeps a locale whose date names itself from going on forever.
  private func write(_ specifier: String, _ fields: Fields, depth: Int) -> String {
    var text = ""
    var rest = specifier[...]
    while let character = rest.popFirst() {
      guard character == "%", var directive = rest.popFirst() else {
        text.append(character)
        continue
      }
      var fill = directive == "e" ? " " : "0"
      if "-_0".contains(directive), let next = rest.popFirst() {
        fill = directive == "-" ? "" : directive == "_" ? " " : "0"
        directive = next
      }
      switch directive {
      case "c" where depth < 3: text += write(locale.dateTime, fields, depth: depth + 1)
      case "x" where depth < 3: text += write(locale.date, fields, depth: depth + 1)
      case "X" where depth < 3: text += write(locale.time, fields, depth: depth + 1)
      default: text += fields.text(directive, fill, locale)
      }
    }
    return text
  }
}
