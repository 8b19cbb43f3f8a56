internal import CCairo

// Drawing into a layer of its own.
extension Context {
  /// Draws into a layer of its own, as large as the clip, and gives the layer as a pattern to paint with.
  /// Settings are put back afterwards. Where the closure throws, the layer is dropped.
  ///
  /// ```swift
  /// let layer = context.withGroup { drawOverlappingShapes() }
  /// context.setSource(layer)
  /// context.paint(opacity: 0.5)       // half transparent as a whole
  /// ```
  ///
  /// The corresponding C functions are `cairo_push_group_with_content` and `cairo_pop_group`.
  public func withGroup(content: Content = .colorAlpha, _ body: () throws -> Void) rethrows -> SurfacePattern {
    call { cairo_push_group_with_content($0, content.c) }
    groupDepth += 1
    defer { groupDepth -= 1 }
    do {
      try body()
    } catch {
      call { cairo_pattern_destroy(cairo_pop_group($0)) }
      throw error
    }
    var group: OpaquePointer?
    call { group = cairo_pop_group($0) }
    // In C a failed group is a pattern in an error state, never null; an empty one stands in for it here too.
    return SurfacePattern(owning: group ?? cairo_pattern_create_for_surface(nil))
  }

  /// What drawing goes to at present: the innermost group, or ``target``. It keeps no reference to the
  /// settings of this context. The corresponding C function is `cairo_get_group_target`.
  public var groupTarget: Surface {
    guard let surface = cairo_get_group_target(pointer), surface != target.pointer else { return target }
    return Surface.retaining(surface)
  }
}
