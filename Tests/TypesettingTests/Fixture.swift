import Colors
import Diagnostics
import SceneGraph
import Typesetting

/// The standard fonts alone, so that what else is installed changes nothing.
func standardBook() -> FontBook { FontBook(FontConfiguration(usesSystemFamilies: false)) }

let black = Paint.color(.black)

extension TextStyle {
  static func lato(_ size: Double = 10, weight: Int = 400) -> TextStyle {
    TextStyle(family: "Lato", size: size, weight: weight)
  }
  static func vollkorn(_ size: Double = 10) -> TextStyle { TextStyle(family: "Vollkorn", size: size) }
}
