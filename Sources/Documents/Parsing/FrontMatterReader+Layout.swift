import Diagnostics
import JSON

// Keys that say how pages are laid out, in Quarto's spelling.
extension FrontMatterReader {
  /// The edges of LaTeX's `geometry`, each with the sides of the page that it stands for.
  private static let edges: [(name: String, sides: [String])] = [
    ("margin", ["top", "bottom", "left", "right"]), ("hmargin", ["left", "right"]), ("vmargin", ["top", "bottom"]),
    ("top", ["top"]), ("bottom", ["bottom"]), ("left", ["left"]), ("right", ["right"]),
    ("tmargin", ["top"]), ("bmargin", ["bottom"]), ("lmargin", ["left"]), ("rmargin", ["right"]),
    ("inner", ["left"]), ("outer", ["right"]), ("x", ["left", "right"]), ("y", ["top", "bottom"]),
  ]

  /// `geometry: margin=25mm`, `geometry: [top=20mm, left=25mm]`, `margin: 25mm` or `margin: {x: 25mm, top:
  /// 20mm}`.
  mutating func margins(_ key: String, _ value: JSONValue) -> [String: PlacedText] {
    var result: [String: PlacedText] = [:]
    func set(_ name: String, _ length: String, _ item: JSONValue) -> Bool {
      guard let edge = Self.edges.first(where: { $0.name == name }) else { return false }
      for side in edge.sides { result[side] = PlacedText(length, place: place(item)) }
      return true
    }
    func isUnknown(_ name: String, _ item: JSONValue) {
      sink.report(
        Messages.unknownFrontMatter("\(key).\(name)", known: Self.edges.map { "\(key).\($0.name)" }, at: item.location))
    }
    if let object = value.object {
      for member in object {
        guard let length = member.value.string else { continue }
        if !set(member.key, length, member.value) { isUnknown(member.key, member.value) }
      }
      return result
    }
    for item in value.array ?? [value] {
      for part in (item.string ?? "").split(separator: ",") {
        let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
        let (name, length) = sides.count == 2 ? (sides[0], sides[1]) : ("margin", sides.first ?? "")
        if !set(name, length, item) { isUnknown(name, item) }
      }
    }
    return result
  }

  /// How much farther apart lines stand: a number from 0.8 to 2.
  mutating func stretch(_ key: String, _ value: JSONValue) -> Double {
    if let number = value.number, (0.8...2).contains(number) { return number }
    sink.report(
      Messages.wrongFrontMatter(
        key, wanted: "a number from 0.8 to 2", found: value.number.map { "\($0)" } ?? value.kindName, at: value.location
      ))
    return 1
  }

  /// Notes and captions have their places; another place is answered with a word.
  mutating func location(_ key: String, _ value: JSONValue) {
    let name = value.string ?? ""
    let (usual, stands) =
      switch key {
      case "reference-location": ("document", "notes stand at the foot of the column that calls them")
      case "fig-cap-location": ("bottom", "the title of a figure stands above it, its note and source below")
      default: ("top", "the caption of a table stands above it")
      }
    // What Quarto does where nothing is said asks for nothing.
    if name != usual { sink.report(Messages.fixedLocation(key, name, stands: stands, at: value.location)) }
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
