import SecurityData
import Testing

/// A number with so many decimals, to be held against figures printed in documents.
private func rounded(_ value: Double?, _ decimals: Int) -> Double? {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  return value.map { ($0 * scale).rounded() / scale }
}

@Test(arguments: [
  ("2022-07-28", 2005, 3077.0), ("2022-07-28", 2016, 691), ("2022-07-28", 2021, 773),
  ("2024-04-13", 2005, 3066),
  ("2024-04-13", 2022, 579.5), ("2026-02-12", 2005, 3066), ("2026-02-12", 2016, 742),
  ("2026-02-12", 2023, 327),
])
func `Russian deliveries to China are those of their edition`(edition: String, year: Int, volume: Double)
  throws
{
  let series = try records(ArmsTransfer.self).series(from: "RUS", to: "CHN", edition: edition)
  #expect(rounded(series[year], edition == "2022-07-28" || year > 2020 ? 1 : 0) == volume)
}

@Test func `Russian deliveries to China add up, peak in 2005, and stay in their edition`() throws {
  let transfers = try records(ArmsTransfer.self)
  #expect(transfers.editions == ["2022-07-28", "2024-04-13", "2026-02-12"])
  let series = transfers.series(from: "RUS", to: "CHN", edition: "2022-07-28")
  #expect(series.years == 1992...2021)
  #expect(series.total() == 37_877)
  #expect(series.total(in: 2005...2005) == 3077)
  #expect(series.volumes.max() == series[2005])
  #expect(series[1991] == nil && series[2022] == nil)
  #expect(transfers.series(from: "RUS", to: "CHN", edition: "2017-10-01").years == nil)
}

@Test func `The share of China in Russian deliveries runs from 34 to 60 per cent in 1999 to 2006`() throws {
  let transfers = try records(ArmsTransfer.self)
  let china = transfers.series(from: "RUS", to: "CHN", edition: "2022-07-28")
  let world = transfers.series(from: "RUS", to: "WLD", edition: "2022-07-28")
  let shares = china.shares(of: world).filter { 1999...2006 ~= $0.year }
  #expect(
    shares.map { rounded(($0.share ?? -1) * 100, 1) } == [34.4, 49.7, 47.3, 44.2, 40.2, 45.9, 59.9, 47.8])
  let period = try #require(china.share(of: world, in: 1999...2006))
  #expect(abs(period - china.total(in: 1999...2006) / world.total(in: 1999...2006)) < 1e-12)
  #expect(china.share(of: world, in: 1990...1995) == nil)
  let later = transfers.series(from: "RUS", to: "WLD", edition: "2026-02-12")
  #expect(china.shares(of: later).isEmpty && china.share(of: later, in: 2000...2005) == nil)
}

@Test func `A share of the world's deliveries to China never exceeds one`() throws {
  let transfers = try records(ArmsTransfer.self)
  for edition in ["2024-04-13", "2026-02-12"] {
    let world = transfers.series(from: "WLD", to: "CHN", edition: edition)
    let shares = transfers.series(from: "RUS", to: "CHN", edition: edition).shares(of: world)
    #expect(shares.count == world.volumes.count)
    #expect(shares.allSatisfy { 0...1 ~= $0.share ?? -1 })
  }
}

@Test func `The moving average is the mean of five years, with years without deliveries as zero`() {
  let deliver = { (edition: String, year: Int, volume: Double) in
    ArmsTransfer(
      edition: edition, supplier: "A", supplierCode: "AAA", recipient: "B", recipientCode: "BBB", year: year,
      tivMillions: volume)
  }
  let transfers = [
    deliver("one", 2000, 10), deliver("one", 2003, 5), deliver("one", 2006, 20), deliver("two", 2001, 1000),
  ]
  let series = transfers.series(from: "AAA", to: "BBB", edition: "one")
  #expect(series.volumes == [10, 0, 0, 5, 0, 0, 20])
  #expect(
    series.fiveYearMovingAverage == [
      .init(year: 2004, mean: 3), .init(year: 2005, mean: 1), .init(year: 2006, mean: 5),
    ])
  let wider = transfers.series(from: "AAA", to: "BBB", edition: "one", years: 1999...2003)
  #expect(wider.fiveYearMovingAverage == [.init(year: 2003, mean: 3)])
  #expect(transfers.series(from: "AAA", to: "BBB", edition: "two").fiveYearMovingAverage.isEmpty)
}

