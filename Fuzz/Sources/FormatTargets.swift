import Chronology
import Scales

private let numbers: [Double] = [
  0, -0.0, 1, -1.5, 0.000_123, 123_456_789.987, 1e21, -1e300, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 42,
]

/// A number format, for numbers of all sizes and for ticks between two of them.
func formatNumbers(_ bytes: [UInt8]) {
  let (first, second) = twoTexts(bytes)
  guard let format = NumberFormat(first) else { return }
  for number in numbers { _ = format(number) }
  if let own = Double(second) { _ = format(own) }
}

private let instants: [Double] = [
  0, -1, 951_782_400_000, 1_700_000_000_123, -62_135_596_800_000, 8.64e15, -8.64e15, 1e300, .nan,
]

/// A format of dates, for instants near and far.
func formatDates(_ bytes: [UInt8]) {
  let (first, second) = twoTexts(bytes)
  let format = TimeFormat(first)
  for instant in instants { _ = format(milliseconds: instant) }
  if let own = Double(second) { _ = format(milliseconds: own) }
}

/// A date in the forms that the library reads, and one by the pattern in the first line.
func parseDates(_ bytes: [UInt8]) {
  let (first, second) = twoTexts(bytes)
  for text in [first, second] {
    _ = CivilDate(iso: text)
    _ = TimeOfDay(iso: text)
    if let instant = Timestamp(iso: text) { _ = Timestamp(iso: "\(instant)") }
    if let instant = Timestamp(javaScript: text) { _ = instant.date() }
  }
  _ = DatePattern(first)?.timestamp(second)
}
