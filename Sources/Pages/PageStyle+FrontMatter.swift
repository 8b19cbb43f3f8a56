public import Diagnostics
public import Documents
import Geometry

extension PageStyle {
  /// The style that a document's front matter asks for: its template, paper, families and size of text.
  ///
  /// A template that is not there is an error, and the briefing stands in for it. A size of text changes the grid in
  /// proportion.
  ///
  /// - Parameters:
  ///   - metadata: What the document says.
  ///   - file: The style file of the template's name, with its bytes, where the project has one; it stands in for the
  ///     template that is always there.
  ///   - known: The names of other style files, for “did you mean”.
  public static func style(
    for metadata: FrontMatter, file: (name: String, bytes: [UInt8])? = nil, known: [String] = []
  ) -> Diagnosed<PageStyle> {
    let paper = metadata.paperSize.flatMap { Paper(rawValue: $0) } ?? .a4
    var said: [Diagnostic] = []
    var style = named(metadata.template, paper: paper) ?? .briefing(paper: paper)
    if let file {
      let read = read(file.bytes, file: file.name, paper: paper)
      (style, said) = (read.value, read.diagnostics)
    } else if !names.contains(metadata.template) {
      said.append(Messages.unknownTemplate(metadata.template, known: names + known))
    }
    if let family = metadata.mainFont { style.textFamily = family }
    if let family = metadata.sansFont { style.headFamily = family }
    if let family = metadata.monoFont { style.codeFamily = family }
    said += style.setMargins(metadata)
    if metadata.lineStretch != 1 {
      style.grid *= metadata.lineStretch
      style.looks[.body]?.leading *= metadata.lineStretch
    }
    if let text = metadata.fontSize {
      if let size = Length(text)?.points, (6...16).contains(size) {
        let factor = size / style.textSize
        style.grid *= factor
        for kind in [TextLook.Kind.body, .note, .reference] {
          style.looks[kind]?.size *= factor
          style.looks[kind]?.leading *= factor
        }
      } else {
        said.append(Messages.badLength(text, key: "fontsize", at: nil))
      }
    }
    return Diagnosed(style, said)
  }

  /// Takes over the margins that the front matter states; columns become as wide as these leave them.
  private mutating func setMargins(_ metadata: FrontMatter) -> [Diagnostic] {
    let usual = margins
    var said: [Diagnostic] = []
    for (side, text) in metadata.margins.sorted(by: { $0.key < $1.key }) {
      guard let points = Length(text.text)?.points, points >= 0 else {
        said.append(Messages.badLength(text.text, key: "geometry", at: nil))
        continue
      }
      switch side {
      case "top": margins.top = points
      case "bottom": margins.bottom = points
      case "left": margins.left = points
      default: margins.right = points
      }
    }
    // A column must hold a few words, a page a few lines.
    if columnWidth < 60 || linesPerPage < 8 {
      margins = usual
      said.append(Messages.noRoom("geometry"))
    }
    return said
  }
}
