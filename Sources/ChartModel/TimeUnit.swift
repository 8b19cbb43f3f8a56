/// Units of the calendar to which times are cut, such as `yearmonth`, or several years at a time.
public struct TimeUnit: Sendable, Hashable {
  /// One unit. Their order here is the order in a name: `yearmonthdate`.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds
  }

  /// The units, from the largest to the smallest.
  public var units: [Unit]
  /// Whether the name began with `utc`.
  public var isUTC: Bool
  /// Whether the data are cut already, `binned…`.
  public var isBinned: Bool
  /// How many of the smallest unit make one step.
  public var step: Double
  /// Instead of units, how many steps there may be at most.
  public var maxBins: Double?

  /// Units of the calendar.
  public init(
    _ units: [Unit], isUTC: Bool = false, isBinned: Bool = false, step: Double = 1, maxBins: Double? = nil
  ) {
    (self.units, self.isUTC, self.isBinned) = (units, isUTC, isBinned)
    (self.step, self.maxBins) = (step, maxBins)
  }

  /// A unit by its name, such as `utcyearmonth`; nil where the name is none.
  public init?(name: String) {
    var rest = name[...]
    let binned = rest.hasPrefix("binned")
    if binned { rest = rest.dropFirst(6) }
    let utc = rest.hasPrefix("utc")
    if utc { rest = rest.dropFirst(3) }
    var found: [Unit] = []
    while !rest.isEmpty {
      let candidates = Unit.allCases.filter { rest.hasPrefix($0.rawValue) }
      guard let unit = candidates.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
      found.append(unit)
      rest = rest.dropFirst(unit.rawValue.count)
    }
    guard !found.isEmpty else { return nil }
    self.init(found, isUTC: utc, isBinned: binned)
  }

  /// The name: `binned`, `utc` and the units in a row.
  public var name: String {
    (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + units.map(\.rawValue).joined()
  }

  /// The smallest unit.
  public var smallest: Unit { units.last ?? .milliseconds }
}
