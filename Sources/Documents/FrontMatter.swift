/// What stands between `---` lines at the start of a document: who wrote it, when, and how it is to be set.
///
/// The keys are Quarto's (``author``, ``date``, `number-sections` …); what is Cartouche's own stands under
/// `format: cartouche:`, so that the file stays valid for other tools.
public struct FrontMatter: Sendable, Hashable {
  /// An author.
  public struct Author: Sendable, Hashable {
    /// The name as it is printed.
    public var name: String
    /// Where they work, first the main one.
    public var affiliations: [String]
    /// What they are there.
    public var title: String?
    /// How to reach them.
    public var email: String?
    /// Their number in the register of researchers.
    public var orcid: String?
    /// A sentence on who they are, for the imprint.
    public var note: [Inline]?
    /// An author.
    public init(
      name: String, affiliations: [String] = [], title: String? = nil, email: String? = nil,
      orcid: String? = nil, note: [Inline]? = nil
    ) {
      (self.name, self.affiliations, self.title) = (name, affiliations, title)
      (self.email, self.orcid, self.note) = (email, orcid, note)
    }
  }

  /// A name for a part of a dataset: `china: {from: arms-transfers, where: "recipient_iso3 == 'CHN'"}`.
  public struct DataView: Sendable, Hashable {
    /// The name that values use.
    public var name: String
    /// The dataset, table or file.
    public var source: PlacedText
    /// Which rows; nil for all.
    public var condition: PlacedText?
    /// The column that orders the rows, with `-` before it for falling order; nil as they stand.
    public var order: PlacedText?
    /// A name for rows.
    public init(
      name: String, source: PlacedText, condition: PlacedText? = nil,
      order: PlacedText? = nil
    ) {
      (self.name, self.source, self.condition, self.order) = (name, source, condition, order)
    }
  }

  /// The title and subtitle.
  public var title: String?, subtitle: String?
  /// The authors in order.
  public var authors: [Author] = []
  /// ISO 8601, such as `2026-11-23`.
  public var date: String?
  /// How the date is shown: `D MMMM YYYY` in the letters of Quarto's formats; nil for month and year.
  public var dateFormat: String?
  /// What it says in short.
  public var abstract: String?
  /// Words to find it by.
  public var keywords: [String] = []
  /// BCP 47.
  public var language = "en"
  /// Files of works that are cited.
  public var bibliography: [PlacedText] = []
  /// How works are cited; nil leaves it to the template.
  public var citationStyle: CitationStyle?
  /// Keys of works that are listed without being cited; `*` is all.
  public var listedWorks: [String] = []
  /// Whether contents, a list of figures, a list of tables are set.
  public var hasContents = false, hasFigureList = false, hasTableList = false
  /// To what level headings stand in the contents.
  public var contentsDepth = 3
  /// Whether sections are numbered; nil leaves it to the template.
  public var numbersSections: Bool?
  /// `a4`, `letter`.
  public var paperSize: String?
  /// Sizes and families, as written.
  public var fontSize: String?, mainFont: String?, sansFont: String?, monoFont: String?
  /// What references say before numbers, where the author wants other words than the language's.
  public var figureTitle: String?, tableTitle: String?, figurePrefix: String?, tablePrefix: String?,
    sectionPrefix: String?
  /// The edges of the page by their names (`top`, `bottom`, `left`, `right`), as written; others are the template's.
  public var margins: [String: PlacedText] = [:]
  /// By how much lines stand farther apart than in the template.
  public var lineStretch = 1.0
  /// The head of the contents; nil takes the language's word.
  public var contentsTitle: String?
  /// Imprint.
  public var license: String?, copyrightHolder: String?, copyrightYear: String?, funding: String?
  /// Under `format: cartouche:` - the name of the template.
  public var template = "briefing"
  /// The series and the number in it.
  public var series: String?, number: String?
  /// What a reader in a hurry must know, as Markdown.
  public var keyPoints: [[Inline]] = []
  /// Names for parts of datasets, for values in the text.
  public var dataViews: [DataView] = []
  /// A title for running heads.
  public var shortTitle: String?
  /// The publisher's name, and its serial number.
  public var publisher: String?, issn: String?
  /// Whether the imprint says how to cite the document.
  public var saysHowToCite = false
  /// Whether the data of figures are attached to the PDF.
  public var attachesData = false
  /// To how many pages the document is filled up; 1 leaves it.
  public var pageMultiple = 1

  /// Front matter that says nothing.
  public init() {}
}
