public import Chronology
public import Diagnostics

/// A draft that failed in the UN Security Council through a veto of China, Russia or the Soviet Union.
public struct SecurityCouncilVeto: SecurityRecord, Hashable {
  /// The permanent members whose vetoes are recorded.
  public enum Power: String, Sendable, Hashable, CaseIterable {
    /// China.
    case china = "CHN"
    /// Russia.
    case russia = "RUS"
    /// The Soviet Union, to 1991.
    case sovietUnion = "SUN"
  }

  /// Day of the vote.
  public var date: CivilDate
  /// UN symbol of the draft, such as `S/2012/77`.
  public var draft: String
  /// UN symbol of the record of the meeting.
  public var record: String
  /// Subject of the draft.
  public var topic: String
  /// Region that it concerned.
  public var region: String
  /// Who of the three vetoed it; vetoes of others are not recorded.
  public var vetoedBy: [Power]
  /// What a reader of the row should know.
  public var note: String?
  /// How well it is attested.
  public var confidence: Confidence

  /// Whether China and Russia (or the Soviet Union) vetoed together.
  public var isDouble: Bool { vetoedBy.contains(.china) && vetoedBy.count > 1 }

  /// The dataset `security-council-vetoes`.
  public static let source = RecordSource("security-council-vetoes")
  /// The columns that are read.
  public static let columns = [
    "date", "draft_symbol", "meeting_record", "topic", "region", "vetoed_by", "double_veto", "note",
    "confidence",
  ]
  /// Reads a row of that dataset; the column of double vetoes must agree with the list of those who vetoed.
  public init(_ row: RecordRow) throws(DiagnosticList) {
    date = try row.date("date")
    draft = try row.text("draft_symbol")
    record = try row.text("meeting_record")
    topic = try row.text("topic")
    region = try row.text("region")
    vetoedBy = []
    for code in try row.list("vetoed_by") {
      guard let power = Power(rawValue: code) else {
        throw DiagnosticList(
          Messages.unknownWord(code, "vetoed_by", Power.allCases.map(\.rawValue), row.location))
      }
      vetoedBy.append(power)
    }
    note = try row.optionalText("note")
    confidence = try row.word("confidence")
    if try row.boolean("double_veto") != isDouble {
      throw DiagnosticList(Messages.vetoDisagrees(row.location))
    }
  }
}
