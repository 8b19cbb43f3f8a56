public import Diagnostics

extension Document {
  /// The document with its shortcodes replaced by words: `{{< value arms "max(tiv)" >}}` by what it comes to.
  ///
  /// `words` gives the text for a shortcode, or throws why there is none; everything that fails comes with the
  /// document. The words take part in the paragraph as if they had been written there.
  public func filled(_ words: (Shortcode, Place) throws(DiagnosticList) -> String) -> Diagnosed<Document> {
    var sink = DiagnosticSink(limit: 100)
    let filled = mappingInlines { inline in
      guard case .shortcode(let code) = inline.kind else { return inline }
      do throws(DiagnosticList) {
        return Inline(.text(try words(code, inline.place)), place: inline.place)
      } catch {
        sink.report(error.diagnostics)
        return Inline(.text("??"), place: inline.place)
      }
    }
    return Diagnosed(filled, sink.diagnostics)
  }
}
