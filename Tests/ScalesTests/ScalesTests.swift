import Testing

@testable import Scales

@Test(arguments: [
  (0.0, 1.0, 5.0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 87, 10, [0, 10, 20, 30, 40, 50, 60, 70, 80]),
  (1, 0, 2, [1, 0.5, 0]), (-1, 1, 4, [-1, -0.5, 0, 0.5, 1]), (3, 3, 10, [3]), (0, 10, 0, []),
])
func ticksAreRound(_ start: Double, _ stop: Double, _ count: Double, _ expected: [Double]) {
  #expect(Ticks.values(from: start, to: stop, count: count) == expected)
}

@Test(arguments: [
  (",.1f", 1234.56, "1,234.6"), ("~s", 12_500_000, "12.5M"), ("+.0%", -0.123, "−12%"), (".2f", 1.005, "1.00"),
  ("", 4200, "4200"), ("$,.2f", -3.5, "−$3.50"), ("(.1f", -3.5, "(3.5)"), ("010,d", 1234, "00,001,234"),
  (".3s", 0.00042, "420µ"), ("#x", 3054, "0xbee"), ("^9.1f", 2.25, "   2.3   "), (".2r", 0.012345, "0.012"),
  ("e", 42, "4.200000e+1"), (".20f", 0.1, "0.10000000000000000555"), ("d", -0.4, "0"), ("~g", 1e21, "1e+21"),
])
func numbersAreWrittenAsD3WritesThem(_ specifier: String, _ value: Double, _ expected: String) {
  #expect(NumberFormat(specifier)?(value) == expected)
}

@Test func linearScaleMapsClampsAndInverts() {
  let scale = ContinuousScale(domain: [0, 87], range: [200, 0]).nice()
  #expect(scale.domain == [0, 90])
  #expect(scale(45) == 100)
  #expect(scale.invert(100) == 45)
  #expect(ContinuousScale(range: [0, 10], clamp: true).map([-1, 0.5, 2]) == [0, 5, 10])
}

@Test func bandsFillTheirRange() {
  let scale = BandScale(count: 5, range: [0, 500], paddingInner: 0.1, paddingOuter: 0.05)
  #expect(scale.step == 100)
  #expect(scale.bandwidth == 90)
  #expect(abs(scale[2] - 205) < 1e-9)
}
