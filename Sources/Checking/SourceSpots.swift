import Colors
import Diagnostics
import Files
import JSON
import SceneGraph

/// Finds the lines of a chart file that made an element of the drawing what it is.
///
/// A scene does not know where its parts were said. So the file is asked: where a value that was measured is written
/// under a name that sets such values, that is the place; otherwise the place of what the element belongs to (a
/// channel, the title, a mark), and at last the file's first line.
struct SourceSpots {
  private struct Spot {
    var path: [String]
    var value: JSONValue
    var place: JSONPlace?
  }

  let file: String
  private var spots: [Spot] = []

  /// Reads a chart file, JSON or YAML; one that cannot be read has only itself to name.
  init(_ file: String) {
    self.file = file
    guard let bytes = try? readFile(file) else { return }
    let isYAML = [".yaml", ".yml"].contains(where: file.hasSuffix)
    guard
      let value = isYAML
        ? try? JSONValue.parse(yaml: bytes, file: file).value : try? JSONValue.parse(json: bytes, file: file).value
    else { return }
    collect(value, [])
  }

  private mutating func collect(_ value: JSONValue, _ path: [String]) {
    // Rows are data: nothing in them says how a figure looks.
    if path.last == "values" || path.first == "datasets" || path.count > 40 { return }
    if let object = value.object {
      for member in object.members {
        spots.append(Spot(path: path + [member.key], value: member.value, place: member.keyPlace))
        collect(member.value, path + [member.key])
      }
    } else if let array = value.array {
      for (index, element) in array.enumerated() {
        if element.object == nil, element.array == nil {
          spots.append(Spot(path: path + ["\(index)"], value: element, place: element.place))
        }
        collect(element, path + ["\(index)"])
      }
    }
  }

  /// The place of the file itself.
  var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  /// Where a number stands under a name that ends in one of these, nearest to the part it belongs to.
  func number(_ value: Double, under endings: [String], of role: Role) -> SourceLocation {
    spot(role) { spot in
      guard let number = spot.value.number, abs(number - value) < 0.005 else { return false }
      return endings.contains { spot.path.last?.lowercased().hasSuffix($0.lowercased()) == true }
    } ?? self.part(role)
  }

  /// Where a colour stands, nearest to the part it belongs to.
  func color(_ color: Color, of role: Role) -> SourceLocation {
    let plain = color.withBytes
    return spot(role) { spot in
      guard let text = spot.value.string, let named = Color(css: text) else { return false }
      return named.withBytes == plain
    } ?? self.part(role)
  }

  /// Where a name stands as a value.
  func text(_ text: String, of role: Role) -> SourceLocation {
    spot(role) { $0.value.string == text || $0.value.array?.contains { $0.string == text } == true } ?? self.part(role)
  }

  /// Where one of these names stands, the first that is there; nil where none is.
  func key(_ names: [String]) -> SourceLocation? {
    for name in names {
      if let spot = spots.first(where: { $0.path.last == name }) { return spot.place?.location }
    }
    return nil
  }

  /// Where the part of a chart that an element belongs to is written.
  func part(_ role: Role) -> SourceLocation {
    let names: [String] =
      switch role.kin {
      case "axis": ["x", "y", "xOffset", "row", "column"]
      case "legend": ["color", "fill", "stroke", "shape", "size", "opacity", "strokeDash"]
      case "title": ["title", "subtitle"]
      case "note": ["note", "source"]
      case "map": ["map", "projection"]
      default: []
      }
    return key(names) ?? key(["mark"]) ?? start
  }

  /// The spot that a test holds for, of several the one whose path speaks most of the part.
  private func spot(_ role: Role, where holds: (Spot) -> Bool) -> SourceLocation? {
    let found = spots.filter(holds)
    let best = found.enumerated().max { a, b in
      let (one, other) = (rank(a.element, role), rank(b.element, role))
      return one == other ? a.offset > b.offset : one < other
    }
    return best?.element.place?.location
  }

  private func rank(_ spot: Spot, _ role: Role) -> Int {
    let words = spot.path.map { $0.lowercased() }
    let kin = role.kin
    var rank = words.contains { $0.hasPrefix(kin) } ? 2 : 0
    // “axis-label” is set by “labelFontSize”, in a block of axes.
    if let last = role.rawValue.split(separator: "-").last, words.last?.hasPrefix(last) == true { rank += 1 }
    return rank
  }
}

extension Role {
  /// What its name begins with: `axis` of `axis-label`.
  fileprivate var kin: String { String(rawValue.split(separator: "-").first ?? "") }
}

extension Color {
  /// The colour as files hold it.
  fileprivate var withBytes: [Int] { [red, green, blue].map { Int(($0 * 255).rounded()) } }
}
