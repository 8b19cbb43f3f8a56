import SceneGraph

extension Scene {
  /// The figure without its texts: what lies below them.
  var withoutTexts: Scene {
    var scene = self
    scene.children = children.withoutTexts
    return scene
  }
}

extension [SceneNode] {
  fileprivate var withoutTexts: [SceneNode] {
    compactMap { node in
      switch node {
      case .texts, .glyphs: return nil
      case .group(var group):
        group.children = group.children.withoutTexts
        return .group(group)
      default: return node
      }
    }
  }
}
