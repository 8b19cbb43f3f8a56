public import Diagnostics

/// A work that documents cite: what a bibliography says of a book, an article, a report, a page.
public struct Work: Sendable, Hashable {
  /// What kind of work it is, as far as its reference differs.
  public enum Kind: String, Sendable, Hashable {
    /// Stands by itself: its title is in italics.
    case book, report, thesis, dataset, webpage
    /// Stands in something else: its title is in quotation marks.
    case article, chapter
  }

  /// A person, or a body that signs as one.
  public struct Name: Sendable, Hashable {
    /// The name that lists sort by, its particle included (“von der Leyen”); a body's whole name.
    public var family: String
    /// The other names; nil for bodies.
    public var given: String?
    /// A name.
    public init(family: String, given: String? = nil) {
      (self.family, self.given) = (family, given)
    }
  }

  /// A day, a month or a year.
  public struct Date: Sendable, Hashable {
    /// The year.
    public var year: Int
    /// The month and the day, where they are known.
    public var month: Int?, day: Int?
    /// A date.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
      (self.year, self.month, self.day) = (year, month, day)
    }
  }

  /// The key that citations use.
  public var key: String
  /// What kind of work it is.
  public var kind: Kind
  /// Its title.
  public var title = ""
  /// A title for references after the first; nil takes the part before the colon.
  public var shortTitle: String?
  /// Who wrote it, or edited it where nobody wrote it.
  public var authors: [Name] = []
  /// Whether those who stand for authors edited the work.
  public var isEdited = false
  /// Who edited the volume that it stands in.
  public var editors: [Name] = []
  /// Who translated it.
  public var translators: [Name] = []
  /// Which degree a thesis is for.
  public enum Degree: String, Sendable, Hashable {
    /// The degrees that references tell apart.
    case doctor, master
  }
  /// The degree of a thesis; nil where it is not said, or said in words, which stand as the series.
  public var degree: Degree?
  /// When it appeared.
  public var date: Date?
  /// The journal, newspaper, volume or site that it stands in.
  public var container: String?
  /// The series that it belongs to, such as “FIIA Briefing Paper”.
  public var series: String?
  /// Volume, issue or number, edition, pages, as they are written.
  public var volume: String?, number: String?, edition: String?, pages: String?
  /// The version of a dataset or a program.
  public var version: String?
  /// Who published it, and where.
  public var publisher: String?, publisherPlace: String?
  /// Where it can be had.
  public var doi: String?, url: String?
  /// When it was looked at.
  public var accessed: Date?
  /// Where its entry stands.
  public var location: SourceLocation?

  /// A work of which only the key is known.
  public init(key: String, kind: Kind) { (self.key, self.kind) = (key, kind) }
}
