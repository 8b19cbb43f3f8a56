internal import CCairo

extension Context {
  /// Marks what is drawn on a page of a ``PDFDocument`` as an element of the structure, a link, or a
  /// destination. On images, SVG and PostScript it is simply drawn. The tag is ended also where the closure
  /// throws, so that none can be left open.
  ///
  /// ```swift
  /// context.withTag(.link(.uri("https://example.org"))) {
  ///   context.showText("example", glyphs: glyphs, clusters: clusters)
  /// }
  /// ```
  ///
  /// These are errors of the context (see ``check()``), and what is inside is then drawn without the tag:
  /// - a number that is infinite or not a number, ``CairoError/Code/invalidTagValue``;
  /// - a destination with an empty name, or one that was used before;
  /// - a tag in a group, a recording or a part of a surface: cairo may crash over it, and would lose it.
  ///
  /// The corresponding C functions are `cairo_tag_begin` and `cairo_tag_end`.
  public func withTag<R>(_ tag: Tag, _ body: () throws -> R) rethrows -> R {
    guard let tags = target.tags, groupDepth == 0 else {
      if target.tags != nil || target is RecordingSurface || target is SubSurface {
        fail(
          CairoError(
            .tagError, "begin the tag “\(tag.name)”",
            reason: "tags are for pages, not for groups or recordings"))
      }
      return try body()
    }
    let attributes = tag.attributes(transform, tags)
    guard let error = problem(with: tag, attributes, tags) else {
      tags.pageHasTags = true
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
  private func problem(with tag: Tag, _ attributes: TagAttributes, _ tags: TagLedger) -> CairoError? {
    let action = "begin the tag “\(tag.name)”"
    guard attributes.isValid else { return CairoError(.invalidTagValue, action) }
    switch tag.kind {
    case .structure: tags.hasStructure = true
    case .link: tags.hasLinks = true
    case .destination(let name, _):
      if name.isEmpty { return CairoError(.tagError, action, reason: "the name of the destination is empty") }
      if !tags.define(name) {
        return CairoError(.duplicateDestination, action, reason: "there are two destinations named “\(name)”")
      }
    }
    return nil
  }
}
