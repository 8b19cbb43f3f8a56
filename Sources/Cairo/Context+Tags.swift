internal import CCairo

extension Context {
  /// Marks what is drawn as an element of the structure, a link, or a destination. On surfaces other than
  /// PDF it is simply drawn. The tag is ended also where the closure throws, so that none can be left open.
  ///
  /// ```swift
  /// context.withTag(.link(.uri("https://example.org"))) {
  ///   context.showText("example", glyphs: glyphs, clusters: clusters)
  /// }
  /// ```
  ///
  /// A number that is infinite or not a number, an empty name, and a name that was used before are errors of
  /// the context (see ``check()``); what is inside is then drawn without the tag.
  ///
  /// The corresponding C functions are `cairo_tag_begin` and `cairo_tag_end`.
  public func withTag<R>(_ tag: Tag, _ body: () throws -> R) rethrows -> R {
    let attributes = tag.attributes
    guard let error = problem(with: tag, attributes) else {
      call { cairo_tag_begin($0, tag.name, attributes.text) }
      if cairo_status(pointer) != CAIRO_STATUS_SUCCESS {
        fail(CairoError(.init(cairo_status(pointer)), "begin the tag “\(tag.name)”"))
      }
      defer { call { cairo_tag_end($0, tag.name) } }
      return try body()
    }
    fail(error)
    return try body()
  }

  /// What would put the document in error or be lost in it; notes what links lead to.
  private func problem(with tag: Tag, _ attributes: TagAttributes) -> CairoError? {
    let action = "begin the tag “\(tag.name)”"
    guard attributes.isValid else { return CairoError(.invalidTagValue, action) }
    switch tag.kind {
    case .structure: links?.hasStructure = true
    case .link(let target, _):
      links?.hasLinks = true
      links?.use(target)
    case .destination(let name, _):
      if name.isEmpty { return CairoError(.tagError, action, reason: "the name of the destination is empty") }
      if let links, !links.define(name) {
        return CairoError(.duplicateDestination, action, reason: "there are two destinations named “\(name)”")
      }
    }
    return nil
  }
}
