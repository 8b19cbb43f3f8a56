/// Which channels each mark has a use for. What stands on another channel counts for nothing: a text on bars neither
/// writes anything nor makes their rows into sums.
extension MarkKind {
  /// Whether the mark draws what stands on a channel. Second ends of lines and symbols are the ends of bins that
  /// the data bring along, so they need `isBinned`.
  public func uses(_ channel: Channel, isBinned: Bool = false) -> Bool {
    // Summaries pass on what their parts use.
    if isComposite { return true }
    switch channel {
    case .x, .y, .xOffset, .yOffset: return self != .geoshape
    case .x2, .y2, .longitude2, .latitude2:
      switch self {
      case .area, .bar, .image, .rect, .rule: return true
      case .circle, .point, .square, .tick, .line, .trail: return isBinned
      default: return false
      }
    case .size: return [.point, .tick, .rule, .circle, .square, .bar, .text, .line, .trail].contains(self)
    case .strokeDash: return [.line, .point, .tick, .rule, .circle, .square, .bar, .geoshape].contains(self)
    case .shape: return self == .point || self == .geoshape
    case .text: return self == .text
    case .angle: return self == .point || self == .square || self == .text
    case .url: return self == .image
    case .theta: return self == .arc || self == .text
    // On a map a radius is that of a zone around a place.
    case .radius: return self == .arc || self == .text || self == .geoshape
    case .theta2, .radius2: return self == .arc
    case .xError, .yError, .xError2, .yError2: return false
    default: return true
    }
  }
}