@Test func `The moving average of Russian deliveries to China peaks with the years 2001 to 2005`() throws {
  let series = try records(ArmsTransfer.self).series(from: "RUS", to: "CHN", edition: "2022-07-28")
  let averages = series.fiveYearMovingAverage
  #expect(averages.map(\.year) == Array(1996...2021))
  #expect(averages.max { $0.mean < $1.mean } == .init(year: 2005, mean: 2609.2))
  #expect(averages.last?.mean == series.total(in: 2017...2021) / 5)
}

@Test(arguments: ["2024-04-13", "2026-02-12"])
func `The categories of a year add up to the deliveries of the same edition`(edition: String) throws {
  let categories = try records(CategoryTransfer.self)
  let series = try records(ArmsTransfer.self).series(from: "RUS", to: "CHN", edition: edition)
  let years = try #require(series.years)
  for year in years {
    let sum = categories.volumes(edition: edition, in: year...year).reduce(0) { $0 + $1.tivMillions }
    // The yearly figures are rounded to one decimal.
    #expect(abs(sum - (series[year] ?? -1)) <= 0.0501, "\(year)")
  }
  #expect(categories.volumes(edition: edition).first?.category == .aircraft)
}

@Test func `Deals by volume and by price`() throws {
  let deals = try records(ArmsDeal.self)
  let russian = deals.filter { $0.supplierCode == "RUS" }
  #expect(russian.count == 97)
  #expect(
    russian.volumes.map { "\($0.category.rawValue) \(Int($0.tivMillions.rounded()))" } == [
      "Aircraft 19241", "Missiles 6006", "Ships 5040", "Engines 5025", "Air-defence systems 2214",
      "Sensors 839",
      "Naval weapons 400",
    ])
  #expect(Int(russian.reduce(0) { $0 + $1.tivMillionsDelivered }.rounded()) == 38_765)
  let largest = deals.largest(3)
  #expect(largest.count == 3 && largest[0].tivMillionsDelivered == 4462.5)
  #expect(largest[0].tivMillionsDelivered >= largest[1].tivMillionsDelivered)
  #expect(deals.largest(0).isEmpty && deals.largest(500).count == 101)
  #expect(deals.priced.count == 19 && deals.priced.first?.priceMillionsUSD?.upperBound == 3000)
  #expect(deals.filter(\.isMadeLocally).count == 10)
}

@Test func `Periods of five years are compared by their sums`() throws {
  let series = try records(ArmsTransfer.self).series(from: "RUS", to: "CHN", edition: "2022-07-28")
  let change = try #require(series.change(from: 2002...2006, to: 2007...2011))
  #expect(abs(change - (series.total(in: 2007...2011) / 13_001 - 1)) < 1e-12)
  #expect(change < -0.5)
  #expect(series.change(from: 1987...1991, to: 1992...1996) == nil)
  #expect(series.change(from: 1992...1996, to: 1992...2001) != nil)
}

@Test func `Recipients and suppliers of a period are ranked, with their shares of the world total`() throws {
  let transfers = try records(ArmsTransfer.self)
  let recipients = transfers.recipients(of: "RUS", edition: "2026-02-12", in: 2000...2004)
  #expect(recipients.first?.code == "CHN" && recipients.dropFirst().first?.code == "IND")
  #expect(!recipients.contains { $0.code == "WLD" })
  let shares = recipients.compactMap(\.share)
  #expect(shares.count == recipients.count && shares.reduce(0, +) < 1 && shares.reduce(0, +) > 0.8)
  let suppliers = transfers.suppliers(of: "CHN", edition: "2026-02-12", in: 2000...2004)
  #expect(suppliers.map(\.name) == ["Russia", "Ukraine"])
  let period = transfers.series(from: "RUS", to: "CHN", edition: "2026-02-12").share(
    of: transfers.series(from: "WLD", to: "CHN", edition: "2026-02-12"), in: 2000...2004)
  #expect(abs((suppliers[0].share ?? 0) - (period ?? 1)) < 1e-12)
  // The edition of 2022 has no total of Chinese imports.
  #expect(transfers.suppliers(of: "CHN", edition: "2022-07-28", in: 2000...2004).map(\.share) == [nil])
  #expect(transfers.recipients(of: "XXX", edition: "2026-02-12", in: 2000...2004).isEmpty)
}
