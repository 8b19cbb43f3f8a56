/// The kinds of colour blindness, for checking whether colours can still be told apart.
///
/// ```swift
/// let seen = ColorVision.deuteranopia.simulate(color)
/// ```
///
/// After Machado, Oliveira and Fernandes (2009), at full severity; the matrices work on light, not on sRGB
/// codes.
public enum ColorVision: String, Sendable, Hashable, CaseIterable {
  /// No cones for long waves: red is dark.
  case protanopia
  /// No cones for middle waves: the most common; red and green look alike.
  case deuteranopia
  /// No cones for short waves: blue and green look alike.
  case tritanopia

  /// What a colour looks like.
  public func simulate(_ color: Color) -> Color {
    let light = LinearRGB(color)
    let m = matrix
    func row(_ start: Int) -> Double {
      m[start] * light.red + m[start + 1] * light.green + m[start + 2] * light.blue
    }
    var seen = LinearRGB(red: row(0), green: row(3), blue: row(6)).color.clamped
    seen.opacity = color.opacity
    return seen
  }

  /// The light of the three primaries that is seen, row by row, from the light that is there: what a filter needs.
  public var lightMatrix: [Double] { matrix }

  private var matrix: [Double] {
    switch self {
    case .protanopia:
      [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    case .deuteranopia:
      [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritanopia:
      [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]
    }
  }
}
