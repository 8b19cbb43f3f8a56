import Cairo
import Geometry
import SceneGraph

extension Painter {
  /// Draws a group: in its place, within its clip, as one layer where it is see-through as a whole.
  func paint(_ group: Group) {
    guard group.opacity > 0 else { return }
    let (outerReach, outerVisible) = (reach, visible)
    defer { (reach, visible) = (outerReach, outerVisible) }
    withContent(of: group) {
      if group.transform == .identity, group.clip == nil, group.opacity >= 1 {
        return paintContent(of: group)
      }
      context.withSavedState { paintInPlace(group) }
    }
  }

  private func paintInPlace(_ group: Group) {
    if group.transform != .identity {
      // A transform that flattens the plane shows nothing, and would be an error.
      guard group.transform.isDrawable else { return }
      context.concatenate(group.transform)
    }
    if let clip = group.clip {
      context.append(clip.drawable)
      context.clip()
      let toDevice = context.transform
      if let visible, let bounds = clip.controlBounds {
        self.visible = visible.intersection(toDevice(bounds)) ?? Rect(origin: visible.origin, size: .zero)
      }
      let isUpright = (toDevice.b == 0 && toDevice.c == 0) || (toDevice.a == 0 && toDevice.d == 0)
      if let rect = clip.asRect, isUpright {
        reach = reach?.clipped(to: toDevice(rect))
      } else {
        reach = nil
      }
    }
    if group.opacity >= 1 { return paintContent(of: group) }
    reach = nil
    let layer = context.withGroup { paintContent(of: group) }
    context.setSource(layer)
    context.paint(opacity: group.opacity)
  }

  private func paintContent(of group: Group) {
    if paintAsPixels(group) { return }
    if let bounds = group.bounds, let background = group.background {
      let box = Path(rect: bounds.normalized)
      withContent(nil) {
        paint(box, fill: background.fill[0], stroke: background.stroke[0], line: background.line[0])
      }
    }
    paint(group.children)
  }
}
