import Chronology
import TestSupport
import Testing

@testable import Scales

/// The rows of a fixture: tab-separated fields; lines that begin with “# ” say what they are.
func rows(_ name: String) -> [[String]] {
  Repository.lines("Tests/Fixtures/Scales/\(name).tsv")
    .filter { !$0.isEmpty && !$0.hasPrefix("# ") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// A number as fixtures write it.
func number(_ text: String) -> Double { Double(text) ?? .nan }

@Test(arguments: ["e", "f", "g", "r", "s", "percent", "integer", "none", "field"])
func numbersAreWrittenAsD3WritesThem(_ style: String) throws {
  let table = rows("number-\(style)")
  try #require(table.count > 300)
  for row in table {
    let format = try #require(NumberFormat(row[0]), "\(row[0])")
    let text = format(number(row[1]))
    #expect(text == row[2], "\(row[0]) of \(row[1])")
  }
}

@Test(arguments: ["%%", ".f", "10.", "q1", "..2f", "+-f", "~~f", "éf", ".-1f", "~.3f"])
func malformedSpecifiersAreRefused(_ text: String) {
  #expect(NumberSpecifier(text) == nil)
}

@Test func specifiersPrintThemselvesBack() throws {
  for text in ["$,.2f", "*^+#012,.3~s", "", "x", "=010,d"] {
    let specifier = try #require(NumberSpecifier(text))
    #expect(NumberSpecifier(specifier.description) == specifier)
  }
}

@Test func localesChangeEveryPart() throws {
  let german = NumberLocale(decimal: ",", thousands: ".", currency: ("", "\u{a0}€"), minus: "-")
  #expect(NumberFormat("$,.2f", locale: german)?(-1234.5) == "-1.234,50\u{a0}€")
  let indian = NumberLocale(grouping: [3, 2, 2, 2, 2], currency: ("₹", ""))
  #expect(NumberFormat("$,d", locale: indian)?(12_345_678) == "₹1,23,45,678")
  let arabic = NumberLocale(numerals: ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"])
  #expect(NumberFormat("d", locale: arabic)?(1974) == "١٩٧٤")
}

@Test(arguments: [
  ("~s", 1.25e9, "1.25bn"), (".2s", 12_500_000, "13m"), ("~s", 3e12, "3tn"), ("$.1s", 0.05, "$0.05"),
  ("~s", 950, "950"),
  (".3s", 5e15, "5000tn"),
])
func newspapersWriteBillions(_ specifier: String, _ value: Double, _ expected: String) {
  #expect(NumberFormat(specifier, prefixes: .financial)?(value) == expected)
}

@Test func bandsFillTheirRange() {
  let scale = BandScale(count: 5, range: [0, 500], paddingInner: 0.1, paddingOuter: 0.05)
  #expect(scale.step == 100)
  #expect(scale.bandwidth == 90)
  #expect(abs(scale[2] - 205) < 1e-9)
}

@Test func instantsAreWrittenAsD3WritesThem() throws {
  let table = rows("time")
  try #require(table.count > 500)
  for row in table {
    let text = TimeFormat(row[0])(milliseconds: number(row[1]))
    #expect(text == row[2], "\(row[0]) of \(row[1])")
  }
}

private func transform(_ type: String, _ parameter: String) -> ScaleTransform {
  switch type {
  case "sqrt": .sqrt
  case "pow": .pow(exponent: number(parameter))
  case "symlog": .symlog(constant: Double(parameter) ?? 1)
  case "log": .log(base: Double(parameter) ?? 10)
  default: .linear
  }
}

/// Equal up to the last few bits.
private func isClose(_ a: Double, _ b: Double) -> Bool {
  a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-3)
}

@Test func continuousScalesAgreeWithD3() throws {
  let table = rows("continuous")
  try #require(table.count > 250)
  for row in table {
    var scale = ContinuousScale(
      transform(row[0], row[1]), domain: [number(row[2]), number(row[3])], range: [10, 410])
    if row[4] != "no" { scale = scale.nice(number(row[4])) }
    #expect(scale.domain == [number(row[6]), number(row[7])], "\(row)")
    #expect(isClose(scale(number(row[5])), number(row[8])), "\(scale(number(row[5]))) \(row)")
    #expect(isClose(scale.invert(150), number(row[9])), "\(scale.invert(150)) \(row)")
  }
}

@Test func bandScalesAgreeWithVega() throws {
  let table = rows("band")
  try #require(table.count > 400)
  for row in table {
    let numbers = row.map(number)
    let scale = BandScale(
      count: Int(numbers[0]), range: [numbers[5], numbers[6]], paddingInner: numbers[1],
      paddingOuter: numbers[2], align: numbers[3], round: numbers[4] == 1)
    #expect(isClose(scale.bandwidth, numbers[7]), "\(scale.bandwidth) \(row)")
    guard scale.count > 0 else { continue }
    #expect(isClose(scale[0], numbers[8]), "\(scale[0]) \(row)")
    #expect(isClose(scale[scale.count - 1], numbers[9]), "\(scale[scale.count - 1]) \(row)")
  }
}

@Test func everyRangeOfSmallNumbersHasGoodTicks() {
  for start in -12...12 {
    for stop in -12...12 where start != stop {
      for count in 1...12 {
        let ticks = Ticks.values(from: Double(start), to: Double(stop), count: Double(count))
        let step = Ticks.step(from: Double(start), to: Double(stop), count: Double(count))
        #expect(ticks == (start < stop ? ticks.sorted() : ticks.sorted(by: >)))
        let (low, high) = (Double(min(start, stop)), Double(max(start, stop)))
        #expect(ticks.min() ?? low >= low && ticks.max() ?? high <= high)
        #expect(ticks.count <= 2 * count + 1, "\(start) \(stop) \(count): \(ticks)")
        #expect(2 * ticks.count >= count - 1, "\(start) \(stop) \(count): \(ticks)")
        for (one, next) in zip(ticks, ticks.dropFirst()) { #expect(abs(next - one - step) < 1e-9) }
        let nice = ContinuousScale(domain: [Double(start), Double(stop)]).nice(Double(count)).domain
        #expect(min(nice[0], nice[1]) <= low && max(nice[0], nice[1]) >= high)
      }
    }
  }
}

@Test(
  arguments: [
    (
      [1.0, 1000.0], 10.0,
      [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800,
        900, 1000,
      ]
    ),
    ([1000, 1], 1, [100, 1]), ([1000, 1], 3, [1000, 100, 10, 1]),
    (
      [-100, -1], 10, [-100, -90, -80, -70, -60, -50, -40, -30, -20, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1]
    ),
    ([0.01, 0.3], 5, [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.2, 0.3]),
    ([1e-5, 1e25], 5, [1e-5, 1, 1e5, 1e10, 1e15, 1e20, 1e25]), ([0, 10], 10, []),
    ([150, 170], 5, [150, 155, 160, 165, 170]),
  ] as [([Double], Double, [Double])])
func logarithmicTicksAreMultiplesOfPowers(_ domain: [Double], _ count: Double, _ expected: [Double]) {
  #expect(ContinuousScale(.log10, domain: domain).ticks(count) == expected)
}

@Test func logarithmicAxesLabelTheSmallestDigits() {
  let scale = ContinuousScale(.log10, domain: [1, 1000])
  let isLabelled = scale.vegaLogLabelFilter(10)
  #expect(scale.ticks(10).filter(isLabelled) == [1, 2, 3, 10, 20, 30, 100, 200, 300, 1000])
  let wide = ContinuousScale(.log10, domain: [1, 1e6])
  #expect(wide.ticks(4).filter(wide.vegaLogLabelFilter(4)).count == 4)
}

@Test(arguments: [
  (0.0, 1.0, 10.0, "f", 0.3, "0.3"), (0, 0.01, 5, "f", 0.002, "0.002"), (0, 5e6, 5, "s", 2e6, "2M"),
  (0, 1, 5, "%", 0.2, "20%"),
  (0, 0.005, 5, "%", 0.001, "0.1%"), (0, 1e6, 5, "~s", 200_000, "0.2M"), (0, 1200, 6, "", 400, "4e+2"),
  (0, 4e-6, 4, "e", 2e-6, "2e-6"),
])
func tickFormatsShowTheStep(
  _ start: Double, _ stop: Double, _ count: Double, _ specifier: String, _ value: Double, _ text: String
) {
  let format = NumberFormat.ticks(
    from: start, to: stop, count: count, specifier: NumberSpecifier(specifier))
  #expect(format(value) == text)
}

private func milliseconds(_ year: Int, _ month: Int = 1, _ day: Int = 1, _ hour: Int = 0, _ minute: Int = 0)
  -> Double
{
  Timestamp(year: year, month: month, day: day, hour: hour, minute: minute)?.milliseconds ?? .nan
}

@Test(arguments: [
  (milliseconds(1995), milliseconds(2024, 7), 6.0, "1995 2000 2005 2010 2015 2020", "1995", "2025"),
  (milliseconds(2024, 1, 5), milliseconds(2024, 12, 20), 6, "April July October", "2024", "2025"),
  (
    milliseconds(2024, 2, 27), milliseconds(2024, 3, 3), 5, "Tue 27,Wed 28,Thu 29,March,Sat 02,Mar 03",
    "Tue 27", "Mar 03"
  ),
  (
    milliseconds(2024, 2, 27, 5, 30), milliseconds(2024, 2, 27, 9), 7,
    "06 AM,06:30,07 AM,07:30,08 AM,08:30,09 AM", "05:30", "09 AM"
  ),
  (0, 12, 4, ".002,.004,.006,.008,.010,.012", "1970", ".012"),
])
func timeAxesTickAtTheCalendarsMarks(
  _ start: Double, _ stop: Double, _ count: Double, _ labels: String, _ first: String, _ last: String
) {
  let scale = TimeScale(domain: [start, stop])
  let format = TimeMultiFormat()
  let found = scale.ticks(count).map { format(milliseconds: $0) }
  let expected = labels.split(whereSeparator: { labels.contains(",") ? $0 == "," : $0 == " " || $0 == "|" })
    .map(String.init)
  #expect(found.suffix(expected.count) == expected[...] || found == expected)
  let nice = scale.nice(count).domain.map { format(milliseconds: $0) }
  #expect(nice == [first, last])
  #expect(TimeScale(domain: [stop, start]).ticks(count) == scale.ticks(count).reversed())
}

@Test func classesHoldTheirNumbers() {
  #expect(ThresholdScale([10, 100]).map([3, 10, 250, .nan]) == [0, 1, 2, -1])
  #expect(ThresholdScale.quantize([0, 90], classes: 3).thresholds == [30, 60])
  #expect(ThresholdScale.quantize([0, 90], classes: 1).count == 1)
  let quartiles = ThresholdScale.quantile([3, 6, 7, 8, 8, 10, 13, 15, 16, 20], classes: 4)
  #expect(quartiles.thresholds == [7.25, 9, 14.5])
  #expect(quartiles.extent(of: 0).low == 3 && quartiles.extent(of: 3).high == 20)
  #expect(BinOrdinalScale([0, 10, 20, 30]).map([5, 20, 29, -1]) == [0, 2, 2, -1])
}

@Test func sequentialScalesGiveThePlaceInARamp() {
  #expect(SequentialScale(domain: [0, 50]).map([0, 25, 50]) == [0, 0.5, 1])
  #expect(SequentialScale(domain: [-10, 0, 40]).map([-10, 0, 20, 40]) == [0, 0.5, 0.75, 1])
  #expect(SequentialScale(domain: [40, 0, -10]).map([-10, 0, 20]) == [1, 0.5, 0.25])
  #expect(SequentialScale(.log10, domain: [1, 100], clamp: true).map([1, 1000]) == [0, 1])
  #expect(SequentialScale(domain: [3, 3])(3) == 0.5)
}

@Test func placesInvertToTheirNumbers() {
  let scales: [ContinuousScale] = [
    ContinuousScale(domain: [0, 10, 100], range: [0, 50, 60]),
    ContinuousScale(.log10, domain: [1, 1e6], range: [300, 0]),
    ContinuousScale(.sqrt, domain: [-4, 9]),
    ContinuousScale(.symlog(constant: 1), domain: [-100, 1000], range: [0, 500]),
    ContinuousScale(.log(base: 2), domain: [-64, -1], range: [0, 10]),
    ContinuousScale(.pow(exponent: 3), domain: [10, 2]),
  ]
  for scale in scales {
    let (low, high) = (scale.domain[0], scale.domain[scale.domain.count - 1])
    for index in 0...200 {
      let value = low + (high - low) * Double(index) / 200
      #expect(isClose(scale.invert(scale(value)), value), "\(scale) at \(value)")
    }
  }
  let bands = BandScale(count: 7, range: [300, 20], paddingInner: 0.2, paddingOuter: 0.1)
  for index in 0..<7 { #expect(bands.invert(bands[index] + bands.bandwidth / 2) == index) }
}

@Test func nothingTrapsOnExtremeInput() {
  let odd = [0, -0.0, 1, -1, 1e308, -1e308, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 1e16]
  let transforms: [ScaleTransform] = [
    .linear, .log10, .log(base: 1), .log(base: 0.5), .sqrt, .symlog(constant: 0), .pow(exponent: 0),
  ]
  for low in odd {
    for high in odd {
      for transform in transforms {
        let scale = ContinuousScale(transform, domain: [low, high]).nice()
        #expect(scale.ticks(10).count < 1000)
        _ = scale.map(odd)
        _ = scale.invert(0.5)
        _ = NumberFormat.ticks(of: scale)(low)
      }
      _ = TimeScale(domain: [low, high]).nice().ticks(5)
      _ = BandScale(count: 3, range: [low, high], paddingInner: low, paddingOuter: high).positions
      _ = ThresholdScale.quantize([low, high], classes: 5).map(odd)
      _ = TimeMultiFormat()(milliseconds: low)
      for specifier in ["s", "d", "b", "X", ".20f", ".21g", "c", "p", "e"] {
        _ = NumberFormat(specifier)?(low)
      }
    }
  }
  #expect(Ticks.values(from: 0, to: 1, count: 1e300).count <= 50_000)
  #expect(ContinuousScale(domain: []).map([1])[0].isNaN)
}
