public import Diagnostics

extension Document {
  /// The document with its shortcodes replaced by words: `{{< value arms "max(tiv)" >}}` by what it comes to.
  ///
  /// `words` gives the text for a shortcode, or throws why there is none; everything that fails is thrown
  /// together. The words take part in the paragraph as if they had been written there.
  public func filled(
    _ words: (Shortcode, SourceLocation?) throws(DiagnosticList) -> String
  ) throws(DiagnosticList) -> Document {
    var sink = DiagnosticSink(limit: 100)
    let filled = mappingInlines { inline in
      guard case .shortcode(let code) = inline.kind else { return inline }
      do {
        return Inline(.text(try words(code, location(of: inline.place))), place: inline.place)
      } catch let failure as DiagnosticList {
        sink.report(failure.diagnostics)
      } catch {
        sink.report(.error("documents.shortcode", "\(error)", at: location(of: inline.place)))
      }
      return inline
    }
    try sink.throwIfErrors()
    return filled
  }
}
