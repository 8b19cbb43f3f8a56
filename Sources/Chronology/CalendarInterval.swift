/// A unit of the calendar or the clock.
public enum CalendarUnit: String, Sendable, Hashable, CaseIterable {
  /// A thousandth of a second.
  case millisecond
  /// A second.
  case second
  /// A minute.
  case minute
  /// An hour.
  case hour
  /// A day.
  case day
  /// Seven days from the interval's first weekday.
  case week
  /// A month.
  case month
  /// Three months from January, April, July or October.
  case quarter
  /// A year.
  case year
}

/// Every so many units of the calendar: where ticks stand on a time axis, and what instants are grouped by.
///
/// ```swift
/// let halfYears = CalendarInterval(.month, step: 6)
/// halfYears.floor(Timestamp(year: 2024, month: 8, day: 5)!)  // 2024-07-01T00:00:00Z
/// halfYears.range(from: a, to: b)                            // every 1 January and 1 July from a up to b
/// ```
///
/// Steps count within the next larger unit, so that they fall on the same marks in each: seconds and minutes
/// within the minute and the hour, hours within the day, days from the first of the month, months within the
/// year (the step starts again at its beginning); years count from year 0 and weeks from the epoch. All in UTC,
/// unless a zone with a fixed offset is named.
public struct CalendarInterval: Sendable, Hashable {
  /// The unit.
  public var unit: CalendarUnit
  /// How many units; at least 1.
  public var step: Int
  /// The day on which a week begins; counts for weeks alone.
  public var firstWeekday: Weekday
  /// The zone whose days, months and years are meant.
  public var zone: UTCOffset

  /// Every `step` units; a step below 1 is taken as 1.
  public init(_ unit: CalendarUnit, step: Int = 1, firstWeekday: Weekday = .sunday, in zone: UTCOffset = .utc) {
    self.unit = unit
    self.step = max(1, step)
    self.firstWeekday = firstWeekday
    self.zone = zone
  }

  /// The last mark at or before an instant.
  public func floor(_ instant: Timestamp) -> Timestamp {
    let date = instant.date(in: zone)
    let time = instant.time(in: zone)
    switch unit {
    case .millisecond, .second:
      // Within the second and the minute these are plain multiples, since 60 seconds make every minute.
      let size: Int64 = (unit == .second ? 1_000_000 : 1_000)
      let whole: Int64 = unit == .second ? 60_000_000 : .max
      return floor(instant, size, within: whole)
    case .minute: return floor(instant, 60_000_000, within: 3_600_000_000)
    case .hour:
      let hour = time.hour / step * step
      return Timestamp(date, TimeOfDay(microseconds: Int64(hour) * 3_600_000_000), in: zone)
    case .day:
      let (year, month, day) = date.fields
      return start(year, month, (day - 1) / step * step + 1)
    case .week:
      let sinceFirst = (date.weekday.rawValue - firstWeekday.rawValue + 7) % 7
      let weekStart = Int(date.dayNumber) - sinceFirst
      let week = floorDivided(weekStart - epochWeekStart, 7)
      return day(epochWeekStart + floorDivided(week, step) * step * 7)
    case .month:
      let (year, month, _) = date.fields
      return start(year, (month - 1) / step * step + 1, 1)
    case .quarter:
      let (year, month, _) = date.fields
      return start(year, (month - 1) / (3 * step) * (3 * step) + 1, 1)
    case .year: return start(floorDivided(date.year, step) * step, 1, 1)
    }
  }

  /// The first mark at or after an instant.
  public func ceil(_ instant: Timestamp) -> Timestamp {
    let below = floor(instant)
    return below == instant ? instant : next(after: below)
  }

  /// The mark nearer to an instant; the later of two equally near.
  public func round(_ instant: Timestamp) -> Timestamp {
    let below = floor(instant)
    let above = next(after: below)
    return instant.microseconds - below.microseconds < above.microseconds - instant.microseconds ? below : above
  }

