/// The deliveries of one supplier to one recipient in one edition: what a line of a chart may show.
///
/// A series is made from records of one edition only, so that no measure of it can mix two.
public struct TransferSeries: Sendable, Hashable {
  /// The edition of the database.
  public var edition: String
  /// ISO 3166-1 alpha-3 code of the supplier; `WLD` for the world.
  public var supplierCode: String
  /// ISO 3166-1 alpha-3 code of the recipient; `WLD` for the world.
  public var recipientCode: String
  /// The first year of ``volumes``.
  public var firstYear: Int
  /// Volume by year, in millions of trend-indicator value. A year without a delivery is 0.
  public var volumes: [Double]

  /// The years covered; nil for an empty series.
  public var years: ClosedRange<Int>? { volumes.isEmpty ? nil : firstYear...(firstYear + volumes.count - 1) }

  /// The volume of a year; nil outside the years covered.
  public subscript(year: Int) -> Double? {
    volumes.indices.contains(year - firstYear) ? volumes[year - firstYear] : nil
  }

  /// The volume of all years, or of those of a range, in millions of trend-indicator value.
  public func total(in range: ClosedRange<Int>? = nil) -> Double {
    var sum = 0.0
    for (offset, volume) in volumes.enumerated() where range?.contains(firstYear + offset) ?? true {
      sum += volume
    }
    return sum
  }

  /// How much the volume of one period is above that of an earlier one, as a part of the earlier: −0.26 is a
  /// fall by 26 per cent.
  ///
  /// SIPRI compares periods of five years this way, since single years jump. Periods of different lengths are
  /// compared by their yearly means. Nil where the series does not cover both, or the earlier is 0.
  public func change(from earlier: ClosedRange<Int>, to later: ClosedRange<Int>) -> Double? {
    for period in [earlier, later] {
      guard self[period.lowerBound] != nil, self[period.upperBound] != nil else { return nil }
    }
    let before = total(in: earlier) / Double(earlier.count)
    return before > 0 ? total(in: later) / Double(later.count) / before - 1 : nil
  }

  /// A point of the five-year moving average.
  public struct Average: Sendable, Hashable {
    /// The last of the five years.
    public var year: Int
    /// Mean yearly volume of the five years that end with it, in millions of trend-indicator value.
    public var mean: Double

    /// Pairs a year with a mean.
    public init(year: Int, mean: Double) {
      (self.year, self.mean) = (year, mean)
    }
  }

  /// The five-year moving average: for each year the mean of that year and the four before it,
  ///
  ///     a(t) = (x(t−4) + x(t−3) + x(t−2) + x(t−1) + x(t)) / 5
  ///
  /// Years without a delivery count as 0. The first four years have no average, since years before an edition
  /// begins are not known. Deliveries of arms jump from year to year with single contracts; SIPRI therefore
  /// shows trends this way, with each point at the last year of its five (SIPRI Fact Sheets “Trends in
  /// International Arms Transfers”, note to figure 1). The average is ours and must not be attributed to
  /// SIPRI. Takes time in proportion to the number of years.
  public var fiveYearMovingAverage: [Average] {
    guard volumes.count >= 5 else { return [] }
    return (4..<volumes.count).map { last in
      // Added anew each time: a running sum would carry the rounding of every year before.
      Average(year: firstYear + last, mean: volumes[(last - 4)...last].reduce(0, +) / 5)
    }
  }

  /// A year's volume as a part of another's.
  public struct Share: Sendable, Hashable {
    /// The year.
    public var year: Int
    /// From 0 to 1; nil where the whole is 0.
    public var share: Double?

    /// Pairs a year with a share.
    public init(year: Int, share: Double?) {
      (self.year, self.share) = (year, share)
    }
  }

  /// This series as a part of a larger one, year by year, over the years that both cover.
  ///
  /// China's share of Russian deliveries is Russia–China of Russia–world; Russia's share of Chinese imports
  /// is Russia–China of world–China. Empty where the editions differ.
  public func shares(of whole: TransferSeries) -> [Share] {
    guard edition == whole.edition, let mine = years, let theirs = whole.years, mine.overlaps(theirs) else {
      return []
    }
    return mine.clamped(to: theirs).map { year in
      let all = whole[year] ?? 0
      return Share(year: year, share: all > 0 ? (self[year] ?? 0) / all : nil)
    }
  }

  /// This series as a part of a larger one over a period: the sum of the one by the sum of the other.
  ///
  /// This is how SIPRI gives shares, for periods of five years; it is not the mean of the yearly shares. Nil
  /// where the editions differ, a year of the period is not covered by both, or the whole is 0.
  public func share(of whole: TransferSeries, in period: ClosedRange<Int>) -> Double? {
    guard edition == whole.edition else { return nil }
    for series in [self, whole] {
      guard series[period.lowerBound] != nil, series[period.upperBound] != nil else { return nil }
    }
    let all = whole.total(in: period)
    return all > 0 ? total(in: period) / all : nil
  }
}

extension Collection where Element == ArmsTransfer {
  /// The deliveries of one supplier to one recipient in one edition.
  ///
  /// Codes are ISO 3166-1 alpha-3, `WLD` for the world. The years are those of the edition (see
  /// ``TransferEdition``) where they are given, or else run from the first to the last delivery recorded in
  /// that edition to anyone; a year without a record in between is a year without a delivery. Empty where the
  /// edition has no such delivery.
  public func series(
    from supplier: String, to recipient: String, edition: String, years: ClosedRange<Int>? = nil
  ) -> TransferSeries {
    let ofEdition = filter { $0.edition == edition }
    let found = ofEdition.filter { $0.supplierCode == supplier && $0.recipientCode == recipient }
    var series = TransferSeries(
      edition: edition, supplierCode: supplier, recipientCode: recipient, firstYear: 0, volumes: [])
    let all = ofEdition.map(\.year)
    guard !found.isEmpty, let first = years?.lowerBound ?? all.min(),
      let last = years?.upperBound ?? all.max()
    else {
      return series
    }
    series.firstYear = first
    series.volumes = Array(repeating: 0, count: last - first + 1)
    for transfer in found where first...last ~= transfer.year {
      series.volumes[transfer.year - first] += transfer.tivMillions
    }
    return series
  }

  /// The editions that occur, oldest first.
  public var editions: [String] { Set(map(\.edition)).sorted() }
}
