/// A piece of running text.
public struct Inline: Sendable, Hashable {
  /// What a piece is.
  public indirect enum Kind: Sendable, Hashable {
    /// Letters, their punctuation already set for the language.
    case text(String)
    /// The end of a line in the source: a space in the text.
    case softBreak
    /// A line that ends here.
    case hardBreak
    /// Words as a machine reads them.
    case code(String)
    /// Emphasis: italics.
    case emphasis([Inline])
    /// Strong emphasis: bold.
    case strong([Inline])
    /// Struck out.
    case strikethrough([Inline])
    /// Raised.
    case superscript([Inline])
    /// Lowered.
    case `subscript`([Inline])
    /// A link to a web address, a file, or `#name` within the document.
    case link(target: String, text: [Inline])
    /// A picture in the line.
    case image(Image)
    /// Text with attributes: `[text]{.smallcaps}`.
    case span(Attributes, [Inline])
    /// The call of a note, by its number in ``Document/notes``.
    case note(Int)
    /// Works that are cited.
    case citation([CitedWork])
    /// A reference to a figure, table or section.
    case crossReference(CrossReference)
    /// A shortcode whose text comes from elsewhere, such as a value from a dataset.
    case shortcode(Shortcode)
  }

  /// What it is.
  public var kind: Kind
  /// Where it begins.
  public var place: Place

  /// A piece of text.
  public init(_ kind: Kind, place: Place) {
    (self.kind, self.place) = (kind, place)
  }
}

/// A picture in a line; alone in its paragraph it is a ``Figure``.
public struct Image: Sendable, Hashable {
  /// The file.
  public var target: String
  /// What stands in the brackets: a caption, or what the picture shows.
  public var text: [Inline]
  /// Its attributes.
  public var attributes: Attributes
  /// A picture from its parts.
  public init(target: String, text: [Inline], attributes: Attributes = Attributes()) {
    (self.target, self.text, self.attributes) = (target, text, attributes)
  }
}

/// One work in a citation: `see @smith, p. 12`.
public struct CitedWork: Sendable, Hashable {
  /// How it stands in the sentence.
  public enum Form: Sendable, Hashable {
    /// In brackets or in a note: `[@smith]`.
    case bracketed
    /// As a part of the sentence: `@smith says`.
    case inText
    /// In brackets, its author left out: `[-@smith]`.
    case withoutAuthor
  }
  /// The key in the bibliography.
  public var key: String
  /// How it stands in the sentence.
  public var form: Form
  /// What stands before it.
  public var prefix: [Inline]
  /// What stands after it: pages, a remark.
  public var suffix: [Inline]
  /// Where the key stands.
  public var place: Place
  /// A work that is cited.
  public init(key: String, form: Form, prefix: [Inline] = [], suffix: [Inline] = [], place: Place) {
    (self.key, self.form, self.prefix, self.suffix, self.place) = (key, form, prefix, suffix, place)
  }
}

/// A reference to a figure, table or section by its name.
public struct CrossReference: Sendable, Hashable {
  /// The name, `fig-arms`.
  public var target: String
  /// Words in place of “Figure”: empty for the number alone; nil for the language's own.
  public var prefix: [Inline]?
  /// Whether the word begins with a capital even where the language would not: `@Fig-arms`.
  public var isCapitalized: Bool
  /// What it reads, once references are resolved.
  public var resolved: String?
  /// A reference by name.
  public init(target: String, prefix: [Inline]? = nil, isCapitalized: Bool = false, resolved: String? = nil) {
    (self.target, self.prefix, self.isCapitalized, self.resolved) = (target, prefix, isCapitalized, resolved)
  }
}

/// A call of something that is filled in later: `{{< value arms "max(tiv)" format=",.0f" >}}`.
public struct Shortcode: Sendable, Hashable {
  /// Its name, `value`.
  public var name: String
  /// What stands after the name, in order.
  public var arguments: [PlacedText]
  /// Options, `format=",.0f"`.
  public var options: [Attributes.Pair]
  /// A shortcode from its parts.
  public init(name: String, arguments: [PlacedText] = [], options: [Attributes.Pair] = []) {
    (self.name, self.arguments, self.options) = (name, arguments, options)
  }
}
