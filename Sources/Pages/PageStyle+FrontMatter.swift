public import Diagnostics
public import Documents
import Geometry

extension PageStyle {
  /// The style that a document's front matter asks for: its template, paper, families and size of text.
  ///
  /// Throws where there is no such template. A size of text changes the grid in proportion.
  public static func style(for metadata: FrontMatter) throws(DiagnosticList) -> Diagnosed<PageStyle> {
    let paper = metadata.paperSize.flatMap { Paper(rawValue: $0) } ?? .a4
    guard var style = named(metadata.template, paper: paper) else {
      throw DiagnosticList(Messages.unknownTemplate(metadata.template))
    }
    var said: [Diagnostic] = []
    if let family = metadata.mainFont { style.textFamily = family }
    if let family = metadata.sansFont { style.headFamily = family }
    if let family = metadata.monoFont { style.codeFamily = family }
    if let text = metadata.fontSize {
      if let size = Length(text)?.points, (6...16).contains(size) {
        let factor = size / style.textSize
        (style.textSize, style.grid) = (size, style.grid * factor)
        (style.noteSize, style.noteLeading) = (style.noteSize * factor, style.noteLeading * factor)
      } else {
        said.append(Messages.badLength(text, key: "fontsize", at: nil))
      }
    }
    return Diagnosed(style, said)
  }
}
