/// How a document cites.
public enum CitationStyle: String, Sendable, Hashable, CaseIterable {
  /// In notes: the whole reference at first, the author and a short title afterwards.
  case notes
  /// In the text, by author and year, with a list of references at the end.
  case authorDate = "author-date"
}
