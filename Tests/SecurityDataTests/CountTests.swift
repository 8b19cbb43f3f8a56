import Chronology
import SecurityData
import Testing

/// `2003 1, 2005 1` for the years that are not zero.
private func listed(_ counts: [YearCount]) -> String {
  counts.filter { $0.count > 0 }.map { "\($0.year) \($0.count)" }.joined(separator: ", ")
}

private func listed<Group>(_ counts: [GroupCount<Group>]) -> [String] {
  counts.map { "\($0.group) \($0.count)" }
}

@Test func `Exercises are counted once in the year in which they began`() throws {
  let exercises = try records(JointExercise.self)
  let perYear = exercises.perYear()
  #expect(
    listed(perYear)
      == "2003 1, 2005 1, 2007 2, 2009 2, 2010 1, 2012 2, 2013 3, 2014 3, 2015 2, 2016 4, 2017 4, 2018 2, 2019 6, "
      + "2020 2, 2021 5, 2022 7, 2023 6, 2024 11")
  // Years without an exercise are there as zeros.
  #expect(perYear.map(\.year) == Array(2003...2024))
  #expect(perYear[1] == YearCount(year: 2004, count: 0))
  #expect(exercises.perYear(in: 2023...2025).map(\.count) == [6, 11, 0])
  #expect(exercises.multilateralShare == 19.0 / 64)
  #expect([JointExercise]().multilateralShare == nil && [JointExercise]().perYear().isEmpty)
}

@Test func `Exercises of a series and of a domain are counted once each`() throws {
  let exercises = try records(JointExercise.self)
  let series = exercises.perSeries
  #expect(series.first == GroupCount(group: "Joint Sea", count: 12))
  for (name, count) in [
    ("Peace Mission", 10), ("Joint air patrol", 9), ("Cooperation", 5), ("Joint naval patrol", 5),
  ] {
    #expect(series.contains(GroupCount(group: name, count: count)), "\(name)")
  }
  #expect(exercises.perDomain.reduce(0) { $0 + $1.count } == 64)
  #expect(exercises.perDomain.first?.group == .naval)
}

@Test func `An exercise with stages in two seas counts in both, two stages in one sea count once`() throws {
  let stages = try records(ExerciseStage.self)
  let rows = listed(stages.stagesPerWater)
  #expect(
    rows.prefix(5) == [
      "Sea of Japan 19", "East China Sea 11", "Pacific Ocean 5", "South China Sea 4", "Gulf of Oman 4",
    ])
  let exercises = stages.exercisesPerWater
  // Joint Sea 2015 II and Ocean 2024 each had two stages in the Sea of Japan.
  #expect(exercises.first == GroupCount(group: "Sea of Japan", count: 17))
  #expect(exercises.contains(GroupCount(group: "East China Sea", count: 11)))
  #expect(exercises.contains(GroupCount(group: "Indian Ocean", count: 1)))
  #expect(!exercises.contains { $0.group.hasSuffix("coast") })
  let domains = stages.exercisesPerDomain
  #expect(domains.reduce(0) { $0 + $1.count } > 64)
}

@Test func `Stages and exercises agree`() throws {
  let exercises = try records(JointExercise.self)
  let stages = try records(ExerciseStage.self)
  for exercise in exercises {
    let own = stages.filter { $0.exercise == exercise.id }
    #expect(own.map(\.stage) == Array(1...exercise.stageCount), "\(exercise.id)")
    #expect(own.map(\.start).min() == exercise.start, "\(exercise.id)")
    #expect(own.allSatisfy { $0.year == exercise.year && $0.name == exercise.name }, "\(exercise.id)")
    let domains = Set(own.map(\.domain))
    #expect((domains.count == 1 ? domains.first : .multi) == exercise.domain, "\(exercise.id)")
    #expect(own.first?.isMultilateral == exercise.isMultilateral, "\(exercise.id)")
  }
  #expect(stages.count == exercises.reduce(0) { $0 + $1.stageCount })
}

@Test func `Heads of state met in person so often a year`() throws {
  let meetings = try records(LeaderMeeting.self)
  #expect(
    listed(meetings.perYear(.headOfState))
      == "1992 1, 1994 1, 1996 1, 1997 2, 1998 1, 1999 2, 2000 1, 2001 3, 2002 1, 2003 1, 2004 3, 2005 4, 2006 4, "
      + "2007 4, 2008 5, 2009 4, 2010 6, 2011 3, 2012 3, 2013 5, 2014 6, 2015 6, 2016 5, 2017 5, 2018 5, 2019 7, "
      + "2022 2, 2023 2, 2024 3")
  #expect(meetings.perYear(.headOfState, in: 2019...2021).map(\.count) == [7, 0, 0])
  #expect(meetings.perYear(.headOfState) { _ in true }.reduce(0) { $0 + $1.count } == 108)
  #expect(meetings.perYear(.premier) { $0 == .regularMeeting }.reduce(0) { $0 + $1.count } == 19)
  #expect(meetings.perFormat(.headOfState).first?.group == .summitMargins)
  let pair = meetings.filter { $0.chinese == "Xi Jinping" && $0.russian == "Vladimir Putin" }
  #expect(pair.count == 58)
  #expect(pair.filter { $0.format.isInPerson }.count == 46)
  #expect(pair.filter { $0.format == .videoCall }.count == 5)
  #expect([LeaderMeeting]().perYear(.premier).isEmpty)
}

@Test func `Logged meetings a year are those of the log`() throws {
  let contacts = try records(DiplomaticContact.self)
  #expect(
    listed(contacts.perYear(.meeting))
      == "2003 8, 2004 11, 2005 17, 2006 12, 2007 14, 2008 14, 2009 13, 2010 22, 2011 5, 2012 11, 2013 21, 2014 22, "
      + "2015 11, 2016 19, 2017 11, 2018 12")
  #expect(contacts.perYear(.phoneCall).reduce(0) { $0 + $1.count } == 26)
  #expect(contacts.perYear(.visitDay).reduce(0) { $0 + $1.count } == 43)
}

@Test(arguments: [
  (1971...1991, 12, 1), (1992...2006, 5, 0), (2007...2016, 12, 7), (2017...2024, 24, 9),
  (1971...2024, 53, 17),
  (2100...2110, 0, 0),
])
func `Vetoes are counted alone and together`(period: ClosedRange<Int>, drafts: Int, together: Int) throws {
  let count = try records(SecurityCouncilVeto.self).count(in: period)
  #expect(count.drafts == drafts)
  #expect(count.together == together)
}

@Test func `China vetoed twenty drafts, three of them without Russia`() throws {
  let vetoes = try records(SecurityCouncilVeto.self)
  let all = vetoes.count(in: 1971...2024)
  #expect(all.chinaAlone == 3 && all.together + all.chinaAlone == 20 && all.russiaAlone == 33)
  let perYear = vetoes.perYear()
  #expect(perYear.count == 54 && perYear.reduce(0) { $0 + $1.drafts } == 53)
  let syria = vetoes.filter { $0.topic.hasPrefix("Syria") }
  #expect(syria.count == 18 && syria.filter(\.isDouble).count == 10)
}

@Test func `Mechanisms keep what is not known apart from what is`() throws {
  let mechanisms = try records(InstitutionalMechanism.self)
  #expect(mechanisms.filter { $0.firstYear == nil }.count == 3)
  #expect(mechanisms.allSatisfy { ($0.firstYear == nil) == ($0.firstYearBasis == nil) })
}
