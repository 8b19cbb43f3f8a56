import ChartModel
import Diagnostics
import SceneGraph

/// Compares a finished picture with what a journal asks for.
struct JournalCheck {
  let profile: JournalProfile
  private var smallest = Double.infinity, smallestText = ""
  private var thinnest = Double.infinity
  private var families: Set<String> = []

  init(_ profile: JournalProfile, _ scene: Scene) {
    self.profile = profile
    look(scene.children)
  }

  /// What the journal would send back.
  func findings(_ place: Place) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if smallest < profile.textSizes.lowerBound - 0.01 {
      found.append(Messages.textTooSmall(smallestText, smallest, profile, place))
    }
    if thinnest < profile.thinnestLine - 0.001 { found.append(Messages.lineTooThin(thinnest, profile, place)) }
    let foreign = families.filter { !profile.families.contains($0) }.sorted()
    if !profile.families.isEmpty, !foreign.isEmpty { found.append(Messages.otherFont(foreign, profile, place)) }
    return found
  }

  private mutating func look(_ nodes: [SceneNode]) {
    for node in nodes {
      switch node {
      case .group(let group): look(group.children)
      case .texts(let batch):
        for (index, item) in batch.items.enumerated() {
          let style = batch.styles[index]
          families.insert(style.family)
          if style.size < smallest { (smallest, smallestText) = (style.size, item.lines.joined(separator: " ")) }
        }
      case .rules(let batch): line(batch.style)
      case .line(let batch): line(batch.style)
      default: break
      }
    }
  }

  private mutating func line(_ style: BatchStyle) {
    guard case .constant(let stroke) = style.line, stroke.width > 0, style.stroke != .constant(nil) else { return }
    thinnest = min(thinnest, stroke.width)
  }
}
