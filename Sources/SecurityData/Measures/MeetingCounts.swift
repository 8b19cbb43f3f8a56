import Chronology

extension Collection where Element == LeaderMeeting {
  /// Meetings a year at one level, in the formats for which `isCounted` holds; every year from the first to
  /// the last meeting of that level, or of the range.
  ///
  /// ```swift
  /// meetings.perYear(.headOfState)                      // in person
  /// meetings.perYear(.headOfState) { $0 == .videoCall }  // by video
  /// ```
  ///
  /// By default meetings in person are counted (``MeetingFormat/isInPerson``). A meeting counts in the year
  /// of its first day. Two stops of one visit that are two rows count as two. Foreign and defence ministers
  /// are recorded in part only: their numbers are no frequencies.
  public func perYear(
    _ level: DiplomaticLevel, in range: ClosedRange<Int>? = nil,
    where isCounted: (MeetingFormat) -> Bool = { $0.isInPerson }
  ) -> [YearCount] {
    let ofLevel = filter { $0.level == level }
    let years = ofLevel.map(\.date.year)
    guard let first = years.min(), let last = years.max() else { return countPerYear([], in: range) }
    return countPerYear(ofLevel.filter { isCounted($0.format) }.map(\.date.year), in: range ?? first...last)
  }

  /// Meetings by format at one level, the most frequent first.
  public func perFormat(_ level: DiplomaticLevel) -> [GroupCount<MeetingFormat>] {
    countPerGroup(filter { $0.level == level }.map(\.format))
  }
}

extension Collection where Element == DiplomaticContact {
  /// Contacts of one kind a year; every year from the first to the last contact of any kind, or of the range.
  ///
  /// The log is a single source and thins out in some years: compare levels, not single years.
  public func perYear(_ kind: DiplomaticContact.Kind, in range: ClosedRange<Int>? = nil) -> [YearCount] {
    let years = map(\.date.year)
    guard let first = years.min(), let last = years.max() else { return countPerYear([], in: range) }
    return countPerYear(filter { $0.kind == kind }.map(\.date.year), in: range ?? first...last)
  }
}
