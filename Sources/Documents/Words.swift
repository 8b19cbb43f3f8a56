/// The words that a document's layout adds, in its language: “Figure”, “Table”, “Contents”.
public struct Words: Sendable, Hashable {
  /// Before the number of a figure, a table, a section, and where a listing stands.
  public var figure: String, table: String, section: String, listing: String, equation: String
  /// Heads of what is added.
  public var contents: String, keyPoints: String, references: String, source: String, continued: String
  /// Titles of callouts, in the order of ``Callout/Kind``.
  public var callouts: [String]
  /// Heads of lists of figures and of tables, and what an abstract is called.
  public var figures: String, tables: String, abstract: String
  /// In the imprint: “Cite as”, “Funding”.
  public var citeAs: String, funding: String

  /// The words of a language by its BCP 47 tag; English ones for a language not listed.
  public init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    let list: [String] =
      switch primary {
      case "de":
        [
          "Abbildung", "Tabelle", "Abschnitt", "Listing", "Gleichung", "Inhalt", "Kernpunkte", "Literatur",
          "Quelle",
          "Fortsetzung", "Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht",
        ]
      case "fr":
        [
          "Figure", "Tableau", "Section", "Listing", "Équation", "Sommaire", "Points clés", "Références",
          "Source",
          "suite", "Remarque", "Astuce", "Important", "Avertissement", "Attention",
        ]
      case "ru":
        [
          "Рисунок", "Таблица", "Раздел", "Листинг", "Уравнение", "Содержание", "Главное", "Литература",
          "Источник",
          "продолжение", "Примечание", "Совет", "Важно", "Предупреждение", "Осторожно",
        ]
      default:
        [
          "Figure", "Table", "Section", "Listing", "Equation", "Contents", "Key points", "References",
          "Source",
          "continued", "Note", "Tip", "Important", "Warning", "Caution",
        ]
      }
    (figure, table, section, listing, equation) = (list[0], list[1], list[2], list[3], list[4])
    (contents, keyPoints, references, source, continued) = (list[5], list[6], list[7], list[8], list[9])
    callouts = Array(list[10...])
    let heads =
      switch primary {
      case "de": ["Abbildungen", "Tabellen", "Zusammenfassung"]
      case "fr": ["Figures", "Tableaux", "Résumé"]
      case "ru": ["Рисунки", "Таблицы", "Аннотация"]
      default: ["Figures", "Tables", "Abstract"]
      }
    (figures, tables, abstract) = (heads[0], heads[1], heads[2])
    (citeAs, funding) =
      switch primary {
      case "de": ("Zitiervorschlag", "Förderung")
      case "fr": ("Pour citer", "Financement")
      case "ru": ("Для цитирования", "Финансирование")
      default: ("Cite as", "Funding")
      }
  }

  /// The word before the number of something.
  public func word(for kind: ReferenceKind) -> String {
    switch kind {
    case .figure: figure
    case .table: table
    case .section: section
    case .listing: listing
    case .equation: equation
    case .note: callouts[0]
    case .tip: callouts[1]
    case .important: callouts[2]
    case .warning: callouts[3]
    case .caution: callouts[4]
    case .theorem: "Theorem"
    case .lemma: "Lemma"
    case .corollary: "Corollary"
    case .proposition: "Proposition"
    case .conjecture: "Conjecture"
    case .definition: "Definition"
    case .example: "Example"
    case .exercise: "Exercise"
    case .solution: "Solution"
    case .remark: "Remark"
    case .algorithm: "Algorithm"
    }
  }

  /// The title of a callout that has none of its own.
  public func title(of kind: Callout.Kind) -> String {
    callouts[Callout.Kind.allCases.firstIndex(of: kind) ?? 0]
  }
}
