public import Diagnostics
import Colors
import Geometry
import JSON

extension PageStyle {
  /// Reads a style file: YAML that says what differs from the template it is based on.
  ///
  /// ```yaml
  /// based-on: briefing
  /// page: {columns: 2, column-width: 80mm, gutter: 9mm, top: 24mm, bottom: 26mm, grid: 12.5pt, front: banner}
  /// fonts: {text: Gentium Book Plus}
  /// colors: {accent: "#7A1F1F"}
  /// text:
  ///   heading-1: {size: 12pt, capitals: false}
  /// ```
  ///
  /// What is left of the paper beside the columns becomes the side margins, so that one file serves every paper. What
  /// is wrong comes with the style, each with its place; keys that are not known are told with the nearest.
  public static func read(_ bytes: [UInt8], file: String, paper: Paper) -> Diagnosed<PageStyle> {
    do throws(DiagnosticList) {
      let read = try JSONValue.parse(yaml: bytes, file: file)
      var reader = StyleReader(paper: paper)
      let style = reader.style(read.value)
      return Diagnosed(style, read.diagnostics + reader.diagnostics)
    } catch {
      return Diagnosed(.briefing(paper: paper), error.diagnostics)
    }
  }
}

private struct StyleReader {
  let paper: PageStyle.Paper
  private var style: PageStyle
  private(set) var diagnostics: [Diagnostic] = []

  init(paper: PageStyle.Paper) {
    self.paper = paper
    style = .briefing(paper: paper)
  }

  mutating func style(_ value: JSONValue) -> PageStyle {
    let members = members(value, "a style", ["based-on", "description", "page", "fonts", "colors", "text"])
    // The base first, wherever it stands: everything else is said over it.
    for member in members where member.key == "based-on" {
      guard let name = choice(member.value, "based-on", PageStyle.names) else { continue }
      style = PageStyle.named(name, paper: paper) ?? style
    }
    for member in members {
      switch member.key {
      case "page": page(member.value)
      case "fonts": fonts(member.value)
      case "colors": colors(member.value)
      case "text": texts(member.value)
      default: break
      }
    }
    return style
  }

  private mutating func page(_ value: JSONValue) {
    let keys = [
      "columns", "column-width", "gutter", "top", "bottom", "grid", "front", "number-sections", "indent",
      "minimum-lines",
    ]
    var column = style.columnWidth
    for member in members(value, "page", keys) {
      let (key, value) = (member.key, member.value)
      switch key {
      case "columns": if let count = whole(value, key, 1...4) { style.columnCount = count }
      case "column-width": if let width = length(value, key, 40...2_000) { column = width }
      case "gutter": if let gutter = length(value, key, 0...400) { style.gutter = gutter }
      case "top": if let top = length(value, key, 20...400) { style.margins.top = top }
      case "bottom": if let bottom = length(value, key, 20...400) { style.margins.bottom = bottom }
      case "grid": if let grid = length(value, key, 6...60) { style.grid = grid }
      case "front":
        if let name = choice(value, key, PageStyle.Front.allCases.map(\.rawValue)) {
          style.front = PageStyle.Front(rawValue: name) ?? style.front
        }
      case "number-sections": if let flag = flag(value, key) { style.numbersSections = flag }
      case "indent":
        if let ems = value.number, (0...10).contains(ems) {
          style.indent = ems
        } else {
          wrong(value, key, "a number of ems from 0 to 10")
        }
      default: if let lines = whole(value, key, 1...60) { style.minimumLines = lines }
      }
    }
    let text = Double(style.columnCount) * column + Double(style.columnCount - 1) * style.gutter
    let side = (style.pageSize.width - text) / 2
    guard side >= 0 else {
      diagnostics.append(
        Messages.tooWideForPaper(by: -2 * side, paper: paper.rawValue, at: value.location))
      return
    }
    (style.margins.left, style.margins.right) = (side, side)
  }

  private mutating func fonts(_ value: JSONValue) {
    for member in members(value, "fonts", TextLook.Family.allCases.map(\.rawValue)) {
      guard let name = member.value.string else {
        wrong(member.value, member.key, "the name of a family")
        continue
      }
      switch TextLook.Family(rawValue: member.key) {
      case .text: style.textFamily = name
      case .heads: style.headFamily = name
      default: style.codeFamily = name
      }
    }
  }

  private mutating func colors(_ value: JSONValue) {
    for member in members(value, "colors", ["ink", "quiet", "accent", "alarm", "tint"]) {
      guard let color = member.value.string.flatMap({ Color(css: $0) }) else {
        wrong(member.value, member.key, "a colour such as \"#1F4E79\" in quotes")
        continue
      }
      switch member.key {
      case "ink": style.ink = color
      case "quiet": style.quiet = color
      case "accent": style.accent = color
      case "alarm": style.alarm = color
      default: style.tint = color
      }
    }
  }

  private mutating func texts(_ value: JSONValue) {
    for member in members(value, "text", TextLook.Kind.allCases.map(\.rawValue)) {
      guard let kind = TextLook.Kind(rawValue: member.key) else { continue }
      var look = style.look(kind)
      let keys = ["size", "leading", "weight", "tracking", "capitals", "family"]
      for part in members(member.value, member.key, keys) {
        let (key, value) = (part.key, part.value)
        switch key {
        case "size": if let size = length(value, key, 4...144) { look.size = size }
        case "leading": if let leading = length(value, key, 4...200) { look.leading = leading }
        case "weight": if let weight = whole(value, key, 100...900) { look.weight = weight }
        case "tracking":
          if let ems = value.number, (-0.2...1).contains(ems) {
            look.tracking = ems
          } else {
            wrong(value, key, "a number of ems from -0.2 to 1")
          }
        case "capitals": if let flag = flag(value, key) { look.isCapitals = flag }
        default:
          if let name = choice(value, key, TextLook.Family.allCases.map(\.rawValue)) {
            look.family = TextLook.Family(rawValue: name) ?? look.family
          }
        }
      }
      style.looks[kind] = look
    }
  }

  // MARK: Values

  private mutating func members(_ value: JSONValue, _ what: String, _ known: [String]) -> [JSONObject.Member] {
    guard let object = value.object else {
      if !value.isNull { wrong(value, what, "keys with values") }
      return []
    }
    for member in object where !known.contains(member.key) {
      diagnostics.append(
        Messages.unknownStyleKey(member.key, in: what, known: known, at: member.keyPlace?.location))
    }
    return object.members.filter { known.contains($0.key) }
  }

  private mutating func length(_ value: JSONValue, _ key: String, _ range: ClosedRange<Double>) -> Double? {
    if let points = value.string.flatMap({ Length($0)?.points }) ?? value.number, range.contains(points) {
      return points
    }
    wrong(value, key, "a length such as 81mm or 13pt")
    return nil
  }

  private mutating func whole(_ value: JSONValue, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    if let number = value.integer, range.contains(number) { return number }
    wrong(value, key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private mutating func flag(_ value: JSONValue, _ key: String) -> Bool? {
    if let flag = value.bool { return flag }
    wrong(value, key, "true or false")
    return nil
  }

  private mutating func choice(_ value: JSONValue, _ key: String, _ known: [String]) -> String? {
    if let name = value.string, known.contains(name) { return name }
    wrong(value, key, "one of \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func wrong(_ value: JSONValue, _ key: String, _ wanted: String) {
    let found = value.string.map { "“\($0)”" } ?? value.integer.map(String.init) ?? value.kindName
    diagnostics.append(Messages.wrongStyle(key, wanted: wanted, found: found, at: value.location))
  }
}
