import Colors
import Geometry
import SceneGraph

/// A line of text as it stands in the finished figure.
struct DrawnText {
  /// The whole text that the line belongs to, its lines joined.
  var text: String
  /// What part it plays.
  var role: Role
  /// Where its ink is.
  var box: Quad
  /// Its size in points as it comes out, all scaling counted.
  var size: Double
  /// 100 to 900.
  var weight: Int
  /// Its family.
  var family: String
  /// Its colour; nil where it is a gradient or a hatching.
  var color: Color?
  /// The colour around its letters.
  var halo: Color?
  /// What lies outside these is not drawn.
  var clips: [Rect]
  /// Which text it is, counted in the order of drawing; the lines of one have one number.
  var number: Int

  /// What it is called in a sentence: `axis label “1992”`.
  var name: String { "\(role.words) “\(text.count > 40 ? text.prefix(39) + "…" : text)”" }
}

extension Role {
  /// The part as people call it.
  var words: String {
    switch self {
    case .titleText: "title"
    case .titleSubtitle: "subtitle"
    case .mark: "text"
    case .directLabel: "label"
    case .axisGrid: "grid line"
    case .axisDomain: "axis line"
    default: rawValue.split(separator: "-").joined(separator: " ")
    }
  }
}

extension String {
  /// With the article that one of several takes: “an axis line”.
  var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }
}
