/// A colour in sRGB with its opacity.
///
/// ```swift
/// let blue = Color(hex: "#1F4E79")
/// let pale = blue?.withOpacity(0.3)
/// ```
///
/// Components run from 0 to 1 and are not premultiplied. Equality is exact.
@frozen
public struct Color: Sendable, Hashable, CustomStringConvertible {
  /// The red component.
  public var red: Double
  /// The green component.
  public var green: Double
  /// The blue component.
  public var blue: Double
  /// 0 is not there, 1 hides what is below.
  public var opacity: Double

  /// A colour from its components, each from 0 to 1.
  @inlinable
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    (self.red, self.green, self.blue, self.opacity) = (red, green, blue, opacity)
  }

  /// A colour from a number such as `0x1F4E79`.
  public init(_ rgb: UInt32, opacity: Double = 1) {
    self.init(
      red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255,
      blue: Double(rgb & 255) / 255, opacity: opacity)
  }

  /// A colour from `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`; nil for anything else.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.first == UInt8(ascii: "#") else { return nil }
    var digits: [Double] = []
    for byte in hex.utf8.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(Double(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(Double(byte - UInt8(ascii: "a") + 10))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(Double(byte - UInt8(ascii: "A") + 10))
      default: return nil
      }
    }
    switch digits.count {
    case 3, 4:
      self.init(
        red: digits[0] / 15, green: digits[1] / 15, blue: digits[2] / 15,
        opacity: digits.count == 4 ? digits[3] / 15 : 1)
    case 6, 8:
      self.init(
        red: (digits[0] * 16 + digits[1]) / 255, green: (digits[2] * 16 + digits[3]) / 255,
        blue: (digits[4] * 16 + digits[5]) / 255,
        opacity: digits.count == 8 ? (digits[6] * 16 + digits[7]) / 255 : 1)
    default: return nil
    }
  }

  /// Black.
  public static let black = Color(0x000000)
  /// White.
  public static let white = Color(0xFFFFFF)
  /// Nothing to see.
  public static let clear = Color(0x000000, opacity: 0)

  /// The same colour, its opacity multiplied by a factor.
  @inlinable
  public func withOpacity(_ factor: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity * factor)
  }

  /// `#rrggbb`, or `#rrggbbaa` where it is not opaque; each component rounded to a byte.
  public var description: String {
    func byte(_ value: Double) -> String {
      let number = Int((min(max(value, 0), 1) * 255).rounded())
      return (number < 16 ? "0" : "") + String(number, radix: 16)
    }
    let rgb = "#" + byte(red) + byte(green) + byte(blue)
    return opacity == 1 ? rgb : rgb + byte(opacity)
  }
}
