import Chronology
import Diagnostics
import SecurityData
import Tabular
import TestSupport
import Testing

/// The datasets of the project.
let catalog = DatasetCatalog(folders: [Repository.path("Datasets")])

/// All records of a dataset of the project.
func records<Record: SecurityRecord>(_ type: Record.Type = Record.self) throws -> [Record] {
  let read = try Record.load(from: catalog)
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  return read.value
}

private func table(_ text: String) throws -> Table {
  try Table.read(csv: Array(text.utf8), file: "a.csv").value
}

@Test func `Every dataset is read into records`() throws {
  #expect(try records(ArmsTransfer.self).count == 586)
  #expect(try records(CategoryTransfer.self).count == 263)
  #expect(
    try records(TransferEdition.self).map(\.years) == [1992...2021, 1992...2023, 1995...2024])
  #expect(try records(ArmsDeal.self).count == 101)
  #expect(try records(JointExercise.self).count == 64)
  #expect(try records(ExerciseStage.self).count == 103)
  #expect(try records(LeaderMeeting.self).count == 176)
  #expect(try records(DiplomaticContact.self).count == 292)
  #expect(try records(InstitutionalMechanism.self).count == 27)
  #expect(try records(SecurityCouncilVeto.self).count == 53)
  #expect(try records(PopulatedPlace.self).count == 2443)
}

@Test func `Every sea in which an exercise was held, a strait or a part of an ocean, has a name on the map`()
  throws
{
  let seas = try records(Sea.self)
  #expect(seas.count == 74 && Set(seas.map(\.name)).count == 74)
  let names = Set(seas.map(\.name))
  // The exercises call oceans by shorter names than maps do.
  let oceans = ["Pacific Ocean": "North Pacific Ocean", "South Atlantic": "South Atlantic Ocean"]
  for stage in try records(ExerciseStage.self) where stage.areaKind == .water {
    #expect(names.contains(oceans[stage.area] ?? stage.area), "\(stage.area)")
  }
  #expect(seas.filter { $0.kind == .ocean }.allSatisfy { $0.rank == 1 && $0.angle == 0 })
}

@Test func `Cells become the fields they belong to`() throws {
  let deal = try #require(try records(ArmsDeal.self).first { $0.designation == "Su-35S" })
  #expect(deal.ordered == ArmsDeal.Figure(value: 24, isEstimate: false))
  #expect(deal.deliveryYears == [2016, 2017, 2018])
  #expect(deal.category == .aircraft && deal.condition == .new && !deal.isMadeLocally)
  #expect(deal.tivMillionsDelivered == 1440)

  let exercise = try #require(try records(JointExercise.self).first { $0.id == "2005-pm" })
  #expect(exercise.start == CivilDate(year: 2005, month: 8, day: 18))
  #expect(exercise.end == CivilDate(year: 2005, month: 8, day: 25))
  #expect(exercise.stageCount == 3 && exercise.domain == .multi && exercise.participants == ["CHN", "RUS"])
  #expect(exercise.troops == 10_000 && exercise.chineseTroops == 8_200 && exercise.ships == nil)

  let stage = try #require(try records(ExerciseStage.self).first { $0.area == "Gulf of Aden" })
  #expect(
    stage.country == nil && stage.areaKind == .water
      && stage.point == GeoPoint(longitude: 45.5, latitude: 12.2))

  let call = try #require(try records(LeaderMeeting.self).first { $0.format == .videoCall })
  #expect(call.place == nil && call.point == nil && call.chinese == "Xi Jinping")

  let veto = try #require(try records(SecurityCouncilVeto.self).first { $0.draft == "S/2012/77" })
  #expect(
    veto.vetoedBy == [.china, .russia] && veto.isDouble
      && veto.date == CivilDate(year: 2012, month: 2, day: 4))
}

private let header = "edition,supplier,supplier_iso3,recipient,recipient_iso3,year,tiv_million\n"

@Test(arguments: [
  (
    "edition,suplier,supplier_iso3,recipient,recipient_iso3,year\nx,Russia,RUS,China,CHN,2005\n",
    [
      "a.csv: error: The table has no column “supplier”.\n  hint: Did you mean “suplier”?",
      "a.csv: error: The table has no column “tiv_million”.",
    ]
  ),
  (
    header + "x,Russia,RUS,China,CHN,2005,many\nx,Russia,RUS,China,CHN,2006,few\n",
    ["a.csv: error: Column “tiv_million” should hold numbers, but has a text in it."]
  ),
  (
    header + "x,Russia,RUS,China,CHN,2005.5,1\nx,,RUS,China,CHN,2006,2\n",
    [
      "a.csv: error: Column “year” should hold whole numbers, but has a number in it.",
      "a.csv:3: error: The cell of column “supplier” is blank, but a value is required.",
    ]
  ),
])
func `A table with another schema is refused with all its faults`(text: String, expected: [String]) throws {
  let thrown = #expect(throws: DiagnosticList.self) {
    try ArmsTransfer.records(in: try table(text), file: "a.csv")
  }
  #expect(thrown?.diagnostics.map(\.description) == expected)
}

@Test(arguments: [
  (
    "Ship", "a.csv:2: error: “Ship” is not a known value of column “category”.\n  hint: Did you mean “Ships”?"
  ),
  (
    "Balloons",
    "a.csv:2: error: “Balloons” is not a known value of column “category”.\n  hint: Known are: Aircraft, Air-defence"
      + " systems, Anti-submarine warfare weapons, Armoured vehicles, Artillery, Engines, Missiles, Naval weapons, Other,"
      + " Satellites, Sensors, Ships."
  ),
])
func `An unknown word is named with its place and the nearest known one`(word: String, expected: String)
  throws
{
  let text = "edition,supplier_iso3,recipient_iso3,year,category,tiv_million\nx,RUS,CHN,2005,\(word),3\n"
  let thrown = #expect(throws: DiagnosticList.self) {
    try CategoryTransfer.records(in: try table(text), file: "a.csv")
  }
  #expect(thrown?.description == expected)
}

@Test(arguments: [
  ("CHN;RUS,false", "a.csv:2: error: The column “double_veto” does not agree with “vetoed_by”."),
  (
    "CHN;FRA,true",
    "a.csv:2: error: “FRA” is not a known value of column “vetoed_by”.\n  hint: Known are: CHN, RUS, SUN."
  ),
])
func `A veto that contradicts itself is refused`(cells: String, expected: String) throws {
  let text =
    "date,draft_symbol,meeting_record,topic,region,vetoed_by,double_veto,note,confidence\n"
    + "2012-02-04,S/2012/77,S/PV.6711,Syria,Middle East,\(cells),,high\n"
  let thrown = #expect(throws: DiagnosticList.self) {
    try SecurityCouncilVeto.records(in: try table(text), file: "a.csv")
  }
  #expect(thrown?.description == expected)
}

@Test func `An edition whose years run backwards is refused`() throws {
  let text = "edition,method,first_year,last_year\n2022-07-28,published table,2021,1992\n"
  let thrown = #expect(throws: DiagnosticList.self) {
    try TransferEdition.records(in: try table(text), file: "a.csv")
  }
  #expect(thrown?.description == "a.csv:2: error: The first year, 2021, is after the last, 1992.")
}
