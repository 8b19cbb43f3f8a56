/// Volume of a category of armament.
public struct CategoryVolume: Sendable, Hashable {
  /// The category.
  public var category: ArmamentCategory
  /// Volume in millions of trend-indicator value; not money.
  public var tivMillions: Double
}

extension Collection where Element == CategoryTransfer {
  /// Volume by category in one edition over a period (all years where none is given), the largest first.
  public func volumes(edition: String, in period: ClosedRange<Int>? = nil) -> [CategoryVolume] {
    sumByCategory(
      filter { $0.edition == edition && period?.contains($0.year) ?? true }.map {
        ($0.category, $0.tivMillions)
      })
  }
}

extension Collection where Element == ArmsDeal {
  /// Volume delivered by category of armament, the largest first.
  ///
  /// Deals follow the edition of the register they were read from, which is newer than that of yearly
  /// figures: the two are not to be compared without naming both.
  public var volumes: [CategoryVolume] { sumByCategory(map { ($0.category, $0.tivMillionsDelivered) }) }

  /// The deals of the largest volume delivered, at most so many; equal ones in the order of their numbers.
  public func largest(_ count: Int) -> [ArmsDeal] {
    Array(
      sorted { ($0.tivMillionsDelivered, $1.deal) > ($1.tivMillionsDelivered, $0.deal) }.prefix(
        Swift.max(0, count)))
  }

  /// The deals for which SIPRI states a price, the highest first by the upper end; equal ones in the order of
  /// their numbers. One price may cover several deals, so prices are not to be added up.
  public var priced: [ArmsDeal] {
    let price = { (deal: ArmsDeal) in deal.priceMillionsUSD?.upperBound ?? 0 }
    return filter { $0.priceMillionsUSD != nil }.sorted { (price($0), $1.deal) > (price($1), $0.deal) }
  }
}

private func sumByCategory(_ volumes: [(ArmamentCategory, Double)]) -> [CategoryVolume] {
  ArmamentCategory.allCases
    .compactMap { category in
      let own = volumes.filter { $0.0 == category }
      return own.isEmpty ? nil : CategoryVolume(category: category, tivMillions: own.reduce(0) { $0 + $1.1 })
    }
    .sorted { $0.tivMillions > $1.tivMillions }
}