  /// The instant so many steps of this interval later (earlier where negative), at the same time of the unit.
  ///
  /// A day that the month does not have becomes its last: one month after 31 January is 28 or 29 February.
  public func offset(_ instant: Timestamp, by count: Int = 1) -> Timestamp {
    let units = count * step
    let date = instant.date(in: zone)
    let time = instant.time(in: zone)
    switch unit {
    case .millisecond: return shifted(instant, units, 1_000)
    case .second: return shifted(instant, units, 1_000_000)
    case .minute: return shifted(instant, units, 60_000_000)
    case .hour: return shifted(instant, units, 3_600_000_000)
    case .day: return Timestamp(date + units, time, in: zone)
    case .week: return Timestamp(date + 7 * units, time, in: zone)
    case .month: return Timestamp(months(date, units), time, in: zone)
    case .quarter: return Timestamp(months(date, 3 * units), time, in: zone)
    case .year: return Timestamp(months(date, 12 * units), time, in: zone)
    }
  }

  /// The marks from one instant (included where it is one) up to another (left out), in order.
  ///
  /// At most `limit` of them, so that a range asked for by mistake cannot fill the memory.
  public func range(from start: Timestamp, to end: Timestamp, limit: Int = 100_000) -> [Timestamp] {
    var marks: [Timestamp] = []
    var mark = ceil(start)
    while mark < end, marks.count < limit {
      marks.append(mark)
      let following = next(after: mark)
      guard following > mark else { break }
      mark = following
    }
    return marks
  }

  /// How many marks lie after one instant up to and including another.
  public func count(from start: Timestamp, to end: Timestamp) -> Int {
    var mark = next(after: floor(start))
    var count = 0
    while mark <= end {
      count += 1
      let following = next(after: mark)
      guard following > mark else { break }
      mark = following
    }
    return count
  }

  // MARK: Parts

  /// The mark that follows a mark. Where the step does not divide the larger unit, the last gap is shorter.
  private func next(after mark: Timestamp) -> Timestamp {
    let stepped = offset(mark)
    // Two units of the unit beyond a mark may jump over the beginning of the larger unit, which is a mark.
    let landed = floor(stepped)
    return landed > mark ? landed : stepped
  }

  private func floor(_ instant: Timestamp, _ size: Int64, within whole: Int64) -> Timestamp {
    let local = instant.microseconds &+ Int64(zone.seconds) * 1_000_000
    let base = whole == .max ? 0 : floorDivided(local, whole) * whole
    let marked = base + floorDivided(local - base, size * Int64(step)) * size * Int64(step)
    return Timestamp(microseconds: marked &- Int64(zone.seconds) * 1_000_000)
  }

  private func shifted(_ instant: Timestamp, _ count: Int, _ size: Int64) -> Timestamp {
    let distance = Int64(count).multipliedReportingOverflow(by: size)
    let sum = instant.microseconds.addingReportingOverflow(distance.partialValue)
    guard !distance.overflow, !sum.overflow else { return Timestamp(microseconds: count < 0 ? .min : .max) }
    return Timestamp(microseconds: sum.partialValue)
  }

  private func months(_ date: CivilDate, _ count: Int) -> CivilDate {
    let (year, month, day) = date.fields
    let index = year * 12 + month - 1 + count
    let newYear = floorDivided(index, 12)
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, CivilDate.daysInMonth(newMonth, of: newYear))
    return CivilDate(dayNumber: CivilDate.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  private func start(_ year: Int, _ month: Int, _ day: Int) -> Timestamp {
    self.day(CivilDate.dayNumber(year: year, month: month, day: day))
  }

  private func day(_ number: Int) -> Timestamp { Timestamp(CivilDate(dayNumber: number), in: zone) }

  /// The day number on which the week of the epoch begins: 1 January 1970 was a Thursday.
  private var epochWeekStart: Int { -((4 - firstWeekday.rawValue + 7) % 7) }
}
